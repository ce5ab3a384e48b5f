import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Cell } from '../../../emulator/cell.ts';
import { setUp } from '../set-up.ts';

const { emulator } = setUp({
  script: `
    function SAME(value) { return value; }
    function KIND(value) {
      if (Array.isArray(value)) return 'array ' + (value instanceof Array) + ' ' + value.map((row) => row.map(KIND).join());
      return value instanceof Date ? 'date' : typeof value;
    }
    function COUNT() { return arguments.length; }
    function RETURN(name) {
      return {
        nothing: undefined, none: null, notANumber: NaN, infinity: Infinity, object: { a: 1 }, map: new Map(),
        method: () => 1, symbol: Symbol('x'), big: 1n, badDate: new Date(NaN), noRows: [], noCells: [[]], flat: [1, 2],
        ragged: [[1, 2], [3]], holes: [[, 1]], deep: [[[1]]], long: 'x'.repeat(50001), longest: 'x'.repeat(50000),
      }[name];
    }
    function hidden_() { return 1; }
    var NUMBER = 1;
    const lexical = () => 1;`,
});
const same = (value: unknown) => emulator.runCustomFunction('SAME', [value]);
const kind = (value: unknown) => emulator.runCustomFunction('KIND', [value]);
const returned = (name: string) => emulator.runCustomFunction('RETURN', [name]);

const cell: fc.Arbitrary<Cell> = fc.oneof(
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.string(),
  fc.boolean(),
  fc.date({ noInvalidDate: true }),
);

// contract/cases has the questions that can also be asked at Google.
describe('an argument of a custom function', () => {
  it.each([
    [1.5, 'number'],
    ['text', 'string'],
    [true, 'boolean'],
    [new Date(0), 'date'],
    [null, 'string'],
    ['', 'string'],
    [undefined, 'undefined'],
    [[[1, 'a', null]], 'array true number,string,string'],
    [[[new Date(0)], [undefined]], 'array true date,string'],
  ])('%j arrives as %s', (value, expected) => {
    expect(kind(value)).toBe(expected);
  });

  it('is a value, not a range, for one cell', () => {
    expect(kind([[7]])).toBe('number');
    expect(kind([[null]])).toBe('string');
  });

  it('is missing if the formula has none', () => {
    expect(emulator.runCustomFunction('COUNT', [])).toBe(0);
    expect(emulator.runCustomFunction('COUNT', [1, undefined, 2])).toBe(3);
  });

  it.each([[Number.NaN], [{}], [() => 1], [[]], [[[]]], [[[1], [1, 2]]], [[1]]])('cannot be %j', (value) => {
    expect(() => same(value)).toThrow(TypeError);
  });
});

describe('the result of a custom function', () => {
  it('is what was returned, for any cell and any range', () => {
    const range = fc
      .tuple(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 2, max: 5 }))
      .chain(([rows, columns]) =>
        fc.array(fc.array(cell, { minLength: columns, maxLength: columns }), { minLength: rows, maxLength: rows }),
      );
    fc.assert(
      fc.property(fc.oneof(cell, range), (value) => {
        expect(same(value)).toStrictEqual(value);
      }),
      { numRuns: 50 },
    );
  });

  it('is blank for undefined, null and holes', () => {
    expect(returned('nothing')).toBeNull();
    expect(returned('none')).toBeNull();
    expect(returned('holes')).toEqual([[null, 1]]);
  });

  it.each([
    ['notANumber', '#NUM!', 'Result was not a number.'],
    ['infinity', '#NUM!', 'Result was not a number.'],
    ['noRows', '#REF!', 'Reference does not exist.'],
    ['noCells', '#REF!', 'Reference does not exist.'],
    ['flat', '#ERROR!', 'The array returned is not a rectangle of cells.'],
    ['ragged', '#ERROR!', 'The array returned is not a rectangle of cells.'],
    ['deep', '#ERROR!', 'A cell cannot show a value of type object.'],
    ['object', '#ERROR!', 'A cell cannot show a value of type object.'],
    ['map', '#ERROR!', 'A cell cannot show a value of type object.'],
    ['method', '#ERROR!', 'A cell cannot show a value of type function.'],
    ['symbol', '#ERROR!', 'A cell cannot show a value of type symbol.'],
    ['big', '#ERROR!', 'A cell cannot show a value of type bigint.'],
    ['badDate', '#ERROR!', 'A cell cannot show a value of type object.'],
    ['long', '#ERROR!', 'Your input contains more than the maximum of 50000 characters in a single cell.'],
  ])('%s shows %s', (name, cellError, message) => {
    expect(() => returned(name)).toThrow(expect.objectContaining({ name: 'ScriptError', cellError, message }));
  });

  it('is text of up to 50,000 characters', () => {
    expect(returned('longest')).toHaveLength(50_000);
  });
});

describe('the name of a custom function', () => {
  it.each(['MISSING', 'hidden_', 'NUMBER', 'lexical', 'toString', 'Math'])('is not %s', (name) => {
    expect(() => emulator.runCustomFunction(name, [])).toThrow(
      expect.objectContaining({ cellError: '#NAME?', message: `Script function not found: ${name}` }),
    );
  });
});
