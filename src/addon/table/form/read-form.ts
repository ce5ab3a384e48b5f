import { attempt } from '../../../attempt.ts';
import { hashText } from '../../../cache/hash-text.ts';
import { type Candidate, readCandidates } from '../../../cells/candidates.ts';
import { isBlank } from '../../../cells/cell-value.ts';
import { readLatLng } from '../../../cells/coordinates.ts';
import { readPlace } from '../../../cells/read-place.ts';
import { readTravelMode } from '../../../cells/travel-mode.ts';
import { textOf } from '../../../errors.ts';
import { activeSpreadsheet, type Range, type Sheet, sheetById } from '../../../services/spreadsheet.ts';
import {
  badColumn,
  badRange,
  columnsOverlap,
  emptyCell,
  emptyList,
  listTooLong,
  noDestination,
  noList,
  noOutputs,
  nothingToFill,
  notOneColumn,
  noWayBack,
  onOtherSheet,
  rowsDiffer,
  sheetGone,
  tooFewColumns,
} from '../../messages.ts';
import { headingRowOf } from '../../sheet/headings.ts';
import { columnLetters, columnNumber, unquoteSheetName } from '../../sheet/notation.ts';
import { isPoint } from '../../sheet/row-places.ts';
import { readOptionsOf } from '../results/find-answers.ts';
import { isAboutOrigin, resultColumns } from '../rows/result-columns.ts';
import type { Table } from '../rows/table-rows.ts';
import type { PlaceField, TableForm, TableSettings } from '../table-protocol.ts';

/** One side of the routes: cells of some rows, or one text for all rows. */
type Side = { range: Range } | { text: string | null };

/**
 * Finds the table that the user described.
 * @throws ActionError or FormulaError if the form is not valid; nothing was changed then
 */
export function readForm(form: TableForm): Table {
  const mode = readTravelMode(form.mode);
  const settings = settingsOf(form);
  readOptionsOf(settings);
  if (!settings.isToNearest && form.outputs.some(({ kind }) => kind === 'nearest')) throw noList();
  if (form.isRoundTrip && mode === 'transit') throw noWayBack();
  const columns = resultColumns(settings);
  if (columns.length === 0) throw noOutputs();
  const home = form.sheetId === null ? activeSpreadsheet().getActiveSheet() : sheetById(form.sheetId);
  if (home === undefined) throw sheetGone();
  const candidates = settings.isToNearest ? readList(form.destination.value, home) : [];
  const sides = {
    origin: readSide('origin', form.origin, home),
    destination: settings.isToNearest
      ? { text: nameOfList(candidates) }
      : readSide('destination', form.destination, home),
  };
  if (form.destination.kind === 'none' && !columns.every(isAboutOrigin)) throw noDestination();
  const { sheet, firstRow, lastRow } = rowsOf([sides.origin, sides.destination], form);
  const places = { origin: placeColumns(sides.origin), destination: placeColumns(sides.destination) };
  const outputs = readOutputColumns(sheet, form, columns.length);
  const overlapping = outputs.find((column) => [...places.origin, ...places.destination].includes(column));
  if (overlapping !== undefined) throw columnsOverlap(columnLetters(overlapping));
  return {
    sheet,
    sheetId: sheet.getSheetId(),
    positions: { firstRow, lastRow, ...places, outputs, headingRow: Math.min(form.headingRow, firstRow - 1) },
    fixed: { origin: fixedText(sides.origin), destination: fixedText(sides.destination) },
    candidates,
    settings,
    columns,
  };
}

function settingsOf({ mode, options, outputs, isRoundTrip, destination }: TableForm): TableSettings {
  return { mode, options, outputs, isRoundTrip, isToNearest: destination.kind === 'list' };
}

function readSide(role: 'origin' | 'destination', { kind, value }: PlaceField, home: Sheet): Side {
  if (kind === 'none') return { text: null };
  if (kind === 'text') return { text: readPlace(value, role) };
  const range = findRange(value, home);
  if (!range) throw badRange(`${role}s`, value);
  if (range.getNumColumns() > 2) throw notOneColumn(`${role}s`, range.getA1Notation());
  // A single cell is the place of all rows. If it changes, all rows have changed.
  return range.getNumRows() > 1 ? { range } : { text: placeIn(range, role) };
}

function placeIn(range: Range, role: 'origin' | 'destination'): string {
  const [[first, second] = []]: unknown[][] = range.getValues();
  if (isBlank(first)) throw emptyCell(role, range.getA1Notation());
  return range.getNumColumns() === 1 ? readPlace(first, role) : readLatLng(first, second);
}

function rowsOf(sides: readonly Side[], { headingRow }: TableForm) {
  const [rows, other = rows] = sides.flatMap((side) => ('range' in side ? [side.range] : []));
  if (rows === undefined || other === undefined) throw nothingToFill();
  const sheet = rows.getSheet();
  if (other.getSheet().getSheetId() !== sheet.getSheetId())
    throw onOtherSheet('destinations', other.getSheet().getName());
  const isSame = rows.getRow() === other.getRow() && rows.getNumRows() === other.getNumRows();
  if (!isSame) throw rowsDiffer(rows.getA1Notation(), other.getA1Notation());
  // A whole column such as A:A includes the headings.
  const firstRow = Math.max(rows.getRow(), sheet.getFrozenRows() + 1, headingRow + 1);
  const lastRow = Math.min(rows.getLastRow(), sheet.getLastRow());
  if (lastRow < firstRow) throw nothingToFill();
  return { sheet, firstRow, lastRow };
}

function placeColumns(side: Side): number[] {
  if (!('range' in side)) return [];
  return Array.from({ length: side.range.getNumColumns() }, (_, index) => side.range.getColumn() + index);
}

const fixedText = (side: Side): string | null => ('range' in side ? null : side.text);

function readOutputColumns(sheet: Sheet, { firstColumn }: TableForm, count: number): number[] {
  const letters = textOf(firstColumn).trim();
  if (letters !== '' && !/^[a-z]{1,3}$/i.test(letters)) throw badColumn(firstColumn);
  const first = letters === '' ? sheet.getLastColumn() + 1 : columnNumber(letters);
  if (first + count - 1 > sheet.getMaxColumns()) throw tooFewColumns(count);
  return Array.from({ length: count }, (_, index) => first + index);
}

// Each row asks for a route to each place.
const MOST_PLACES = 200;

/**
 * Reads the list for “the nearest of a list”: a range, or texts with semicolons between them. Two columns of
 * numbers are latitudes and longitudes.
 * @throws ActionError or FormulaError if there are no places, too many, or something that is not a place
 */
function readList(text: string, home: Sheet): Candidate[] {
  const range = text.includes(';') ? undefined : findRange(text, home);
  const cells = range ? placesIn(range) : text.split(';').map((part) => part.trim());
  const candidates = readCandidates(cells.filter((cell) => !isBlank(cell)));
  if (candidates.length === 0) throw emptyList(textOf(text));
  if (candidates.length > MOST_PLACES) throw listTooLong(candidates.length, MOST_PLACES);
  return candidates;
}

/** A text that is equal for lists of the same places. */
function nameOfList(candidates: readonly Candidate[]): string {
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
function findRange(text: string, home: Sheet): Range | undefined {
  const [, name, cells = ''] = /^(?:('(?:[^']|'')*'|[^'!]*)!)?([^!]+)$/.exec(textOf(text).trim()) ?? [];
  const sheet = name === undefined ? home : activeSpreadsheet().getSheetByName(unquoteSheetName(name));
  return attempt(() => sheet?.getRange(cells));
}
