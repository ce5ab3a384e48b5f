import { types } from 'node:util';
import { isDateFormat } from './display-value.ts';
import { type Expression, parseFormula } from './formulas/parse-formula.ts';
import { type CellContent, contentAt, type Loading, type Sheet, type Shown } from './sheet.ts';
import type { Workbook } from './workbook.ts';

/** The number format in which a cell shows a value. */
export type ShownFormat = (sheet: Sheet, row: number, column: number, value: Shown | Loading) => string | undefined;

/** Functions whose result is of the same kind as the numbers that they read. */
const KEEPING =
  /^(SUM|SUMIFS?|AVERAGE|AVERAGEIFS?|MINIFS?|MAXIFS?|MIN|MAX|MEDIAN|ABS|ROUND(UP|DOWN)?|TRUNC|CEILING|FLOOR)$/;
// Neither circles nor chains of any length may hang or end the program.
const MAX_DEPTH = 40;

/**
 * Finds formats as Sheets does: a formula without one shows the format of the first cell that it computes with, so
 * twice a price is a price. Make a new one after each change, since it remembers what it found.
 */
export function createShownFormat(workbook: Workbook): ShownFormat {
  const known = new Map<CellContent, string | undefined>();

  function formatAt(sheet: Sheet, row: number, column: number, depth: number): string | undefined {
    const content = contentAt(sheet, row, column);
    if (content?.formula === undefined || content.numberFormat !== undefined) return content?.numberFormat;
    if (!known.has(content)) {
      known.set(content, undefined);
      known.set(content, formatOf(parseFormula(content.formula), sheet, depth));
    }
    return known.get(content);
  }
  function formatOf(part: Expression | undefined, sheet: Sheet, depth: number): string | undefined {
    if (part === undefined || depth > MAX_DEPTH) return undefined;
    const inner = (other: Expression | undefined) => formatOf(other, sheet, depth + 1);
    if (part.kind === 'negative') return inner(part.operand);
    if (part.kind === 'operator') return formatOfResult(part.operator, inner(part.left), inner(part.right));
    if (part.kind === 'call' && KEEPING.test(part.name)) {
      return inner((part.name.endsWith('IF') && part.args[2]) || part.args[0]);
    }
    const found = part.kind === 'reference' ? workbook.resolve(part.text, sheet) : undefined;
    return found && formatAt(found.sheet, found.area.row, found.area.column, depth + 1);
  }

  return (sheet, row, column, value) => {
    const content = contentAt(sheet, row, column);
    if (content?.formula === undefined || content.numberFormat !== undefined) return content?.numberFormat;
    const isMoment = types.isDate(value);
    if (typeof value !== 'number' && !isMoment) return undefined;
    const format = formatAt(sheet, row, column, 0);
    // The difference of two dates is not a date.
    return format !== undefined && isDateFormat(format) === isMoment ? format : undefined;
  };
}

function formatOfResult(operator: string, left: string | undefined, right: string | undefined): string | undefined {
  if (operator === '+' || operator === '-') return left ?? right;
  if (operator === '/') return right === undefined ? left : undefined;
  // Which format Sheets gives a product of two formats is not documented, so it gets none.
  return operator === '*' && (left === undefined || right === undefined) ? (left ?? right) : undefined;
}
