import {
  type Area,
  contentAt,
  createShownFormat,
  type Sheet,
  usedExtent,
  type Workbook,
} from '../../emulator/index.ts';
import { cellView } from './cell-view.ts';
import type { CellView } from './protocol.ts';
import type { ViewRequest } from './requests.ts';

/** What a page draws of a sheet; computes nothing. */
export function viewOf(workbook: Workbook, request: ViewRequest) {
  const sheet = workbook.sheets.find(({ id }) => id === request.sheet) ?? workbook.sheet();
  const used = usedExtent(workbook, sheet);
  return {
    sheets: workbook.sheets.map(({ id, name }) => ({ id, name })),
    sheet: sheet.id,
    rows: sheet.maxRows,
    columns: sheet.maxColumns,
    usedRows: used.rows,
    usedColumns: used.columns,
    frozenRows: sheet.frozenRows,
    frozenColumns: sheet.frozenColumns,
    widths: sheet.columns.flatMap((column, c): [number, number][] =>
      column?.width === undefined ? [] : [[c + 1, column.width]],
    ),
    heights: sheet.rows.flatMap((row, r): [number, number][] => {
      if (row?.hiddenByUser || row?.hiddenByFilter) return [[r + 1, 0]];
      return row?.height === undefined ? [] : [[r + 1, row.height]];
    }),
    merges: sheet.merges,
    cells: cellsIn(workbook, sheet, request),
    selected: { area: sheet.selection.areas.at(-1) as Area, ...sheet.selection.current },
  };
}

function cellsIn(workbook: Workbook, sheet: Sheet, request: ViewRequest): CellView[] {
  const cells: CellView[] = [];
  const rows = numbersIn(request.rows, sheet.frozenRows, sheet.maxRows);
  const columns = numbersIn(request.columns, sheet.frozenColumns, sheet.maxColumns);
  const shownFormat = createShownFormat(workbook);
  for (const row of rows) {
    for (const column of columns) {
      const shown = workbook.peek(sheet, row, column);
      const content = contentAt(sheet, row, column);
      if (shown === null && content === undefined) continue;
      const numberFormat = shownFormat(sheet, row, column, shown);
      const cell = cellView({ shown, content, numberFormat, row, column }, workbook);
      if (cell) cells.push(cell);
    }
  }
  return cells;
}

/** The frozen ones, and those of the window. */
function numbersIn([first, last]: [number, number], frozen: number, most: number): number[] {
  const numbers: number[] = [];
  for (let number = 1; number <= Math.min(frozen, first - 1, most); number += 1) numbers.push(number);
  for (let number = first; number <= Math.min(last, most); number += 1) numbers.push(number);
  return numbers;
}
