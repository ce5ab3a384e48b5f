import { list, object, oneOf, optional, type ReadBy, text, whole } from '../../emulator/browser.ts';
import { readSelected } from '../book/requests.ts';

/** Reads a call of a function of the script, for a menu item or a page of the script. */
export const readScriptCall = object({
  from: oneOf('menu', 'page'),
  functionName: text,
  args: list((value) => value),
  /** The sheet that the page shows, and what is selected on it. */
  sheet: whole(),
  selected: readSelected,
  /** The user's answers to the questions of this run, in order. */
  answers: list(object({ button: oneOf('OK', 'CANCEL', 'YES', 'NO', 'CLOSE'), text: optional(text) })),
});

export type ScriptCall = ReadBy<typeof readScriptCall>;
