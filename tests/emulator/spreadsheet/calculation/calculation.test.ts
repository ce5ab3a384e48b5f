import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mapArea } from '../../../../emulator/spreadsheet/area.ts';
import type { FormulaSurroundings } from '../../../../emulator/spreadsheet/calculation/evaluate.ts';
import { createEvaluate } from '../../../../emulator/spreadsheet/formulas/evaluate-formula.ts';
import { contentAt, forEachFormula } from '../../../../emulator/spreadsheet/sheet.ts';
import { Workbook } from '../../../../emulator/spreadsheet/workbook.ts';
import { setUp } from '../../set-up.ts';

const SCRIPT = `
  function LATLNG(place) { Logger.log('run'); return [[-34.9, -56.1]]; }
  function ECHO(x) { Logger.log('run'); return x; }
  function SEES(a1) { return SpreadsheetApp.getActiveSheet().getRange(a1).getValue(); }`;

function open(rows: unknown[][], options = {}) {
  const workbook = new Workbook({ sheets: [{ name: 'Sheet1', rows, ...options }] });
  let runs = 0;
  setUp({ script: SCRIPT, workbook, onLog: () => (runs += 1) });
  const sheet = workbook.sheet();
  const shown = (row: number, column: number) => workbook.shown(sheet, row, column);
  return { workbook, sheet, shown, runs: () => runs };
}

const CIRCULAR = { error: '#REF!', message: expect.stringContaining('Circular dependency detected') };

describe('a circle', () => {
  it.each([
    ['a formula that reads a cell it spills into', [['=IF(B1="",LATLNG("x"),"")']]],
    ['a formula that adds up what it spills into', [['=IF(SUM(B1)=0,LATLNG("x"),5)']]],
    ['one by way of another formula', [['=IF(C1="",LATLNG("x"),"")', '', '=B1']]],
    ['one that catches its error', [['=IFERROR(B1,5)', '=A1']]],
    ['one of a cell with itself', [['=A1+1']]],
  ])('%s ends', (_name, rows) => {
    const { shown, workbook } = open(rows);
    expect(shown(1, 1)).toEqual(CIRCULAR);
    const { version } = workbook;
    workbook.settle();
    expect(workbook.version).toBe(version);
  });

  it('ends when the cell that closed it gets a value', () => {
    const { shown, workbook, sheet } = open([['=IF(B1="",LATLNG("x"),"free")']]);
    expect(shown(1, 1)).toEqual(CIRCULAR);
    workbook.enter(sheet, 1, 2, 'mine');
    expect(shown(1, 1)).toBe('free');
    workbook.clear(sheet, { row: 1, column: 2, rows: 1, columns: 1 });
    expect(shown(1, 1)).toEqual(CIRCULAR);
  });

  it('ends when one of its formulas no longer reads the other', () => {
    const { shown, workbook, sheet } = open([['=SUM(B1:B2)', '=A1']]);
    expect([shown(1, 1), shown(1, 2)]).toEqual([CIRCULAR, CIRCULAR]);
    workbook.enter(sheet, 1, 1, '=C1');
    expect([shown(1, 1), shown(1, 2)]).toEqual([null, null]);
  });

  it('is shown as soon as it is closed, even if no value changes', () => {
    const { shown, workbook, sheet } = open([['=B2', '', '=A1']]);
    expect([shown(1, 1), shown(1, 3)]).toEqual([null, null]);
    workbook.enter(sheet, 2, 2, '=C1');
    expect([shown(1, 1), shown(1, 3), shown(2, 2)]).toEqual([CIRCULAR, CIRCULAR, CIRCULAR]);
  });

  it('is shown by a formula that hands the error to a function', () => {
    const { shown } = open([['=COUNTA(A:A)'], ['=ECHO(A1)']]);
    expect([shown(1, 1), shown(2, 1)]).toEqual([CIRCULAR, CIRCULAR]);
  });

  it('of hundreds of formulas is shown by all, even if one catches the error', () => {
    const rows = Array.from({ length: 300 }, (_, i) => [
      i === 299 ? '=A1' : i === 150 ? '=IFERROR(A152,5)' : `=A${i + 2}`,
    ]);
    const { shown } = open(rows);
    for (const row of [1, 100, 151, 300]) expect(shown(row, 1)).toEqual(CIRCULAR);
  });

  it('is not one if a formula only could read itself', () => {
    expect(open([['=IF(B1,1,A1)', true]]).shown(1, 1)).toBe(1);
  });
});

describe('the order of computing', () => {
  it('follows a chain of ten thousand formulas from its end', () => {
    const rows = Array.from({ length: 10_000 }, (_, i) => [i === 9999 ? 1 : `=A${i + 2}+1`]);
    const { shown } = open(rows, { maxRows: 10_000 });
    expect(shown(1, 1)).toBe(10_000);
  });

  it('computes the cells that a script in a formula reads', () => {
    expect(open([['=SEES("B1")', '=1+1']]).shown(1, 1)).toBe(2);
  });

  it('gives a cell to the first of two tables, and to the other when the first goes', () => {
    const { shown, workbook, sheet } = open([
      ['', '', '={1;2;3}', '=SUM(B2:C2)'],
      ['={7,8,9}', '', ''],
    ]);
    expect([shown(2, 3), shown(1, 4)]).toEqual([2, 2]);
    expect(shown(2, 1)).toMatchObject({ error: '#REF!', message: expect.stringContaining('overwrite data in C2') });
    workbook.enter(sheet, 1, 3, 'x');
    expect([shown(2, 3), shown(1, 4)]).toEqual([9, 17]);
  });

  it('computes nothing again if nothing changed', () => {
    const rows = Array.from({ length: 50 }, (_, i) => [i, `=ECHO(A${i + 1})`]);
    const { shown, workbook, sheet, runs } = open(rows);
    shown(1, 2);
    expect(runs()).toBe(50);
    workbook.enter(sheet, 7, 1, 99);
    expect(shown(7, 2)).toBe(99);
    expect(runs()).toBe(51);
  });

  it('computes a formula again when a sheet with the name in it is added', () => {
    const { shown, workbook } = open([['=IFERROR(Prices!A1,"none")']]);
    expect(shown(1, 1)).toBe('none');
    const prices = workbook.addSheet('Prices');
    workbook.enter(prices, 1, 1, 5);
    expect(shown(1, 1)).toBe(5);
  });
});

describe('a formula is computed again', () => {
  const rows = (at: number, count: number) => ({ axis: 'rows', at, count }) as const;
  const columns = (at: number, count: number) => ({ axis: 'columns', at, count }) as const;

  it('when a sheet grows whose end it reads', () => {
    const { shown, workbook, sheet } = open([['=SUM(B:B)', 1, '=SUM(B1:B3)'], ['=COUNTA(1:1)']], { maxRows: 3 });
    expect([shown(1, 1), shown(2, 1)]).toEqual([1, 3]);
    workbook.shift(sheet, rows(4, 2));
    workbook.enter(sheet, 5, 2, 10);
    expect([shown(1, 1), shown(1, 3)]).toEqual([11, 1]);
    workbook.shift(sheet, columns(27, 1));
    workbook.enter(sheet, 1, 27, 'far');
    expect(shown(2, 1)).toBe(4);
  });

  it('when a sheet grows to the cells that it names, and names the same cells then', () => {
    const { shown, workbook, sheet } = open([['=SUM(B1:B5)', 1, '=B5']], { maxRows: 3 });
    expect([shown(1, 1), shown(1, 3)]).toEqual([1, { error: '#REF!', message: 'Reference does not exist.' }]);
    workbook.shift(sheet, rows(4, 2));
    workbook.enter(sheet, 5, 2, 10);
    expect([shown(1, 1), shown(1, 3)]).toEqual([11, 10]);
    expect(contentAt(sheet, 1, 1)?.formula).toBe('=SUM(B1:B5)');
  });

  it('when its table no longer covers what it reads', () => {
    const { shown, workbook, sheet } = open([['=TRANSPOSE(A5:E5)']]);
    expect(shown(1, 1)).toEqual(CIRCULAR);
    workbook.shift(sheet, rows(3, 1));
    workbook.enter(sheet, 6, 2, 'b');
    expect(shown(2, 1)).toBe('b');
  });

  it('when other cells move to where INDIRECT reads', () => {
    const { shown, workbook, sheet } = open([['left', '=INDIRECT("A"&1)']]);
    expect(shown(1, 2)).toBe('left');
    workbook.shift(sheet, columns(1, 1));
    expect(shown(1, 3)).toBe(null);
  });

  it('when a range is deleted and it read one of its cells', () => {
    const { shown, workbook, sheet } = open([['=C:C', '', 7]]);
    expect(shown(1, 1)).toBe(7);
    workbook.shift(sheet, columns(3, -1));
    expect(shown(1, 1)).toMatchObject({ error: '#REF!' });
  });
});

describe('any workbook', () => {
  const cell = fc.constantFrom('A1', 'B1', 'C1', 'A2', 'B2', 'C2', 'A3', 'B3', 'C3');
  const range = fc.constantFrom('A1:A3', 'B1:C2', 'A2:C2', 'C1:C3');
  const formula = fc.oneof(
    cell.map((a) => `=${a}`),
    cell.map((a) => `=IF(${a}="",{1,2},"")`),
    cell.map((a) => `=IF(${a}="",{1;2},3)`),
    fc.tuple(cell, cell).map(([a, b]) => `=IF(${a}=1,${b},{5,6})`),
    cell.map((a) => `=IFERROR(${a},7)`),
    range.map((a) => `=SUM(${a})`),
    range.map((a) => `=ARRAYFORMULA(${a}&"x")`),
    fc.constantFrom('={1,2;3,4}', '={1;2;3}', '5', '', ''),
  );
  const grid = fc.array(fc.array(formula, { minLength: 3, maxLength: 3 }), { minLength: 3, maxLength: 3 });
  const edits = fc.array(fc.tuple(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 3 }), formula), {
    maxLength: 4,
  });

  it('settles, stays so, and shows in each cell the result of its formula', () => {
    fc.assert(
      fc.property(grid, edits, (rows, changes) => {
        const { workbook, sheet } = open(rows);
        for (const [row, column, text] of changes) {
          workbook.settle();
          workbook.enter(sheet, row, column, text);
        }
        expectAtRest(workbook);
      }),
      { numRuns: 200 },
    );
  });

  function expectAtRest(workbook: Workbook): void {
    workbook.settle();
    const { version } = workbook;
    workbook.settle();
    expect(workbook.version).toBe(version);
    const sheet = workbook.sheet();
    const evaluate = createEvaluate(() => null);
    const find = (reference: string) => workbook.resolve(reference, sheet);
    const readArea: FormulaSurroundings['readArea'] = ({ sheet: from, area }) =>
      mapArea(area, (row, column) => workbook.shown(from, row, column));
    const surroundings = { find, findByText: find, readArea, markVolatile: () => {}, keepLink: () => {} };
    forEachFormula(sheet, ({ formula: text, result }, row, column) => {
      if (JSON.stringify(result?.table).includes('Circular')) return;
      const value = attempt(() => evaluate(text, { sheet: sheet.name, row, column }, surroundings));
      expect([text, result?.table]).toEqual([text, Array.isArray(value) ? value : [[value]]]);
    });
  }
  function attempt(run: () => unknown): unknown {
    try {
      return run();
    } catch (error) {
      const { cellError, message } = error as { cellError: string; message: string };
      return { error: cellError, message };
    }
  }
});
