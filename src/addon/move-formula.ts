import { columnLetters, columnNumber } from './columns.ts';

// A text or a quoted sheet name, which stays as it is; or a cell, a column of "A:C", or a row of "2:5".
const TOKEN =
  /"(?:[^"]|"")*"|'(?:[^']|'')*'|(?<![\w.$])(?:(\$?)([A-Z]{1,3})(\$?)(\d+)|(\$?)([A-Z]{1,3})(?=:\$?[A-Z])|(?<=[A-Z\d]:)(\$?)([A-Z]{1,3})|(\$?)(\d+)(?=:\$?\d)|(?<=\d:)(\$?)(\d+))(?![\w.(!])/gi;

/**
 * A formula as it reads when its cell has moved by so many rows and columns: relative references move along, as when
 * Sheets copies it. A reference that would leave the sheet becomes #REF!, as in Sheets.
 */
export function moveFormula(formula: string, rows: number, columns: number): string {
  if (rows === 0 && columns === 0) return formula;
  return formula.replace(TOKEN, (token: string, ...groups: (string | undefined)[]) => {
    const [cd, column, rd, row, cd1, column1, cd2, column2, rd1, row1, rd2, row2] = groups;
    const letters = column ?? column1 ?? column2;
    const digits = row ?? row1 ?? row2;
    if (letters === undefined && digits === undefined) return token;
    const columnMark = cd ?? cd1 ?? cd2 ?? '';
    const rowMark = rd ?? rd1 ?? rd2 ?? '';
    const toColumn = letters && columnNumber(letters) + (columnMark === '' ? columns : 0);
    const toRow = digits && Number(digits) + (rowMark === '' ? rows : 0);
    if ((typeof toColumn === 'number' && toColumn < 1) || (typeof toRow === 'number' && toRow < 1)) return '#REF!';
    return `${columnMark}${toColumn ? columnLetters(toColumn) : ''}${rowMark}${toRow ?? ''}`;
  });
}
