import { maybe, takes, whole } from '../../arguments.ts';
import { ServiceError } from '../../errors.ts';
import type { Area } from '../../spreadsheet/area.ts';
import type { Shift } from '../../spreadsheet/references.ts';
import { lengthOf, openRow, type Sheet } from '../../spreadsheet/sheet.ts';
import { requireEditable, requireSheet, type SpreadsheetContext } from './context.ts';

// In pixels, as a new sheet has them.
const USUAL_SIZES = { Height: 21, Width: 100 };

/** Throws Google's error if some rows or columns are not in the sheet. */
function requireLines(sheet: Sheet, axis: Shift['axis'], at: number, count: number): void {
  if (at < 1 || at + count - 1 > lengthOf(sheet, axis) || count < 1)
    throw new ServiceError(`Those ${axis} are out of bounds.`);
}

/** Inserts, deletes, hides and resizes rows and columns of a sheet. */
export function sheetRows(context: SpreadsheetContext, sheet: Sheet) {
  const result = () => context.toSheet(sheet);

  function insert(axis: Shift['axis'], at: number, count: number) {
    const size = lengthOf(sheet, axis);
    if (at < 1 || at > size + 1 || count < 1) throw new ServiceError(`Those ${axis} are out of bounds.`);
    // A protected range moves along; a protected sheet keeps its shape, whatever exceptions it has.
    if (requireSheet(context, sheet).protections.some(({ area }) => area === undefined)) {
      requireEditable(sheet, span(sheet, axis, 1, size));
    }
    context.workbook.shift(sheet, { axis, at, count });
    return result();
  }
  function remove(axis: Shift['axis'], at: number, count: number): void {
    requireLines(sheet, axis, at, count);
    if (count === lengthOf(sheet, axis)) throw new ServiceError(`You can't delete all the ${axis} on the sheet.`);
    requireEditable(requireSheet(context, sheet), span(sheet, axis, at, count));
    context.workbook.shift(sheet, { axis, at, count: -count });
  }
  function resize(axis: Shift['axis'], at: number, count: number, size: number) {
    requireLines(sheet, axis, at, count);
    context.workbook.resize(sheet, axis, at, count, size);
    return result();
  }
  /** The methods for one axis, by Google's names. */
  function methods(axis: Shift['axis'], one: 'Row' | 'Column', size: 'Height' | 'Width', sizeOf: SizeOf) {
    const many = `${one}s`;
    return {
      [`get${one}${size}`]: (at: number) => sizeOf(at) ?? USUAL_SIZES[size],
      [`set${one}${size}`]: takes([whole, whole], (at, pixels) => resize(axis, at, 1, pixels)),
      [`set${one}${size}s`]: takes([whole, whole, whole], (at, count, pixels) => resize(axis, at, count, pixels)),
      [`insert${one}Before`]: takes([whole], (at) => insert(axis, at, 1)),
      [`insert${one}After`]: takes([whole], (after) => insert(axis, after + 1, 1)),
      [`insert${many}Before`]: takes([whole, whole], (at, count) => insert(axis, at, count)),
      [`insert${many}After`]: takes([whole, whole], (after, count) => insert(axis, after + 1, count)),
      [`insert${many}`]: takes([whole, maybe(whole)], (at, count = 1) => {
        insert(axis, at, count);
      }),
      [`delete${one}`]: takes([whole], (at) => {
        remove(axis, at, 1);
        return result();
      }),
      [`delete${many}`]: takes([whole, whole], (at, count) => remove(axis, at, count)),
    };
  }

  return {
    ...methods('rows', 'Row', 'Height', (row) => sheet.rows[row - 1]?.height),
    ...methods('columns', 'Column', 'Width', (column) => sheet.columns[column - 1]?.width),
    hideRows: takes([whole, maybe(whole)], (row, count = 1) => {
      requireLines(sheet, 'rows', row, count);
      for (let i = 0; i < count; i += 1) openRow(sheet, row + i).hiddenByUser = true;
    }),
    isRowHiddenByUser: (row: number) => sheet.rows[row - 1]?.hiddenByUser ?? false,
    isRowHiddenByFilter: (row: number) => sheet.rows[row - 1]?.hiddenByFilter ?? false,
  };
}

type SizeOf = (line: number) => number | undefined;

function span({ maxRows, maxColumns }: Sheet, axis: Shift['axis'], at: number, count: number): Area {
  return axis === 'rows'
    ? { row: at, column: 1, rows: count, columns: maxColumns }
    : { row: 1, column: at, rows: maxRows, columns: count };
}
