import { mapArea } from '../../emulator/spreadsheet/area.ts';
import type { Evaluate } from '../../emulator/spreadsheet/calculation.ts';
import { contentAt, type FormulaOutcome, isLoading, isProblem, type Sheet } from '../../emulator/spreadsheet/sheet.ts';
import type { Workbook } from '../../emulator/spreadsheet/workbook.ts';
import type { LinkOf } from './cell-view.ts';

const WEB_ADDRESS = /^https?:\/\/\S+$/i;

/** Finds where cells lead: those with the address of a web page, and formulas that are a HYPERLINK. */
export function createLinks(workbook: Workbook, evaluate: Evaluate): LinkOf {
  // A formula that is computed again has another result, and perhaps another link.
  const known = new WeakMap<FormulaOutcome, string>();

  function linkOfFormula(sheet: Sheet, row: number, column: number, formula: string): string {
    const address = firstArgument(formula);
    if (address === undefined) return '';
    try {
      const found = evaluate(`=${address}`, { sheet: sheet.name, row, column }, (reference) => {
        const place = workbook.resolve(reference, sheet);
        return place && mapArea(place.area, (r, c) => settled(workbook.peek(place.sheet, r, c)));
      });
      return typeof found === 'string' ? found : '';
    } catch {
      // A formula that fails shows its error and leads nowhere.
      return '';
    }
  }

  return (sheet, row, column) => {
    const { formula = '', result } = contentAt(sheet, row, column) ?? {};
    const shown = workbook.peek(sheet, row, column);
    if (typeof shown === 'string' && WEB_ADDRESS.test(shown)) return shown;
    if (!result || !/^=\s*HYPERLINK\s*\(/i.test(formula)) return undefined;
    if (!known.has(result)) known.set(result, linkOfFormula(sheet, row, column, formula));
    const link = known.get(result) ?? '';
    return WEB_ADDRESS.test(link) ? link : undefined;
  };
}

const settled = (shown: ReturnType<Workbook['peek']>) =>
  (isLoading(shown) || isProblem(shown as never) ? null : shown) as never;

/** The text of the first argument of a formula that is one call; undefined where it has none. */
function firstArgument(formula: string): string | undefined {
  let depth = 0;
  let start = -1;
  for (const { 0: token, index } of formula.matchAll(/"(?:[^"]|"")*"|[(){},;]/g)) {
    if (token === '(' || token === '{') {
      depth += 1;
      if (start < 0) start = index + 1;
    } else if (token === ')' || token === '}') depth -= 1;
    const isEnd = (depth === 1 && (token === ',' || token === ';')) || depth === 0;
    if (start >= 0 && isEnd && !token.startsWith('"')) return formula.slice(start, index).trim() || undefined;
  }
  return undefined;
}
