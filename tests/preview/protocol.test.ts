import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Cell, fromPlain, toPlain } from '../../preview/protocol.ts';

const cell: fc.Arbitrary<Cell> = fc.oneof(
  fc.double({ noNaN: true, noDefaultInfinity: true }).filter((number) => !Object.is(number, -0)),
  fc.string(),
  fc.boolean(),
  fc.date({ noInvalidDate: true }),
  fc.constant(null),
);
const table = fc
  .integer({ min: 1, max: 4 })
  .chain((width) => fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 4 }));

describe('the values on their way between page and server', () => {
  it('arrive as they left, dates as dates', () => {
    fc.assert(
      fc.property(fc.oneof(cell, table), (value) => {
        expect(fromPlain(JSON.parse(JSON.stringify(toPlain(value))))).toEqual(value);
      }),
    );
  });

  it('are refused with a TypeError where no cell can hold them, and with nothing else', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (plain) => {
        try {
          fromPlain(plain);
        } catch (error) {
          expect(error).toBeInstanceOf(TypeError);
        }
      }),
    );
  });

  it.each([[{}], [[]], [[[]]], [[1]], [[[1], [1, 2]]], [{ date: 'today' }], [{ date: 1e300 }], [[[[1]]]]])(
    'refuse %j',
    (plain) => {
      expect(() => fromPlain(plain)).toThrow(TypeError);
    },
  );
});
