import { readRouteOptions } from '../../cells/route-options.ts';
import { readTravelMode } from '../../cells/travel-mode.ts';
import { textOf } from '../../errors.ts';
import { activeSpreadsheet, type Range, type Sheet } from '../../services/spreadsheet.ts';
import {
  badColumn,
  badRange,
  columnsOverlap,
  noOutputs,
  nothingToFill,
  notOneColumn,
  onOtherSheet,
  rowsDiffer,
  tooFewColumns,
} from '../messages.ts';
import type { TableForm, TablePositions } from '../protocol.ts';
import { columnLetters, columnNumber } from '../sheet/columns.ts';
import { unquoteSheetName } from '../sheet/sheet-name.ts';
import { outputColumns } from './outputs.ts';

/**
 * Finds the table that the user described.
 * @throws ActionError or FormulaError where the form can't be followed; nothing was changed then
 */
export function readForm(form: TableForm): { sheet: Sheet; positions: TablePositions } {
  readTravelMode(form.mode);
  readRouteOptions(form.options);
  const columns = outputColumns(form.outputs).length;
  if (columns === 0) throw noOutputs();
  const origins = readRange('origins', form.origins);
  const destinations = readRange('destinations', form.destinations);
  const sheet = origins.getSheet();
  if (destinations.getSheet().getSheetId() !== sheet.getSheetId())
    throw onOtherSheet('destinations', nameOf(destinations));
  const positions = { ...rowsOf(sheet, origins, destinations), outputColumns: readOutputColumns(sheet, form, columns) };
  const places = [positions.originColumn, positions.destinationColumn];
  const overlapping = positions.outputColumns.find((column) => places.includes(column));
  if (overlapping !== undefined) throw columnsOverlap(columnLetters(overlapping));
  return { sheet, positions };
}

function readRange(what: string, text: string): Range {
  const [, name, cells = ''] = /^(?:('(?:[^']|'')*'|[^'!]*)!)?([^!]+)$/.exec(textOf(text).trim()) ?? [];
  const spreadsheet = activeSpreadsheet();
  const sheet = name === undefined ? spreadsheet.getActiveSheet() : spreadsheet.getSheetByName(unquoteSheetName(name));
  const range = sheet && rangeIn(sheet, cells);
  if (!range) throw badRange(what, text);
  if (range.getNumColumns() > 1) throw notOneColumn(what, range.getA1Notation());
  return range;
}

function rangeIn(sheet: Sheet, cells: string): Range | undefined {
  try {
    return sheet.getRange(cells);
  } catch {
    return undefined;
  }
}

function rowsOf(sheet: Sheet, origins: Range, destinations: Range): Omit<TablePositions, 'outputColumns'> {
  const isFixed = (range: Range, other: Range) => range.getNumRows() === 1 && other.getNumRows() > 1;
  const originRow = isFixed(origins, destinations) ? origins.getRow() : null;
  const destinationRow = isFixed(destinations, origins) ? destinations.getRow() : null;
  const rows = originRow === null ? origins : destinations;
  if (originRow === null && destinationRow === null && !sameRows(origins, destinations)) {
    throw rowsDiffer(origins.getA1Notation(), destinations.getA1Notation());
  }
  // Frozen rows are headings, which a whole column such as A:A includes.
  const firstRow = Math.max(rows.getRow(), sheet.getFrozenRows() + 1);
  const lastRow = Math.min(rows.getLastRow(), sheet.getLastRow());
  if (lastRow < firstRow) throw nothingToFill();
  return {
    firstRow,
    lastRow,
    originColumn: origins.getColumn(),
    destinationColumn: destinations.getColumn(),
    originRow,
    destinationRow,
  };
}

function sameRows(a: Range, b: Range): boolean {
  return a.getRow() === b.getRow() && a.getNumRows() === b.getNumRows();
}

function readOutputColumns(sheet: Sheet, { firstColumn }: TableForm, count: number): number[] {
  const letters = textOf(firstColumn).trim();
  if (!/^[a-z]{1,3}$/i.test(letters)) throw badColumn(firstColumn);
  const first = columnNumber(letters);
  if (first + count - 1 > sheet.getMaxColumns()) throw tooFewColumns(count);
  return Array.from({ length: count }, (_, index) => first + index);
}

const nameOf = (range: Range): string => range.getSheet().getName();
