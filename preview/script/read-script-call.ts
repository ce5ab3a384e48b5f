import { BookError } from '../book/book-error.ts';
import { LIMITS } from '../book/limits.ts';
import { area, whole } from '../book/read-command.ts';
import type { ScriptCall, Selected } from './script-protocol.ts';

const ANSWERS = ['OK', 'CANCEL', 'YES', 'NO', 'CLOSE'];

/**
 * Reads a page's call of a function.
 * @throws BookError if it does not have this form
 */
export function readScriptCall(body: unknown): ScriptCall {
  const call = Object(body) as Partial<Record<keyof ScriptCall, unknown>>;
  const { from, functionName, args, answers, sheet } = call;
  const isCall =
    (from === 'menu' || from === 'page') &&
    typeof functionName === 'string' &&
    Array.isArray(args) &&
    Array.isArray(answers) &&
    answers.every(isAnswer);
  if (!isCall) throw new BookError('Send the function to run, its arguments, and the answers of the user.');
  return {
    from,
    functionName,
    args,
    answers,
    sheet: whole(sheet, 'sheet', 0, Number.MAX_SAFE_INTEGER),
    selected: readSelected(call.selected),
  };
}

function readSelected(value: unknown): Selected {
  const selected = Object(value) as Partial<Record<keyof Selected, unknown>>;
  return {
    area: area(selected.area),
    row: whole(selected.row, 'row', 1, LIMITS.rows),
    column: whole(selected.column, 'column', 1, LIMITS.columns),
  };
}

function isAnswer(value: unknown): boolean {
  const { button, text = '' } = Object(value) as { button?: unknown; text?: unknown };
  return ANSWERS.includes(button as string) && typeof text === 'string';
}
