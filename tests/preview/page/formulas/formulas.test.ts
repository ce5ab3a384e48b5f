import { createRegistry, FormulaError, Sheet } from '@gridsheet/react-core';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aggregateFunctions } from '../../../../preview/page/formulas/aggregate-functions.ts';
import { operators } from '../../../../preview/page/formulas/operators.ts';
import { readFormulasAsSheets } from '../../../../preview/page/formulas/parse-formulas.ts';
import { InputPolicy } from '../../../../preview/page/sheet/input-policy.ts';

readFormulasAsSheets();

/** What a formula gives in a sheet with these cells; of an error its code. */
function compute(formula: string, texts: Record<string, string> = {}): unknown {
  const { value } = sheetOf({ ...texts, Z9: formula }).getCell({ y: 9, x: 26 }, { resolution: 'RESOLVED' }) ?? {};
  return FormulaError.is(value) ? value.code : value;
}

function sheetOf(texts: Record<string, string>): Sheet {
  const registry = createRegistry({
    additionalFunctions: { ...operators, ...aggregateFunctions },
    policies: { default: new InputPolicy() },
  });
  const sheet = new Sheet({ name: 'Sheet1', registry });
  sheet.id = 1;
  sheet.registry.contextsBySheetId[1] = { store: { sheetReactive: { current: sheet } }, dispatch: () => {} };
  sheet.initialize(Object.fromEntries(Object.entries(texts).map(([address, value]) => [address, { value }])));
  sheet.resolveFormulas();
  return sheet;
}

describe('operators of the local sheet', () => {
  it.each([
    ['=A1*2', '#VALUE!'],
    ['=A1+1', '#VALUE!'],
    ['=1-A1', '#VALUE!'],
    ['=-A1', '#VALUE!'],
    ['=A1/2', '#VALUE!'],
    ['=A1%', '#VALUE!'],
    ['=A1^2', '#VALUE!'],
    ['=ROUND(A1,1)', '#VALUE!'],
    ['="12 mins"*2', '#VALUE!'],
    ['="12"*2', 24],
    ['="50%"*2', 1],
    ['=B1+1', 1],
    ['=TRUE+1', 2],
    ['=1/0', '#DIV/0!'],
    ['=A1&"!"', '12 mins!'],
    ['=1&TRUE', '1TRUE'],
    ['=A1>1000', true],
    ['="b">"A"', true],
    ['="a"="A"', true],
    ['="1"=1', false],
    ['=B1=0', true],
    ['=B1=""', true],
    ['=C1+1', new Date(2026, 2, 2)],
    ['=C1-D1', 28],
  ])('%s gives %j where A1 says 12 mins', (formula, value) => {
    expect(compute(formula, { A1: '12 mins', C1: '2026-03-01', D1: '2026-02-01' })).toEqual(value);
  });
});

describe('formulas of the local sheet', () => {
  it.each([
    ['=1+2*3', 7],
    ['=(1+2)*3', 9],
    ['=100>2*3+4', true],
    ['=2^3^2', 64],
    ['=-2^2', 4],
    ['=10-4-3', 3],
    ['=2--3', 5],
    ['=+5', 5],
    ['=1&1+1', '12'],
    ['=50%*4', 2],
    ['=SUM(1,,2)', 3],
    ['=SUM(1,2', 3],
    ['=(1', 1],
    ['=1 2', '#ERROR!'],
    ['=1+', '#ERROR!'],
    ['=)', '#ERROR!'],
  ])('%s gives %j', (formula, value) => {
    expect(compute(formula)).toBe(value);
  });

  it('agree with arithmetic', () => {
    const number = fc.integer({ min: -9, max: 9 }).map((value) => (value < 0 ? `(${value})` : String(value)));
    const sum = fc.array(fc.tuple(fc.constantFrom('+', '-', '*'), number), { maxLength: 8 });
    fc.assert(
      fc.property(number, sum, (first, rest) => {
        const expression = first + rest.flat().join('');
        expect(Number(compute(`=${expression}`)) + 0).toBe(Number(new Function(`return ${expression}`)()) + 0);
      }),
    );
  });

  it('keep any text, quotes too, as a value and as it was typed', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const formula = `="${text.replaceAll('"', '""')}"&A1`;
        const sheet = sheetOf({ A1: '!', B1: formula });
        expect(sheet.getCell({ y: 1, x: 2 })?.value).toBe(`${text}!`);
        expect(sheet.getSerializedValue({ point: { y: 1, x: 2 }, resolution: 'RAW' })).toBe(formula);
      }),
    );
  });
});
