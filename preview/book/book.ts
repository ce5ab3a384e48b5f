import {
  createEmulator,
  type EmulatorOptions,
  type FormulaPlace,
  QUOTAS,
  toSaved,
  type Workbook,
} from '../../emulator/index.ts';
import type { OneByOneClock } from '../one-by-one-clock.ts';
import { refuseWhatIsNotShown, runScript } from '../script/run-script.ts';
import type { ScriptCall } from '../script/script-call.ts';
import type { ScriptOutcome } from '../script/script-protocol.ts';
import { applyCommand } from './apply-command.ts';
import { createHistory, hasSameContents } from './history.ts';
import type { CommandResult, View } from './protocol.ts';
import type { AreaOf, Command, ViewRequest } from './requests.ts';
import { createSample } from './sample-workbook.ts';
import { viewOf } from './view.ts';

/** A spreadsheet with the script bound to it, as its pages see and change it. */
export type Book = ReturnType<typeof openBook>;

export interface BookOptions extends Pick<EmulatorOptions, 'script' | 'manifest' | 'maps' | 'http' | 'state'> {
  workbook: Workbook;
  clock: OneByOneClock;
  /** Distinguishes this start of the book from others. */
  start: number;
  /** Called with each formula before it is computed. */
  onCompute?: (place: FormulaPlace) => void;
  /** Called if the script could not build its menus. */
  onProblem?: (problem: string) => void;
}

/** Binds the script to a workbook and lets it build its menus. */
export function openBook({
  workbook,
  clock,
  start,
  onCompute = () => {},
  onProblem = () => {},
  ...options
}: BookOptions) {
  const { timeZone } = workbook;
  const emulator = createEmulator({
    ...options,
    workbook,
    clock,
    timeZone,
    // A run ends before its formulas are computed, so that the page need not wait.
    settles: false,
    intercept: refuseWhatIsNotShown,
  });
  const compute = workbook.evaluate;
  workbook.setEvaluate((formula, place, surroundings) => {
    onCompute(place);
    return clock.runExecution(() => compute(formula, place, surroundings));
  });
  const history = createHistory(workbook);
  // Other books, and this one after another start, have other numbers.
  let layout = Math.floor(Math.random() * 2 ** 40);

  const version = (): string => `${start}.${workbook.version}`;

  /** Makes a change as one step, or not at all if it fails. */
  function inOneStep<T>(change: () => T, placeOf: (result: T) => AreaOf | undefined = () => undefined): T {
    const before = history.take();
    try {
      const result = change();
      if (!hasSameContents(before, history.take())) history.add(before, placeOf(result));
      return result;
    } catch (error) {
      history.restore(before);
      throw error;
    }
  }

  function command(given: Command): Omit<CommandResult, 'version'> {
    if (MOVING.has(given.type)) layout += 1;
    switch (given.type) {
      case 'undo':
      case 'redo':
        return step(given.type);
      case 'recalculate':
        workbook.recompute();
        return {};
      case 'next-day':
        return nextDay();
      case 'reset':
        return inOneStep(() => {
          workbook.restore(createSample(timeZone).state());
          return { sheet: workbook.activeSheetId };
        });
      default:
        return inOneStep(
          () => applyCommand(workbook, given),
          ({ sheet, area }) => (sheet !== undefined && area ? { sheet, area } : undefined),
        );
    }
  }

  /** The daily quotas start again, cached answers expire, and the script's triggers of a day run. */
  function nextDay(): Omit<CommandResult, 'version'> {
    clock.nextDay();
    workbook.passTime();
    const date = new Date(clock.now()).toLocaleDateString('en', { dateStyle: 'long', timeZone });
    const message = `It is now ${date} in this sheet. The daily quotas start again.`;
    return inOneStep(() => {
      const failed = clock.runExecution(() => emulator.fireTriggers()).flatMap(({ error }) => error?.message ?? []);
      return { message: [message, ...failed].join(' ') };
    });
  }

  function step(type: 'undo' | 'redo'): Omit<CommandResult, 'version'> {
    const found = history[type]();
    return found ? { ...found.place } : { message: `There is nothing to ${type}.` };
  }

  function run(call: ScriptCall): ScriptOutcome {
    const before = history.take();
    const outcome = clock.runExecution(() => runScript(emulator, call));
    if ('question' in outcome) {
      // The run starts again with the answer, and must not find its own earlier writes.
      history.restore(before);
      return outcome;
    }
    if (!hasSameContents(before, history.take())) {
      history.add(before, { sheet: call.sheet, area: call.selected.area });
      layout += 1;
    }
    return { ...outcome, version: version() };
  }

  try {
    clock.runExecution(() => emulator.open());
  } catch (error) {
    onProblem(`The script could not build its menu: ${String(error)}`);
  }
  return {
    menus: emulator.ui.menus,
    /** Changes with everything that a page can see. */
    get version() {
      return version();
    },
    command: (given: Command): CommandResult => ({ ...command(given), version: version() }),
    runScript: run,
    /** What a page draws; computes nothing. */
    view: (request: ViewRequest): Omit<View, 'notices' | 'asksGoogle'> => ({
      ...viewOf(workbook, request),
      version: version(),
      canUndo: history.canUndo,
      canRedo: history.canRedo,
      layout,
      shifts: workbook.shifts.length,
      mapsCalls: {
        used: emulator.state.quotas.used('directionsPerDay'),
        limit: QUOTAS.personal.directionsPerDay,
        withKey: emulator.state.quotas.used('urlFetchesPerDay'),
        daysAhead: clock.daysAhead,
      },
    }),
    /** Computes formulas for some time, and says whether all are up to date. */
    settleFor: (milliseconds: number): boolean => workbook.settleFor(milliseconds),
    saved: () => toSaved({ state: history.take }),
  };
}

/** Commands after which cells may have moved. */
const MOVING = new Set<Command['type']>(['insert', 'delete', 'sort', 'move', 'undo', 'redo', 'reset', 'delete-sheet']);
