import { types } from 'node:util';
import type { Cell } from '../../cell.ts';
import { toDays } from '../../dates/serial-days.ts';
import { ServiceError } from '../../errors.ts';
import { intersects, mapArea } from '../area.ts';
import { copyFormula } from '../references.ts';
import { contentAt, isProblem, putContent, type Shown } from '../sheet.ts';
import type { Edit, SheetArea, SortKey } from './edit.ts';

/**
 * Sorts the rows of an area: numbers and dates, then texts in any letter case, then truth values, then errors, and blank
 * cells last in either direction. Formulas move as if they were copied to their new rows.
 */
export function sortArea(edit: Edit, { sheet, area }: SheetArea, keys: readonly SortKey[]): void {
  if (sheet.merges.some((merge) => intersects(merge, area))) {
    throw new ServiceError('A range with merged cells cannot be sorted. Please unmerge them first.');
  }
  const compare = comparison(edit.timeZone, edit.locale);
  const rows = mapArea({ ...area, columns: 1 }, (row) => row).flat();
  const values = new Map(rows.map((row) => [row, keys.map(({ column }) => edit.shown(sheet, row, column))]));
  const sorted = rows.toSorted((a, b) => {
    for (const [index, { ascending }] of keys.entries()) {
      const order = compare(values.get(a)?.[index] ?? null, values.get(b)?.[index] ?? null, ascending);
      if (order !== 0) return order;
    }
    return 0;
  });
  if (sorted.every((row, index) => row === rows[index])) return;
  edit.change([{ sheet, area }], () => {
    const before = mapArea(area, (row, column) => contentAt(sheet, row, column));
    mapArea(area, (row, column, r, c) => {
      const from = sorted[r] as number;
      const content = before[from - area.row]?.[c];
      putContent(sheet, row, column, content);
      if (content?.formula === undefined || from === row) return;
      content.formula = copyFormula(content.formula, row - from, 0);
      delete content.result;
    });
  });
}

/** Compares what two cells show; blank ones are last in either direction. */
function comparison(timeZone: string, locale: string): (a: Shown, b: Shown, ascending: boolean) => number {
  const collator = new Intl.Collator(locale.replace('_', '-'), { sensitivity: 'accent' });
  const plain = (value: Shown) => (types.isDate(value) ? toDays(value.getTime(), timeZone) : value);
  const compare = (a: Shown, b: Shown): number => {
    const [first, second] = [plain(a), plain(b)];
    const order = rank(first) - rank(second);
    if (order !== 0) return order;
    if (typeof first === 'string') return collator.compare(first, second as string);
    return isProblem(first) ? 0 : Number(first) - Number(second);
  };
  return (a, b, ascending) => {
    const order = Number(isBlank(a)) - Number(isBlank(b));
    return order !== 0 || isBlank(a) ? order : compare(a, b) * (ascending ? 1 : -1);
  };
}

const isBlank = (value: Shown): boolean => value === null || value === '';

function rank(value: Shown): number {
  if (isProblem(value)) return 3;
  return ['number', 'string', 'boolean'].indexOf(typeof (value as Exclude<Cell, Date | null>));
}
