import { isDeepStrictEqual } from 'node:util';
import { cellAt, clampArea, type Emulator, type Question, ScriptError, ServiceError } from '../../emulator/index.ts';
import { findSheet } from '../book/apply-command.ts';
import type { Selected } from '../book/requests.ts';
import type { ScriptCall } from './script-call.ts';
import type { ScriptResult } from './script-protocol.ts';

/** Features that the page does not draw; better refused than silently lost. */
const NOT_SHOWN = /^(Range\.(merge|breakApart)|Ui\.showMod)/;

/** Runs a function of the script on the book, and returns what it showed and asked. */
export function runScript(emulator: Emulator, call: ScriptCall): { question: Question } | Run {
  const { workbook, ui } = emulator;
  const sheet = findSheet(workbook, call.sheet);
  const { area, row, column } = call.selected;
  workbook.activeSheetId = sheet.id;
  // Rows and columns may have been deleted since, in another window.
  const current = clampArea(cellAt(row, column), sheet);
  sheet.selection = { areas: [clampArea(area, sheet)], current: { row: current.row, column: current.column } };
  Object.assign(ui, { sidebar: undefined, dialogs: [], toasts: [], questions: [] });
  const user = answerQuestions(emulator, call.answers);
  const outcome = run(emulator, call);
  workbook.touch();
  if (user.open !== undefined) return { question: user.open };
  return {
    ...outcome,
    ...whereabouts(emulator, call),
    toasts: ui.toasts,
    alerts: user.alerts,
    sidebar: ui.sidebar ?? null,
  };
}

type Run = Omit<ScriptResult, 'version'>;

/** Stops a script before it does something that the page could not show. */
export function refuseWhatIsNotShown({ method }: { method: string }): void {
  if (NOT_SHOWN.test(method)) throw new ServiceError(`The local sheet does not know ${method}.`);
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

/** The sheet and cells that the run has selected, if they have changed. */
function whereabouts({ workbook }: Emulator, call: ScriptCall): Pick<ScriptResult, 'sheet' | 'selected'> {
  const sheet = workbook.sheet();
  const { current, areas } = sheet.selection;
  const selected: Selected = { area: areas.at(-1) ?? { ...current, rows: 1, columns: 1 }, ...current };
  const isSame = sheet.id === call.sheet && isDeepStrictEqual(selected, call.selected);
  return isSame ? {} : { sheet: sheet.id, selected };
}

/**
 * Answers with the user's earlier answers. An open question ends the run, which starts again when there is an answer:
 * at Google a script waits for its user, but this one can't. An alert that only waits to be read is shown afterwards.
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
