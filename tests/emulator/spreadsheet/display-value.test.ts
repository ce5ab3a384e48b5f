import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { displayValue } from '../../../emulator/spreadsheet/display-value.ts';

const ZONE = 'America/Montevideo';
const show = (value: Parameters<typeof displayValue>[0], format?: string, locale?: string) =>
  displayValue(value, format, ZONE, locale);
/** A local time of Montevideo, three hours behind. */
const at = (...parts: [number, number, number, number?, number?, number?]) =>
  new Date(Date.UTC(parts[0], parts[1] - 1, parts[2], (parts[3] ?? 0) + 3, parts[4] ?? 0, parts[5] ?? 0));

describe('a number without a format', () => {
  it.each([
    [0, '0'],
    [-5, '-5'],
    [0.1 + 0.2, '0.3'],
    [1 / 3, '0.3333333333'],
    [Math.PI * 1e6, '3141592.654'],
    [1234567890123, '1234567890123'],
    [123456789012345, '123456789012345'],
    [123456789012.5, '123456789013'],
    [1e15, '1E+15'],
    [-1.5e20, '-1.5E+20'],
    [1e-7, '1E-7'],
  ])('%d is %s', (number, text) => {
    expect([show(number), show(number, 'General'), show(number, 'general'), show(number, '@')]).toEqual([
      text,
      text,
      text,
      text,
    ]);
  });

  it('has the decimal comma of its locale', () => {
    expect(show(1234.5, undefined, 'de_DE')).toBe('1234,5');
  });

  it('never loses a digit of a whole number', () => {
    fc.assert(
      fc.property(fc.integer({ min: -999_999_999_999_999, max: 999_999_999_999_999 }), (number) => {
        expect(show(number)).toBe(String(number));
      }),
    );
  });
});

describe('a number in a format', () => {
  it.each([
    [5, '0', '5'],
    [2.5, '0.00', '2.50'],
    [1234.567, '#,##0', '1,235'],
    [-1234.567, '#,##0.00', '-1,234.57'],
    [0.5, '0%', '50%'],
    [0.12345, '0.00%', '12.35%'],
    [1234.5, '$#,##0.00', '$1,234.50'],
    [-5, '$#,##0.00', '-$5.00'],
    [12345, '0.00E+00', '1.23E+04'],
    [4.25, '0.0 "km"', '4.3 km'],
    [-5, '0;(0);"none"', '(5)'],
    [0, '0;(0);"none"', 'none'],
    [5, '"a;b" 0', 'a;b 5'],
    [1.5, '[h]:mm', '36:00'],
    [-1.5, '[h]:mm', '-36:00'],
    [0.0625, '[h]:mm:ss', '1:30:00'],
    [0.1, '[mm]:ss', '144:00'],
    [46380, 'yyyy-mm-dd', '2026-12-24'],
    [0.354166666666667, 'h:mm am/pm', '8:30 AM'],
    [5, '0.0 "km', '5'],
  ])('%d in %s is %s', (number, format, text) => {
    expect(show(number, format)).toBe(text);
  });

  it('is written as its locale writes it', () => {
    expect([show(1234.5, '#,##0.00', 'de_DE'), show(46380, 'd mmmm yyyy', 'es_ES')]).toEqual([
      '1.234,50',
      '24 diciembre 2026',
    ]);
  });
});

describe('a date', () => {
  it.each([
    ['yyyy-mm-dd', '2026-12-24'],
    ['m/d/yyyy', '12/24/2026'],
    ['d mmm yyyy', '24 Dec 2026'],
    ['hh:mm', '08:30'],
    ['h:mm am/pm', '8:30 AM'],
    ['dddd, mmmm d', 'Thursday, December 24'],
    ['yyyy-mm-dd hh:mm:ss', '2026-12-24 08:30:15'],
    ['"day "d', 'day 24'],
    ['0', '46380'],
  ])('in the format %s is %s', (format, text) => {
    expect(show(at(2026, 12, 24, 8, 30, 15), format)).toBe(text);
  });

  it.each([
    ['en_US', '12/24/2026', '12/24/2026 8:30:00'],
    ['en_GB', '24/12/2026', '24/12/2026 8:30:00'],
    ['de_DE', '24.12.2026', '24.12.2026 8:30:00'],
  ])('without a format is as in %s', (locale, day, moment) => {
    expect(show(at(2026, 12, 24), undefined, locale)).toBe(day);
    expect(show(at(2026, 12, 24, 8, 30), undefined, locale)).toBe(moment);
  });
});

describe('whatever a cell holds', () => {
  it('is shown in any format', () => {
    const value = fc.oneof(fc.double({ noNaN: true }), fc.string(), fc.boolean(), fc.date({ noInvalidDate: true }));
    const format = fc.oneof(fc.string(), fc.stringMatching(/^[0#?.,%$ymdhs:;@"[\]/E+ -]{0,12}$/));
    fc.assert(
      fc.property(value, format, (cell, pattern) => {
        expect(typeof show(cell, pattern)).toBe('string');
      }),
      { numRuns: 1000 },
    );
  });

  it.each([
    ['text', '0.00', 'text'],
    ['text', '"<"@">"', '<text>'],
    [true, '0', 'TRUE'],
    [null, '0', ''],
    [{ error: '#N/A', message: '' }, '0', '#N/A'],
  ])('%j in %s is %s', (value, format, text) => {
    expect(show(value, format)).toBe(text);
  });
});
