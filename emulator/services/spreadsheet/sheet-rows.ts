import { ServiceError } from '../../errors.ts';
import type { Area } from '../../spreadsheet/area.ts';
import type { Shift } from '../../spreadsheet/references.ts';
import { openRow, type Sheet } from '../../spreadsheet/sheet.ts';
import { requireEditable, requireSheet, type SpreadsheetContext, toNumbers } from './context.ts';

/** Inserts, deletes, hides and shows rows and columns of a sheet. */
export function sheetRows(context: SpreadsheetContext, sheet: Sheet) {
  const result = () => context.toSheet(sheet);

  function insert(axis: Shift['axis'], at: number, count: number) {
    const size = axis === 'rows' ? sheet.maxRows : sheet.maxColumns;
    if (at < 1 || at > size + 1 || count < 1) throw new ServiceError(`Those ${axis} are out of bounds.`);
    // A protected range moves along; a protected sheet keeps its shape, whatever exceptions it has.
    if (requireSheet(context, sheet).protections.some(({ area }) => area === undefined)) {
      requireEditable(context, sheet, span(sheet, axis, 1, size));
    }
    context.workbook.shift(sheet, { axis, at, count });
    return result();
  }
  function remove(axis: Shift['axis'], at: number, count: number): void {
    const size = axis === 'rows' ? sheet.maxRows : sheet.maxColumns;
    if (at < 1 || at + count - 1 > size || count < 1) throw new ServiceError(`Those ${axis} are out of bounds.`);
    if (count === size) throw new ServiceError(`You can't delete all the ${axis} on the sheet.`);
    requireEditable(context, requireSheet(context, sheet), span(sheet, axis, at, count));
    context.workbook.shift(sheet, { axis, at, count: -count });
  }
  /** The methods for one axis, by Google's names. */
  function methods(axis: Shift['axis'], one: string, many: string) {
    const numbers = (name: string, args: unknown[], least: number, most = least) =>
      toNumbers(`SpreadsheetApp.Sheet.${name}`, args, least, most) as [number, number];
    return {
      [`insert${one}Before`]: (...args: unknown[]) => insert(axis, numbers(`insert${one}Before`, args, 1)[0], 1),
      [`insert${one}After`]: (...args: unknown[]) => insert(axis, numbers(`insert${one}After`, args, 1)[0] + 1, 1),
      [`insert${many}Before`]: (...args: unknown[]) => insert(axis, ...numbers(`insert${many}Before`, args, 2)),
      [`insert${many}After`]: (...args: unknown[]) => {
        const [after, count] = numbers(`insert${many}After`, args, 2);
        return insert(axis, after + 1, count);
      },
      [`insert${many}`]: (...args: unknown[]) => {
        const [at, count = 1] = numbers(`insert${many}`, args, 1, 2);
        insert(axis, at, count);
      },
      [`delete${one}`]: (...args: unknown[]) => {
        remove(axis, numbers(`delete${one}`, args, 1)[0], 1);
        return result();
      },
      [`delete${many}`]: (...args: unknown[]) => remove(axis, ...numbers(`delete${many}`, args, 2)),
    };
  }
  function hide(isHidden: boolean, [row, count = 1]: number[]): void {
    for (let i = 0; i < count; i += 1) openRow(sheet, (row as number) + i).hiddenByUser = isHidden;
  }

  return {
    ...methods('rows', 'Row', 'Rows'),
    ...methods('columns', 'Column', 'Columns'),
    hideRows: (...args: unknown[]) => hide(true, toNumbers('SpreadsheetApp.Sheet.hideRows', args, 1, 2)),
    showRows: (...args: unknown[]) => hide(false, toNumbers('SpreadsheetApp.Sheet.showRows', args, 1, 2)),
    isRowHiddenByUser: (row: number) => sheet.rows[row - 1]?.hiddenByUser ?? false,
    isRowHiddenByFilter: (row: number) => sheet.rows[row - 1]?.hiddenByFilter ?? false,
  };
}

function span({ maxRows, maxColumns }: Sheet, axis: Shift['axis'], at: number, count: number): Area {
  return axis === 'rows'
    ? { row: at, column: 1, rows: count, columns: maxColumns }
    : { row: 1, column: at, rows: maxRows, columns: count };
}
