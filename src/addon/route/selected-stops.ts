import { isBlank } from '../../cells/cell-value.ts';
import { readPlace } from '../../cells/place.ts';
import { activeSpreadsheet, currentCell, selectedRanges } from '../../services/spreadsheet.ts';
import { noStops } from '../messages.ts';

/**
 * The places in the selected cells, line by line; of one selected cell, the first two texts of its row.
 * @throws ActionError where there are fewer than two
 */
export function selectedStops(): string[] {
  const ranges = selectedRanges();
  const isOneCell = ranges.length === 1 && ranges[0]?.getNumRows() === 1 && ranges[0].getNumColumns() === 1;
  const values = isOneCell
    ? textsOfRow().slice(0, 2)
    : ranges.flatMap((range) => range.getValues().flat() as unknown[]);
  const stops = values.filter((value) => !isBlank(value)).map((value) => readPlace(value, 'stop'));
  if (stops.length < 2) throw noStops();
  return stops;
}

function textsOfRow(): unknown[] {
  const sheet = activeSpreadsheet().getActiveSheet();
  const columns = Math.max(1, sheet.getLastColumn());
  const [row = []] = sheet.getRange(currentCell().getRow(), 1, 1, columns).getValues() as unknown[][];
  return row.filter((value) => typeof value === 'string' && !isBlank(value));
}
