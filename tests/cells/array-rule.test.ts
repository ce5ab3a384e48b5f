import fc from 'fast-check';
import { expect, it } from 'vitest';
import { alignRanges } from '../../src/cells/array-rule.ts';

it('repeats a size of 1 and keeps any other', () => {
  const { rows, columns, valuesAt } = alignRanges([[['a'], ['b']], [['x', 'y', 'z']], 1]);
  expect([rows, columns]).toEqual([2, 3]);
  expect(valuesAt(1, 2)).toEqual(['b', 'z', 1]);
});

it('takes a list as a column, and an empty range as a blank cell', () => {
  expect(alignRanges([['a', 'b'], []])).toMatchObject({ rows: 2, columns: 1 });
  expect(alignRanges([[], [[]]]).valuesAt(0, 0)).toEqual([undefined, undefined]);
});

it('accepts sizes exactly when they are equal or 1 in each direction', () => {
  const size = fc.tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 4 }));
  const range = ([rows, columns]: [number, number]) => Array.from({ length: rows }, () => Array(columns).fill('x'));
  fc.assert(
    fc.property(size, size, (a, b) => {
      const fits = [0, 1].every((side) => a[side] === b[side] || a[side] === 1 || b[side] === 1);
      const align = () => alignRanges([range(a), range(b)]);
      if (fits) expect(align()).toMatchObject({ rows: Math.max(a[0], b[0]), columns: Math.max(a[1], b[1]) });
      else expect(align).toThrow(`${a[0]} × ${a[1]}, ${b[0]} × ${b[1]}`);
    }),
  );
});
