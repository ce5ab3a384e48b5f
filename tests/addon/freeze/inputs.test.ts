import { expect, it } from 'vitest';
import { readInputs } from '../../../src/addon/freeze/inputs.ts';
import { toValues } from '../../../src/addon/sheet/snapshot.ts';

const corner = (row?: number) => ({ column: 1, isColumnFixed: false, isRowFixed: false, ...(row && { row }) });
const reference = (from: number, to?: number) => ({
  sheetName: undefined,
  from: corner(from),
  to: corner(to),
  isRange: true,
});
const checkIn = (cells: string[], from: number, to?: number) =>
  readInputs(toValues(cells.map((cell) => [cell]))).check(reference(from, to));

it('takes an open range that begins below all values as empty, whatever is above', () => {
  expect(checkIn(['a', 'b', 'c'], 10)).toBe(checkIn(['a', 'b', 'x'], 10));
});

it('reads a range from either end', () => {
  expect(checkIn(['a', 'b', 'c'], 3, 2)).toBe(checkIn(['a', 'b', 'c'], 2, 3));
});
