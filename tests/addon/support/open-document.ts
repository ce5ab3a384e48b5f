import {
  type Area,
  anyPlaceMaps,
  createEmulator,
  type Emulator,
  type EmulatorOptions,
  fromA1,
  type ManualClock,
  manualClock,
  Workbook,
  type WorkbookOptions,
} from '../../../emulator/index.ts';
import { readBuilt } from '../../support/read-built.ts';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** A spreadsheet with the built add-on in it, and the user in front of it. */
export interface Document {
  emulator: Emulator;
  clock: ManualClock;
  /** The active sheet, as another script of the same user sees it. */
  readonly sheet: Sheet;
  select(...ranges: string[]): void;
  values(range: string): unknown[][];
  formulas(range: string): string[][];
  notes(range: string): string[][];
  /** Chooses a menu item, and returns the add-on's message. */
  choose(label: string): string;
  /** Inserts rows above this one, as another user would. */
  insertRows(before: number, count: number): void;
  mapsCalls(): number;
}

/** Opens a spreadsheet with one sheet of these rows. */
export function openDocument(
  rows: readonly (readonly unknown[])[],
  options: Partial<EmulatorOptions> & Omit<WorkbookOptions, 'sheets'> = {},
): Document {
  const clock = manualClock();
  const workbook = new Workbook({
    sheets: [{ name: 'Trips', rows, maxRows: Math.max(3000, rows.length) }],
    ...options,
  });
  const script = readBuilt('Code.js');
  const emulator = createEmulator({ script, clock, maps: anyPlaceMaps(), workbook, endsLoops: false, ...options });
  // Each time for a new execution, since an old one is out of time when the clock has advanced.
  const activeSheet = () => emulator.globals('FULL').SpreadsheetApp.getActiveSheet();
  emulator.open();
  return {
    emulator,
    clock,
    get sheet() {
      return activeSheet();
    },
    select: (...ranges) => {
      const state = workbook.sheet();
      const areas = ranges.flatMap((range) => fromA1(range, state) ?? []);
      const { row, column } = areas[areas.length - 1] ?? { row: 1, column: 1 };
      state.selection = { areas, current: { row, column } };
    },
    values: (range) => activeSheet().getRange(range).getValues(),
    formulas: (range) => activeSheet().getRange(range).getFormulas(),
    notes: (range) => activeSheet().getRange(range).getNotes(),
    choose: (label) => {
      const { ui } = emulator;
      const [toasts, questions] = [ui.toasts.length, ui.questions.length];
      emulator.choose(label);
      return [
        ...ui.toasts.slice(toasts).map(({ message }) => message),
        ...ui.questions.slice(questions).map(({ text }) => text),
      ].join();
    },
    insertRows: (before, count) => workbook.shift(workbook.sheet(), { axis: 'rows', at: before, count }),
    mapsCalls: () => emulator.calls.count('Maps.getDirections'),
  };
}

/** Protects cells from the user of the script. */
export function protect({ emulator }: Document, area: Area): void {
  emulator.workbook.sheet().protections.push({
    area,
    exceptions: [],
    description: '',
    editable: false,
    warningOnly: false,
  });
}

/** Gives cells a rule that refuses all values but numbers up to one, or only warns. */
export function allowUpTo(document: Document, range: string, most: number, { isWarning = false } = {}): void {
  const { SpreadsheetApp } = document.emulator.globals('FULL');
  const rule = SpreadsheetApp.newDataValidation().requireNumberBetween(0, most).setAllowInvalid(isWarning).build();
  SpreadsheetApp.getActiveSheet().getRange(range).setDataValidation(rule);
}
