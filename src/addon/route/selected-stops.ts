import { isBlank } from '../../cells/cell-value.ts';
import { readPlace } from '../../cells/read-place.ts';
import { activeSpreadsheet, currentCell, type Range, selectedRanges } from '../../services/spreadsheet.ts';
import { noStops } from '../messages.ts';
import type { StopCells } from '../protocol.ts';
import { isPoint, readRow } from '../sheet/row-places.ts';

/**
 * The places in the selected cells, line by line. For one selected cell, the places of its row: those that headings
 * name, or the first two texts. With them, where they are, one below the other; null if they are not in one column.
 * @throws ActionError if there are fewer than two
 */
export function selectedStops(): { stops: string[]; cells: StopCells | null } {
  const ranges = selectedRanges();
  const [only] = ranges;
  const isOne = only !== undefined && ranges.length === 1;
  const isOneCell = isOne && only.getNumRows() * only.getNumColumns() === 1;
  const stops = isOneCell ? stopsOfRow() : ranges.flatMap(stopsIn);
  if (stops.length < 2) throw noStops();
  const isColumn = isOne && only.getNumColumns() === 1 && !isOneCell;
  const cells = isColumn ? { sheetId: only.getSheet().getSheetId(), range: only.getA1Notation() } : null;
  return { stops, cells };
}

/** The places in a range, line by line. A latitude and a longitude side by side are one place. */
export function stopsIn(range: Range): string[] {
  return (range.getValues() as unknown[][]).flatMap(stopsOfLine);
}

function stopsOfLine(values: readonly unknown[]): string[] {
  const stops: string[] = [];
  for (let index = 0; index < values.length; index++) {
    const [value, next] = [values[index], values[index + 1]];
    if (isPoint(value, next)) {
      stops.push(`${value},${next}`);
      index++;
    } else if (!isBlank(value)) stops.push(readPlace(value, 'stop'));
  }
  return stops;
}

function stopsOfRow(): string[] {
  const { values, places } = readRow(activeSpreadsheet().getActiveSheet(), currentCell().getRow());
  const meant = places.some(({ role }) => role !== undefined) ? places : places.slice(0, 2);
  return meant.flatMap(({ columns }) => stopsOfLine(columns.map((column) => values[column - 1])));
}
