import { createEmulator, type Emulator, type EmulatorOptions } from '../../emulator/emulator.ts';
import { ScriptError, ServiceError } from '../../emulator/errors.ts';
import { createEvaluate } from '../../emulator/spreadsheet/evaluate-formula.ts';
import { QUOTAS } from '../../emulator/state/quotas.ts';
import type { Question } from '../../emulator/user-interface.ts';
import type { MapsCalls } from '../protocol.ts';
import type { ScriptCall, ScriptOutcome, ScriptResult } from './script-protocol.ts';
import { watchWorkbook } from './workbook-changes.ts';
import { evaluateAfterPage, workbookFromPage } from './workbook-from-page.ts';

/** What the grid of the page cannot follow; better said than silently lost. */
const NOT_SHOWN =
  /^(Sheet\.(insert|delete|hide|show|unhide|sort|protect|setFrozen|setName|copyTo|appendRow)|Spreadsheet\.(delete|duplicate|rename|setNamed|move)|Range\.(merge|break|protect|sort|insert|delete)|Ui\.showMod)/;

export interface ScriptSurroundings extends Pick<EmulatorOptions, 'script' | 'maps' | 'clock'> {
  timeZone: string;
  /** Caches, quotas and properties, which formulas and menus share. */
  state: NonNullable<EmulatorOptions['state']>;
}

/** Runs a function of the script on the cells of the page, and says what it changed, showed and asked. */
export function runScript(call: ScriptCall, { timeZone, ...surroundings }: ScriptSurroundings): ScriptOutcome {
  const workbook = workbookFromPage(call.workbook, timeZone);
  const changes = watchWorkbook(workbook);
  const emulator = createEmulator({ ...surroundings, timeZone, workbook, intercept: refuseWhatIsNotShown });
  const page = evaluateAfterPage(call.workbook, createEvaluate(emulator.runCustomFunction));
  workbook.setEvaluate(page.evaluate);
  // Before anything is changed every formula shows what the page shows.
  workbook.settle();
  const user = answerQuestions(emulator, call.answers);
  const outcome = run(emulator, call);
  if (user.open !== undefined) return { question: user.open };
  return {
    ...outcome,
    changes: changes(page.isComputed),
    activeId: workbook.activeSheetId,
    toasts: emulator.ui.toasts,
    alerts: user.alerts,
    sidebar: emulator.ui.sidebar ?? null,
    mapsCalls: mapsCallsOf(emulator.state),
  };
}

/** How much of today's routes is used up. */
export function mapsCallsOf({ quotas }: ScriptSurroundings['state']): MapsCalls {
  return { used: quotas.used('directionsPerDay'), limit: QUOTAS.personal.directionsPerDay };
}

function run(emulator: Emulator, { from, functionName, args }: ScriptCall): Pick<ScriptResult, 'result' | 'error'> {
  try {
    const result = from === 'page' ? emulator.scriptRun(functionName, args) : emulator.run(functionName);
    return { result: from === 'page' ? result : null, error: null };
  } catch (error) {
    if (error instanceof ScriptError || error instanceof TypeError) return { result: null, error: error.message };
    throw error;
  }
}

/**
 * Answers with what the user has answered before. A question that is still open ends the run; it begins anew when there is
 * an answer, for a script waits for its user, and this one runs in one go. An alert that only waits to be read is shown
 * afterwards.
 */
function answerQuestions({ ui }: Emulator, answers: ScriptCall['answers']) {
  const user: { alerts: Question[]; open?: Question } = { alerts: [] };
  const left = [...answers];
  ui.respond = (question) => {
    if (question.kind === 'alert' && question.buttons === 'OK') {
      user.alerts.push(question);
      return { button: 'OK' };
    }
    const answer = left.shift();
    if (answer !== undefined) return answer;
    user.open ??= question;
    throw new ServiceError('The user has not answered yet.');
  };
  return user;
}

function refuseWhatIsNotShown({ method }: { method: string }): void {
  if (NOT_SHOWN.test(method)) throw new ServiceError(`The local sheet does not know ${method}.`);
}
