import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { displayValue } from '../../../../emulator/spreadsheet/display-value.ts';
import { readEntry } from '../../../../emulator/spreadsheet/entries/read-entry.ts';
import { createEvaluate } from '../../../../emulator/spreadsheet/formulas/evaluate-formula.ts';
import { NOWHERE } from '../../set-up.ts';

const US = { locale: 'en_US', timeZone: 'America/New_York', now: () => Date.UTC(2026, 0, 15) };
const DE = { ...US, locale: 'de_DE' };

describe('what is typed into a cell', () => {
  it('is the number as written', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (number) => {
        expect(readEntry(String(number), US).value).toBeCloseTo(number);
        expect(readEntry(String(number).replace('.', ','), DE).value).toBeCloseTo(number);
      }),
    );
  });

  it('is kept exactly after an apostrophe', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(readEntry(`'${text}`, US)).toEqual({ value: text });
      }),
    );
  });

  it('never fails, and is a formula only after an equals sign or a plus', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[-0-9.,/:%e+ ampT]{0,20}$/)), (text) => {
        const { value, formula } = readEntry(text, US);
        if (text.startsWith('=') && text.length > 1) expect(formula).toBe(text);
        else if (formula !== undefined) expect([formula, text.trim()[0]]).toEqual([`=${text.trim()}`, '+']);
        expect(formula !== undefined || value !== null || text === '').toBe(true);
      }),
    );
  });

  it.each([
    ['2026-07-04', US, Date.UTC(2026, 6, 4, 4)],
    ['7/4', US, Date.UTC(2026, 6, 4, 4)],
    ['7/4/26', US, Date.UTC(2026, 6, 4, 4)],
    ['4.7.2026', DE, Date.UTC(2026, 6, 4, 4)],
    ['4/7/2026', { ...US, locale: 'en_GB' }, Date.UTC(2026, 6, 4, 4)],
  ])('%s is a day in the time zone of the spreadsheet', (text, context, time) => {
    expect(readEntry(text, context).value).toEqual(new Date(time));
  });
});

describe('a typed number', () => {
  it.each([
    ['5', 5, undefined],
    ['01234', 1234, undefined],
    ['+5', 5, undefined],
    [' 5 ', 5, undefined],
    ['.5', 0.5, undefined],
    ['$5', 5, '$#,##0'],
    ['-$5', -5, '$#,##0'],
    ['$-5', -5, '$#,##0'],
    ['$1,234.5', 1234.5, '$#,##0.00'],
    ['€5', 5, '[$€]#,##0'],
    ['5 €', 5, '#,##0 [$€]'],
    ['1,234', 1234, '#,##0'],
    ['1,234.50', 1234.5, '#,##0.00'],
    ['(5)', -5, undefined],
    ['($1,234.50)', -1234.5, '$#,##0.00'],
    ['50%', 0.5, '0%'],
    ['-1.5%', -0.015, '0.00%'],
    ['1e5', 100000, '0.00E+00'],
  ])('%s is %d in the format %s', (text, value, numberFormat) => {
    expect(readEntry(text, US)).toEqual({ value, ...(numberFormat && { numberFormat }) });
  });

  it.each([
    ['1.234,50', 1234.5, '#,##0.00'],
    ['1,5', 1.5, undefined],
    ['1.234', 1234, '#,##0'],
    ['5 €', 5, '#,##0 [$€]'],
  ])('%s is %d in a locale with decimal commas', (text, value, numberFormat) => {
    expect(readEntry(text, DE)).toEqual({ value, ...(numberFormat && { numberFormat }) });
  });

  it('may have spaces between its thousands in French', () => {
    expect(readEntry('1 234,5', { ...US, locale: 'fr_FR' })).toEqual({ value: 1234.5, numberFormat: '#,##0.00' });
  });
});

describe('a typed date or time', () => {
  it.each([
    ['12/24/2026', '12/24/2026', 'm/d/yyyy'],
    ['01/05/2026', '01/05/2026', 'mm/dd/yyyy'],
    ['1/5/26', '1/5/2026', 'm/d/yyyy'],
    ['1/5/69', '1/5/1969', 'm/d/yyyy'],
    ['2026-12-24', '2026-12-24', 'yyyy-mm-dd'],
    ['24 Dec 2026', '24 Dec 2026', 'd mmm yyyy'],
    ['24-dec-2026', '24-Dec-2026', 'd-mmm-yyyy'],
    ['Dec 24, 2026', 'Dec 24, 2026', 'mmm d, yyyy'],
    ['December 24', 'December 24', 'mmmm d'],
    ['Dec 24', 'Dec 24', 'mmm d'],
    ['5 May', '5 May', 'd mmm'],
    ['May 2026', 'May 2026', 'mmm yyyy'],
    ['3-5', '3-5', 'm-d'],
    ['8:30', '8:30', 'h:mm'],
    ['08:30', '08:30', 'hh:mm'],
    ['8:30:15', '8:30:15', 'h:mm:ss'],
    ['8:30 PM', '8:30 PM', 'h:mm am/pm'],
    ['12:05 am', '12:05 AM', 'h:mm am/pm'],
    ['8pm', '8 PM', 'h am/pm'],
    ['25:30', '25:30:00', '[h]:mm:ss'],
    ['12/24/2026 8:30', '12/24/2026 8:30', 'm/d/yyyy h:mm'],
    ['2026-12-24 08:30:15', '2026-12-24 08:30:15', 'yyyy-mm-dd hh:mm:ss'],
  ])('%s is shown as %s, in the format %s', (text, shown, format) => {
    const { value, numberFormat } = readEntry(text, US);
    expect(typeof value).not.toBe('string');
    expect([numberFormat, displayValue(value, numberFormat, US.timeZone)]).toEqual([format, shown]);
  });

  it.each([
    ['24.12.2026', 'de_DE', '24.12.2026'],
    ['24. Dezember 2026', 'de_DE', '24. Dezember 2026'],
    ['24/12/2026', 'fr_FR', '24/12/2026'],
    ['24 dic 2026', 'es_ES', '24 dic 2026'],
    ['24/12/2026', 'en_GB', '24/12/2026'],
  ])('%s is the day before Christmas in %s', (text, locale, shown) => {
    const { value, numberFormat } = readEntry(text, { ...US, locale });
    expect(value).toEqual(new Date(Date.UTC(2026, 11, 24, 5)));
    expect(displayValue(value, numberFormat, US.timeZone, locale)).toBe(shown);
  });

  it('without a year is in the present year', () => {
    expect(readEntry('Dec 24', US).value).toEqual(new Date(Date.UTC(2026, 11, 24, 5)));
  });
});

describe('what only looks like something else', () => {
  it.each([
    ...['555-1234', '+598 2711 1234', '+1 (555) 123-4567', '+1-555-123-4567', '(555) 123-4567', '+hello', '+'],
    ...['24/12/2026', '2026-13-01', '2/30/2026', '1,23', '1.234.567', '$', '%', '(5', '5)', '-(5)', '$5%', '$5€'],
    ...['8:60', '13:00 PM', '18 de Julio 1234', 'May', 'Decade 5', 'Main 5', '12/24/2026 25:00', 'A', '1-2-3-4'],
  ])('%s stays a text', (text) => {
    expect(readEntry(text, US)).toEqual({ value: text });
  });

  it.each(['+1+1', '+A1', '+SUM(A1:B2)', '+(1)'])('%s is a formula', (text) => {
    expect(readEntry(text, US)).toEqual({ value: null, formula: `=${text}` });
  });

  it('is recognised in linear time', () => {
    const start = performance.now();
    for (const text of [`1${' '.repeat(50_000)}2`, '1'.repeat(50_000), '1,'.repeat(25_000), `+${'('.repeat(100)}`]) {
      readEntry(text, US);
    }
    expect(performance.now() - start).toBeLessThan(1000);
  });
});

describe('a formula', () => {
  it('of any kind has a value or an error', () => {
    const evaluate = createEvaluate(() => 1);
    const formula = fc.stringMatching(/^=[A-C1-3"(),;{}:+*/&<>=%.! $-]{0,15}$/);
    fc.assert(
      fc.property(fc.oneof(formula, fc.string()), (text) => {
        const compute = () => evaluate(text, { sheet: 'S', row: 1, column: 1 }, NOWHERE);
        expect(outcome(compute)).toBe('value or cell error');
      }),
      { numRuns: 500 },
    );
  });
});

function outcome(compute: () => unknown): string {
  try {
    compute();
  } catch (error) {
    if (Object(error).cellError === undefined) throw error;
  }
  return 'value or cell error';
}
