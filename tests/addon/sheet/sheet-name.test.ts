import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { quoteSheetName, unquoteSheetName } from '../../../src/addon/sheet/notation.ts';

describe('the name of a sheet in a formula', () => {
  it.each([
    ['Trips', 'Trips'],
    ['My trips', "'My trips'"],
    ["It's", "'It''s'"],
    ['2026', "'2026'"],
  ])('%s is written as %s', (name, text) => expect(quoteSheetName(name)).toBe(text));

  it('is the same when it is read again', () => {
    fc.assert(
      fc.property(fc.string(), (name) => {
        expect(unquoteSheetName(quoteSheetName(name))).toBe(name);
      }),
    );
  });
});
