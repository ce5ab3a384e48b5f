import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readFunctionHelp, sampleFormula } from '../emulator/browser.ts';
import { anyPlaceMaps, createEmulator, isProblem, manualClock, Workbook } from '../emulator/index.ts';
import { SAMPLE_STOPS } from '../scripts/reference/answer-sample.ts';

const code = readFileSync(new URL('../build/Code.js', import.meta.url), 'utf8');
const formulas = readFunctionHelp(code).map((help) => ({ name: help.name, formula: sampleFormula(help) }));

/** A new spreadsheet in whose script only build/Code.js was pasted, without our pages and manifest. */
function pasteInto(rows: unknown[][] = []) {
  const workbook = new Workbook({ sheets: [{ name: 'Sheet1', rows }] });
  workbook.namedRanges.set('Stops', { sheetId: 0, area: { row: 2, column: 1, rows: SAMPLE_STOPS.length, columns: 1 } });
  const emulator = createEmulator({ script: code, maps: anyPlaceMaps(), clock: manualClock(), workbook });
  return { emulator, workbook };
}

const withStops = [['stops'], ...SAMPLE_STOPS.map((stop) => [stop])];

describe('build/Code.js alone, pasted into a spreadsheet', () => {
  it.each(formulas)('answers $formula in a cell', ({ formula }) => {
    const { workbook } = pasteInto(withStops);
    const sheet = workbook.sheet();
    workbook.enter(sheet, 1, 3, formula);
    const shown = workbook.shown(sheet, 1, 3);
    expect(isProblem(shown) ? shown.message : '').toBe('');
    expect(String(shown ?? '')).toMatch(/^[^⚠⏳]+$/);
  });

  it('asks for no more than the spreadsheet it is in, since Google derives permissions from the file', () => {
    expect(code).toMatch(/^\/\*\*[^/]*\n \* @OnlyCurrentDoc\n[^/]*\*\//);
  });
});

describe('the menu of build/Code.js alone', () => {
  const { emulator } = pasteInto();
  emulator.open();
  const items = emulator.ui.menus
    .flatMap((menu) => menu.items)
    .flatMap((item) => ('label' in item ? [item.label] : []));

  it('is shown before anything was allowed', () => {
    const { emulator: fresh } = pasteInto();
    fresh.open({ authMode: 'NONE' });
    expect(fresh.ui.menus).toEqual(emulator.ui.menus);
    expect(items.length).toBeGreaterThan(0);
  });

  it.each(items)('offers only what works: %s', (label) => {
    const { emulator: own } = pasteInto(withStops);
    own.open();
    own.choose(label);
    const said = [...own.ui.toasts.map(({ message }) => message), ...own.ui.questions.map(({ text }) => text)];
    if (own.ui.sidebar) expect(own.ui.sidebar.html).toContain('<script>');
    else expect(said).toEqual([expect.stringMatching(/^[A-Z].*\.$/)]);
    expect(said.join()).not.toMatch(/not found|Exception|undefined/);
  });

  it('has a sidebar that loads nothing and calls only what the file has', () => {
    emulator.choose('Open sidebar');
    const html = emulator.ui.sidebar?.html ?? '';
    // A link is followed only when someone clicks it.
    expect(html).not.toMatch(/<(?!a )[^>]*(src|href)=["']?https?:|@import|<\?/);
    const called = [...html.matchAll(/\.(\w*Maps[A-Z]\w*)\(/g)].map(([, name = '']) => name);
    expect(called).toContain('runForMapsSidebar');
    for (const name of called) expect(code).toContain(`\nfunction ${name}(`);
  });
});
