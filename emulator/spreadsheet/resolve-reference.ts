import { type Area, fromA1 } from './area.ts';
import type { Edit } from './edits/edit.ts';
import { isSameName, unquoteSheet } from './references.ts';
import type { Sheet } from './sheet.ts';

/** Finds what a reference or the name of a range means, seen from a sheet. */
export function resolveReference(
  { sheets, namedRanges }: Pick<Edit, 'sheets' | 'namedRanges'>,
  reference: string,
  from: Sheet,
): { sheet: Sheet; area: Area } | undefined {
  const [, sheetPart, areaPart = ''] = /^(?:('(?:[^']|'')+'|[^!']+)!)?([^!]+)$/.exec(reference) ?? [];
  const name = sheetPart === undefined ? from.name : unquoteSheet(sheetPart);
  const sheet = sheets.find((other) => isSameName(other.name, name));
  const area = sheet && fromA1(areaPart, sheet);
  if (sheet && area) return { sheet, area };
  const named = sheetPart === undefined ? namedRanges.get(areaPart) : undefined;
  const namedSheet = sheets.find(({ id }) => id === named?.sheetId);
  return named && namedSheet ? { sheet: namedSheet, area: named.area } : undefined;
}
