import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createEvaluate } from '../../../emulator/spreadsheet/evaluate-formula.ts';
import { readEntry } from '../../../emulator/spreadsheet/read-entry.ts';
import { NOWHERE } from '../set-up.ts';

const US = { locale: 'en_US', timeZone: 'America/New_York', now: Date.UTC(2026, 0, 15) };
const DE = { ...US, locale: 'de_DE' };

describe('what is typed into a cell', () => {
  it('is the number it is written as', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (number) => {
        expect(readEntry(String(number), US).value).toBeCloseTo(number);
        expect(readEntry(String(number).replace('.', ','), DE).value).toBeCloseTo(number);
      }),
    );
  });

  it('is kept to the letter behind an apostrophe', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(readEntry(`'${text}`, US)).toEqual({ value: text });
      }),
    );
  });

  it('never fails, and is a formula only behind an equals sign', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[-0-9.,/:%e+ ampT]{0,20}$/)), (text) => {
        const { value, formula } = readEntry(text, US);
        expect(formula).toBe(text.startsWith('=') && text.length > 1 ? text : undefined);
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

describe('a formula', () => {
  it('of any kind has a value or an error', () => {
    const evaluate = createEvaluate(() => 1);
    const formula = fc.stringMatching(/^=[A-C1-3"(),;{}:+*/&<>=%.! $-]{0,15}$/);
    fc.assert(
      fc.property(fc.oneof(formula, fc.string()), (text) => {
        const compute = () => evaluate(text, { sheet: 'S', row: 1, column: 1 }, () => [[1]], NOWHERE);
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
