import { attempt } from '../../../attempt.ts';
import { hashText } from '../../../cache/hash-text.ts';
import { type Candidate, readCandidates } from '../../../cells/candidates.ts';
import { isBlank } from '../../../cells/cell-value.ts';
import { textOf } from '../../../errors.ts';
import { activeSpreadsheet, type Range, type Sheet } from '../../../services/spreadsheet.ts';
import { emptyList, listTooLong } from '../../messages.ts';
import { headingRowOf } from '../../sheet/headings.ts';
import { isPoint } from '../../sheet/row-places.ts';
import { unquoteSheetName } from '../../sheet/sheet-name.ts';

// Each row asks for a route to each place.
const MOST_PLACES = 200;

/**
 * Reads the list for “the nearest of a list”: a range, or texts with semicolons between them. Two columns of
 * numbers are latitudes and longitudes.
 * @throws ActionError or FormulaError if there are no places, too many, or something that is not a place
 */
export function readList(text: string, home: Sheet): Candidate[] {
  const range = text.includes(';') ? undefined : findRange(text, home);
  const cells = range ? placesIn(range) : text.split(';').map((part) => part.trim());
  const candidates = readCandidates(cells.filter((cell) => !isBlank(cell)));
  if (candidates.length === 0) throw emptyList(textOf(text));
  if (candidates.length > MOST_PLACES) throw listTooLong(candidates.length, MOST_PLACES);
  return candidates;
}

/** A text that is equal for lists of the same places. */
export function nameOfList(candidates: readonly Candidate[]): string {
  return `nearest of ${candidates.length} ${hashText(JSON.stringify(candidates.map(({ place }) => place))).toString(36)}`;
}

function placesIn(range: Range): unknown[] {
  const sheet = range.getSheet();
  // A whole column includes its heading.
  const skipped = range.getRow() === 1 && range.getNumRows() === sheet.getMaxRows() ? headingRowOf(sheet) : 0;
  const rows: unknown[][] = range.getValues().slice(skipped);
  const filled = rows.filter((row) => row.some((cell) => !isBlank(cell)));
  const arePoints = filled.every(
    ([latitude, longitude, ...others]) => others.length === 0 && isPoint(latitude, longitude),
  );
  return arePoints ? filled.map((row) => row.join(',')) : filled.flat();
}

/** The range that a text names, such as A2:A500 or Depots!A:A; undefined if there is none. */
export function findRange(text: string, home: Sheet): Range | undefined {
  const [, name, cells = ''] = /^(?:('(?:[^']|'')*'|[^'!]*)!)?([^!]+)$/.exec(textOf(text).trim()) ?? [];
  const sheet = name === undefined ? home : activeSpreadsheet().getSheetByName(unquoteSheetName(name));
  return attempt(() => sheet?.getRange(cells));
}
