import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addFrozen, readFrozen, removeFrozen } from '../../../src/addon/freeze/frozen-note.ts';

describe('the note of a frozen cell', () => {
  const frozen = {
    formula: '=F(A2,\n"x")',
    row: 2,
    column: 30,
    rows: 4,
    columns: 2,
    checksum: '0123abcd',
    inputs: ['89abcdef', '12.00000000', '-'],
  };

  it("gives back the formula, and the user's own note around it", () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (before, after) => {
        const note = `${addFrozen(before, frozen)}\n${after}`;
        expect(readFrozen(note)).toEqual(frozen);
        expect(removeFrozen(note)).toBe(before === '' ? after : `${before}\n${after}`);
      }),
    );
  });

  it('has one formula, however often it is frozen', () => {
    const twice = addFrozen(addFrozen('mine', frozen), { ...frozen, formula: '=G(B1)' });
    expect(readFrozen(twice)?.formula).toBe('=G(B1)');
    expect(removeFrozen(twice)).toBe('mine');
  });

  it('is not a note of the user', () => expect(readFrozen('see =F(A2) in A2')).toBeUndefined());
});
