import {
  contentAt,
  type FormulaOutcome,
  isLoading,
  mapArea,
  type Sheet,
  type SheetArea,
  type Shown,
  type Workbook,
} from '../../emulator/index.ts';
import type { LinkOf } from './cell-view.ts';

const WEB_ADDRESS = /^https?:\/\/\S+$/i;

/** Finds the links of cells: of addresses of web pages, and of formulas with HYPERLINK. */
export function createLinks(workbook: Workbook): LinkOf {
  // A formula that is computed again has another result, and perhaps another link.
  const known = new WeakMap<FormulaOutcome, string>();

  function linkOfFormula(sheet: Sheet, row: number, column: number, formula: string): string {
    const address = firstArgument(formula);
    if (address === undefined) return '';
    const find = (reference: string) => workbook.resolve(reference, sheet);
    const readArea = (place: SheetArea) => mapArea(place.area, (r, c) => settled(workbook, place.sheet, r, c));
    const surroundings = { find, findByText: find, readArea, markVolatile: () => {} };
    try {
      const found = workbook.evaluate(`=${address}`, { sheet: sheet.name, row, column }, surroundings);
      return typeof found === 'string' ? found : '';
    } catch {
      // A formula that fails shows its error and has no link.
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

function settled(workbook: Workbook, sheet: Sheet, row: number, column: number): Shown {
  const shown = workbook.peek(sheet, row, column);
  return isLoading(shown) ? null : shown;
}

/** The text of the first argument of a formula that is one call; undefined if it has none. */
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
