import { expect, it } from 'vitest';
import { exactNumber } from '../../../../preview/page/clipboard/exact-number.ts';

it.each([
  ['-34.91', -34.905612],
  ['−34,91', -34.905612],
  ['1,234.50', 1234.5],
  ['1.234,50', 1234.5],
  ["1'234", 1234.49],
  ['1 234', 1234],
  ['1.234', 1234],
  ['1.234', 1.2341],
  ['0', 0.3],
  ['12', 12],
])('is known for "%s", which shows %d', (text, number) => {
  expect(exactNumber(text, number)).toBe(String(number));
});

it.each([
  ['31.12.2026', 46387],
  ['13%', 0.125],
  ['$5', 5],
  ['1:30', 0.0625],
  ['1.00E+21', 1e21],
  ['2', 3],
  ['', 0],
  ['x', Number.NaN],
])('is not taken for "%s", which is no plain number', (text, number) => {
  expect(exactNumber(text, number)).toBeUndefined();
});
