import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { anyPlaceMaps, createEmulator, isProblem, manualClock, Workbook } from '../emulator/index.ts';

const read = (path: string) => readFileSync(new URL(`../${path}`, import.meta.url), 'utf8');
const script = read('build/Code.js');

/** What a cell shows for a formula. Its references hold made-up places, or numbers if the formula joins them. */
function shownOf(formula: string) {
  const value = (row: number, column: number) =>
    formula.includes('&","&') ? row + column / 10 : `Place ${row} ${column}`;
  const lastRow = Math.max(1, ...[...formula.matchAll(/\b[A-Z](\d+)\b/g)].map(([, row]) => Number(row)));
  const rows = Array.from({ length: lastRow }, (_, row) =>
    Array.from({ length: 13 }, (_, column) => value(row, column)),
  );
  const name = formula.includes('; B2') ? 'de_DE' : 'en_US';
  const workbook = new Workbook({ locale: name, sheets: [{ name: 'Sheet1', rows }, { name: 'Results' }] });
  createEmulator({ script, maps: anyPlaceMaps(), clock: manualClock(), workbook });
  const results = workbook.sheet('Results');
  workbook.enter(results, 1, 1, formula.replace(/\b[A-Z]\d+(?::[A-Z]\d+)?\b(?=[,;&)])/g, 'Sheet1!$&'));
  return workbook.shown(results, 1, 1);
}

describe.each(['README.md', 'docs/faq.md'])('%s', (path) => {
  const page = read(path);
  const formulas = [...page.matchAll(/`(=[^`]+\))`/g)].map(([, formula = '']) => formula);

  it.each([...new Set(formulas)])('%s works', (formula) => {
    const shown = shownOf(formula);
    expect(isProblem(shown) ? shown.message : '').toBe('');
    expect(String(shown ?? '')).toMatch(/^[^⚠⏳]+$/);
  });
});

describe('the README', () => {
  const readme = read('README.md');

  it('shows a formula that works on its first screen', () => {
    expect(readme.split('\n').slice(0, 8).join('\n')).toContain(
      '`=DRIVING_DISTANCE("Chicago, IL", "Santa Monica, CA", "km")`',
    );
  });
});
