import { INPUTS } from './cases/arguments.ts';
import type { ContractCase, Formula, Seen } from './contract-case.ts';
import { FORMULA_SHEET, readWhenSettled } from './formula-sheet.ts';
import { openOwnSheet } from './own-sheet.ts';

const FORMULA_COLUMN = 3;
// Room for spilled cells, and a gap.
const ROWS_EACH = 3;
const COLUMNS_EACH = 3;
// Google runs 30 custom functions of a user at once.
const AT_ONCE = 15;

/** Writes formulas into their own sheet, a few at a time, and returns what the cells of each show. */
export function askFormulas(cases: ContractCase<Formula>[]): Map<ContractCase, Seen> {
  const sheet = openOwnSheet(FORMULA_SHEET);
  sheet.getRange(1, 1, INPUTS.length, 1).setValues(INPUTS.map((input) => [input]));
  const shown = new Map<ContractCase, Seen>();
  for (let first = 0; first < cases.length; first += AT_ONCE) {
    const batch = cases.slice(first, first + AT_ONCE);
    const rows = batch.length * ROWS_EACH;
    const range = sheet.getRange(1 + first * ROWS_EACH, FORMULA_COLUMN, rows, COLUMNS_EACH);
    batch.forEach(({ ask }, index) => {
      range.getCell(1 + index * ROWS_EACH, 1).setFormula(ask.formula);
    });
    const texts = readWhenSettled(range);
    batch.forEach((one, index) => {
      shown.set(one, shownBy(one.ask, texts.slice(index * ROWS_EACH)));
    });
  }
  return shown;
}

function shownBy({ rows = 1, columns = 1, isJson }: Formula, texts: string[][]): Seen {
  const table = texts.slice(0, rows).map((row) => row.slice(0, columns));
  if (rows > 1 || columns > 1) return table;
  const text = table[0]?.[0] ?? '';
  // A cell that is still loading, or failed, shows no JSON.
  return isJson && /^["[{\dtfn-]/.test(text) ? JSON.parse(text) : text;
}
