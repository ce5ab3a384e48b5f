import { describe, expect, it } from 'vitest';
import { Workbook } from '../../../emulator/spreadsheet/workbook.ts';
import { setUp } from '../set-up.ts';

const SCRIPT = `
  function DOUBLE(x) { Logger.log('DOUBLE'); return 2 * x; }
  function COUNT_UP(n) { return Array.from({ length: n }, (_, i) => [i + 1, 'row ' + (i + 1)]); }
  function KIND(x, y) { return Array.isArray(x) ? x.length + ' rows' : typeof x + ' ' + x + (y === undefined ? ' alone' : ''); }
  function FAIL(text) { throw new Error(text); }
  function NOW_MS() { return Date.now(); }`;

function openSheet(rows: unknown[][]) {
  const workbook = new Workbook({
    sheets: [
      { name: 'Trips', rows },
      { name: 'Other places', rows: [[7, 8]] },
    ],
  });
  let runs = 0;
  const { emulator, clock } = setUp({ script: SCRIPT, workbook, onLog: () => (runs += 1) });
  const services = emulator.globals('FULL');
  const sheet = services.SpreadsheetApp.getActiveSheet();
  return {
    ...services,
    emulator,
    clock,
    workbook,
    sheet,
    doubles: () => runs,
    values: (a1: string) => sheet.getRange(a1).getValues(),
    message: (row: number, column: number) => workbook.shown(workbook.sheet(), row, column),
  };
}

describe('a custom function in a cell', () => {
  it('runs once, and again only when what it reads has changed', () => {
    const { sheet, values, doubles } = openSheet([[5, 1, '=DOUBLE(A1)', '=DOUBLE(C1)']]);
    expect(values('C1:D1')).toEqual([[10, 20]]);
    values('A1:D1');
    sheet.getRange('B1').setValue(9);
    values('A1:D1');
    expect(doubles()).toBe(2);
    sheet.getRange('A1').setValue(6);
    expect(values('C1:D1')).toEqual([[12, 24]]);
    expect(doubles()).toBe(4);
  });

  it('does not rerun formulas that read the same value from it', () => {
    const { sheet, values, doubles } = openSheet([['=IF(B1>3,1,0)', 5, '=DOUBLE(A1)']]);
    values('A1:C1');
    sheet.getRange('B1').setValue(6);
    expect(values('A1:C1')).toEqual([[1, 6, 2]]);
    expect(doubles()).toBe(1);
  });

  it('runs after the cells that it reads, wherever they are', () => {
    const { values, doubles } = openSheet([['=DOUBLE(A2)'], ['=DOUBLE(A3)'], [3]]);
    expect(values('A1:A3')).toEqual([[12], [6], [3]]);
    expect(doubles()).toBe(2);
  });

  it('runs again when its formula is cleared, flushed and written again, as for a recalculation', () => {
    const { sheet, SpreadsheetApp, clock, values } = openSheet([['=NOW_MS()']]);
    const before = values('A1')[0]?.[0];
    clock.advance(1000);
    expect(values('A1')[0]?.[0]).toBe(before);
    sheet.getRange('A1').clearContent();
    SpreadsheetApp.flush();
    sheet.getRange('A1').setFormula('=NOW_MS()');
    expect(values('A1')[0]?.[0]).toBe(before + 1000);
  });

  it('does not run again when rows are inserted above it', () => {
    const { sheet, values, doubles } = openSheet([[5, '=DOUBLE(A1)']]);
    values('B1');
    sheet.insertRowBefore(1);
    expect(values('A2:B2')).toEqual([[5, 10]]);
    expect(sheet.getRange('B2').getFormula()).toBe('=DOUBLE(A2)');
    expect(doubles()).toBe(1);
  });

  it.each([
    ['=KIND(A1)', 'number 5 alone'],
    ['=kind(A1, 1)', 'number 5'],
    ['=KIND(A1:A2)', '2 rows'],
    ['=KIND(A1:A1)', 'number 5 alone'],
    ['=KIND("say ""hi""")', 'string say "hi" alone'],
    ['=KIND(-1.5e1)', 'number -15 alone'],
    ['=KIND(TRUE)', 'boolean true alone'],
    ['=KIND(B9)', 'string  alone'],
    ['=KIND(,1)', 'undefined undefined'],
    ['=KIND({1,2;3,4;5,6})', '3 rows'],
    ["=KIND('Other places'!B1)", 'number 8 alone'],
    ['=KIND(A1&" km")', 'string 5 km alone'],
    ['=KIND(2*(A1+1)^2)', 'number 72 alone'],
    ['=KIND(FAIL("x"))', 'ERROR'],
    ['=IFERROR(FAIL("x"), "none")', 'none'],
    ['=IFERROR(KIND(A1), "none")', 'number 5 alone'],
    ['=ISERROR(FAIL("x"))', 'true'],
    ['=ISERROR(NO_SUCH_FUNCTION(A1))', 'true'],
    ['=ISERROR(A1)', 'false'],
    ['="a"&T(TRUE)&T("b")', 'ab'],
  ])('%s gives %s', (formula, expected) => {
    const { sheet, values } = openSheet([[5], [6], ['', formula]]);
    expect(String(values('B3')[0]?.[0])).toContain(expected);
    expect(sheet.getRange('B3').getFormula()).toBe(formula);
  });
});

describe('an error in a cell', () => {
  it.each([
    ['=FAIL("No such mode")', '#ERROR!', /^Error: No such mode \(line \d+\)\.$/],
    ['=UNKNOWN(1)', '#NAME?', /UNKNOWN/],
    ['=nowhere', '#NAME?', /Unknown range name: 'nowhere'/],
    ['=1/0', '#DIV/0!', /cannot be zero/],
    ['=9^999', '#NUM!', /not a number/],
    ['="a"*2', '#VALUE!', /coerced to a number/],
    ['=1+', '#ERROR!', /parse error/],
    ['=A1', '#REF!', /Circular dependency/],
    ['=COUNT_UP(0)', '#REF!', /Reference does not exist/],
  ])('of %s is %s for scripts, with its message for the user', (formula, error, message) => {
    const { values, sheet, message: shown } = openSheet([[formula]]);
    expect(values('A1')).toEqual([[error]]);
    expect(sheet.getRange('A1').getDisplayValue()).toBe(error);
    expect(shown(1, 1)).toEqual({ error, message: expect.stringMatching(message) });
  });

  it('is passed on to formulas, and to custom functions as its text', () => {
    const { values } = openSheet([['=1/0', '=A1+1', '=KIND(A1)', '=SUM(A1:A1)']]);
    expect(values('A1:D1')).toEqual([['#DIV/0!', '#DIV/0!', 'string #DIV/0! alone', '#DIV/0!']]);
  });

  it('of a circle is shown by all its cells, and ends with the circle', () => {
    const { sheet, values } = openSheet([['=B1', '=C1', '=A1']]);
    expect(values('A1:C1')).toEqual([['#REF!', '#REF!', '#REF!']]);
    sheet.getRange('C1').setValue(4);
    expect(values('A1:C1')).toEqual([[4, 4, 4]]);
  });
});

describe('a table that a formula gives', () => {
  it('spills over blank cells, which have no formula themselves', () => {
    const { sheet, values } = openSheet([['=COUNT_UP(3)']]);
    expect(values('A1:B3')).toEqual([
      [1, 'row 1'],
      [2, 'row 2'],
      [3, 'row 3'],
    ]);
    expect(sheet.getRange('A1:B2').getFormulas()).toEqual([
      ['=COUNT_UP(3)', ''],
      ['', ''],
    ]);
  });

  it('can be read by formulas before and after it', () => {
    const { values } = openSheet([['=SUM(C1:C9)', '', '=COUNT_UP(4)', '', '=SUM(C1:C9)']]);
    expect(values('A1')).toEqual([[10]]);
    expect(values('E1')).toEqual([[10]]);
  });

  it('gives way to a value in its way, and comes back', () => {
    const { sheet, values, message } = openSheet([
      ['=COUNT_UP(3)', '', '=SUM(A1:A3)'],
      ['', '', ''],
      ['', 'mine', ''],
    ]);
    expect(values('A1:C3')).toEqual([
      ['#REF!', '', '#REF!'],
      ['', '', ''],
      ['', 'mine', ''],
    ]);
    expect(message(1, 1)).toMatchObject({
      message: 'Array result was not expanded because it would overwrite data in B3.',
    });
    sheet.getRange('B3').clearContent();
    expect(values('A1:C3')).toEqual([
      [1, 'row 1', 6],
      [2, 'row 2', ''],
      [3, 'row 3', ''],
    ]);
    sheet.getRange('A2').setValue('x');
    expect(values('A1:C2')).toEqual([
      ['#REF!', '', '#REF!'],
      ['x', '', ''],
    ]);
  });

  it('grows and shrinks', () => {
    const { sheet, values } = openSheet([[3, '=COUNT_UP(A1)', '', '=SUM(B1:B9)']]);
    expect(values('D1')).toEqual([[6]]);
    sheet.getRange('A1').setValue(2);
    expect(values('B1:D3')).toEqual([
      [1, 'row 1', 3],
      [2, 'row 2', ''],
      ['', '', ''],
    ]);
    sheet.getRange('B1').clearContent();
    expect(sheet.getLastRow()).toBe(1);
  });

  it('is also gone for its readers when its formula is', () => {
    const { sheet, values } = openSheet([['=COUNT_UP(3)', '', '=SUM(A2:A3)', '=SUM(A3)']]);
    expect(values('C1:D1')).toEqual([[5, 3]]);
    sheet.getRange('A1').setValue('x');
    expect(values('C1:D1')).toEqual([[0, 0]]);
  });

  it('asks for more rows at the end of the sheet', () => {
    const { message } = openSheet([['=COUNT_UP(1002)']]);
    expect(message(1, 1)).toMatchObject({ error: '#REF!', message: expect.stringContaining('insert more rows (2)') });
  });
});

describe('a host that computes formulas by itself', () => {
  it('is called with the formula and its place, and may read cells', () => {
    const { workbook, emulator } = openSheet([[4, '=MAGIC(A1)']]);
    const asked: unknown[] = [];
    workbook.setEvaluate((formula, place, { find, readArea }) => {
      asked.push([formula, place]);
      const cell = find('A1');
      return cell ? Number(readArea(cell)[0]?.[0]) * 100 : null;
    });
    expect(emulator.globals('FULL').SpreadsheetApp.getActiveSheet().getRange('B1').getValue()).toBe(400);
    expect(asked).toEqual([['=MAGIC(A1)', { sheet: 'Trips', row: 1, column: 2 }]]);
  });
});
