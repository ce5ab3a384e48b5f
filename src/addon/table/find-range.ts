import { attempt } from '../../attempt.ts';
import { textOf } from '../../errors.ts';
import { activeSpreadsheet, type Range, type Sheet } from '../../services/spreadsheet.ts';
import { unquoteSheetName } from '../sheet/sheet-name.ts';

/** The range that a text names, such as A2:A500 or Depots!A:A; undefined if there is none. */
export function findRange(text: string, home: Sheet): Range | undefined {
  const [, name, cells = ''] = /^(?:('(?:[^']|'')*'|[^'!]*)!)?([^!]+)$/.exec(textOf(text).trim()) ?? [];
  const sheet = name === undefined ? home : activeSpreadsheet().getSheetByName(unquoteSheetName(name));
  return attempt(() => sheet?.getRange(cells));
}
