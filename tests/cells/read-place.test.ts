import fc from 'fast-check';
import { expect, it } from 'vitest';
import { readPlace } from '../../src/cells/read-place.ts';
import { FormulaError } from '../../src/errors.ts';

it('keeps the words of an address and collapses its white space', () => {
  expect(readPlace('  12\u00a03rd\n St,\t New   York ', 'origin')).toBe('12 3rd St, New York');
});

it('drops marks that are invisible on the page an address was pasted from', () => {
  expect(readPlace('\ufeff10 Downing St\u200e\u200b', 'origin')).toBe('10 Downing St');
});

it('keeps an apostrophe, a number sign and a warning sign inside a name', () => {
  expect(readPlace("L'Aquila #3 ⚠", 'origin')).toBe("L'Aquila #3 ⚠");
});

it('says that it sees nothing, rather than quote it', () => {
  expect(() => readPlace('\u200b\u2060', 'origin')).toThrow(
    /^The origin contains only characters that can't be seen\./,
  );
});

it('gives a tidy text or a problem in our words for any value', () => {
  fc.assert(
    fc.property(fc.anything({ withBigInt: true, withDate: true, withNullPrototype: true }), (value) => {
      try {
        expect(readPlace(value, 'origin')).toMatch(/^\S+( \S+)*$/);
      } catch (error) {
        expect(error).toBeInstanceOf(FormulaError);
        expect((error as FormulaError).message).toMatch(/^The origin .+\./);
      }
    }),
  );
});
