import type { IncomingMessage } from 'node:http';
import { Refusal } from '../guard.ts';
import { readJson } from '../read-json.ts';
import type { ScriptCall } from './script-protocol.ts';

// All cells of the page come along: this is room for some ten thousand filled ones.
const MAX_BODY_BYTES = 30_000_000;

/**
 * Reads what the page wants to have run.
 * @throws Refusal where it is not of this form; what the sheets hold is looked at where they are filled
 */
export async function readScriptCall(request: IncomingMessage): Promise<ScriptCall> {
  const call = (await readJson(request, MAX_BODY_BYTES)) as Partial<ScriptCall> | null;
  const isCall =
    (call?.from === 'menu' || call?.from === 'page') &&
    typeof call.functionName === 'string' &&
    Array.isArray(call.args) &&
    Array.isArray(call.answers) &&
    Array.isArray(call.workbook?.sheets) &&
    call.workbook.sheets.length > 0;
  if (!isCall) throw new Refusal(400, 'Send the function to run, its arguments, and the sheets.');
  return call as ScriptCall;
}
