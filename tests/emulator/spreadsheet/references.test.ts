import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { renameInFormula, shiftFormula } from '../../../emulator/spreadsheet/references.ts';

const insert = (formula: string, at: number, count = 1, axis: 'rows' | 'columns' = 'rows') =>
  shiftFormula(formula, 'Trips', 'Trips', { axis, at, count });

describe('a formula whose rows move', () => {
  it.each([
    ['=A1+A2+A3', 2, 1, '=A1+A3+A4'],
    ['=SUM(A1:A3)', 2, 2, '=SUM(A1:A5)'],
    ['=SUM(A2:A)', 2, 1, '=SUM(A3:A)'],
    ['=SUM(A2:A)', 5, 1, '=SUM(A2:A)'],
    ['=SUM(A:B)', 1, 1, '=SUM(A:B)'],
    ['=SUM(2:$3)', 1, 1, '=SUM(3:$4)'],
    ['=$A$1&B$2', 1, 1, '=$A$2&B$3'],
    ['=F("A1 is A1", A1)', 1, 1, '=F("A1 is A1", A2)'],
    ['=LOG10(A1)+TAX_2026', 1, 1, '=LOG10(A2)+TAX_2026'],
    ['=Other!A1+Trips!A1', 1, 1, '=Other!A1+Trips!A2'],
    ["='It''s A1'!A1+'Trips'!A1", 1, 1, "='It''s A1'!A1+'Trips'!A2"],
    ['=Größe!A1+größe1+trips!A1', 1, 1, '=Größe!A1+größe1+trips!A2'],
    ['=A1+A2+A3', 2, -1, '=A1+#REF!+A2'],
    ['=SUM(A1:A5)', 2, -2, '=SUM(A1:A3)'],
    ['=SUM(A2:A3)', 2, -2, '=SUM(#REF!)'],
    ['=SUM(A2:A5)', 1, -3, '=SUM(A1:A2)'],
    ['=SUM(B5:A2)', 1, -1, '=SUM(B4:A1)'],
    ['=SUM(B5:A2)', 3, 2, '=SUM(B7:A2)'],
  ])('%s, %d: %d, becomes %s', (formula, at, count, expected) => {
    expect(insert(formula, at, count)).toBe(expected);
  });

  it('recognises its sheet by a name of any letters, in any case', () => {
    expect(insert('=GRÖSSE!A1', 1)).toBe('=GRÖSSE!A1');
    expect(shiftFormula('=GRÖSSE!A1', 'Trips', 'grösse', { axis: 'rows', at: 1, count: 1 })).toBe('=GRÖSSE!A2');
    expect(renameInFormula('=Größe!A1+größe!A1', 'Größe', 'My data')).toBe("='My data'!A1+'My data'!A1");
  });

  it('follows columns in the same way', () => {
    expect(insert('=Z1+SUM(B:C)+$AZ$9', 2, 1, 'columns')).toBe('=AA1+SUM(C:D)+$BA$9');
    expect(insert('=A1+C1', 2, -1, 'columns')).toBe('=A1+B1');
  });

  it('is the same again when what was inserted is deleted', () => {
    const reference = fc
      .tuple(fc.constantFrom('A', 'B', 'AA'), fc.integer({ min: 1, max: 30 }), fc.boolean())
      .map(([column, row, isFixed]) => (isFixed ? `$${column}$${row}` : `${column}${row}`));
    const formula = fc
      .array(
        fc.oneof(
          reference,
          fc.tuple(reference, reference).map((pair) => pair.join(':')),
        ),
        { minLength: 1 },
      )
      .map((references) => `=F(${references.join(', ')}, "A1")`);
    fc.assert(
      fc.property(formula, fc.integer({ min: 1, max: 40 }), fc.integer({ min: 1, max: 5 }), (text, at, count) => {
        expect(insert(insert(text, at, count), at, -count)).toBe(text);
      }),
    );
  });
});
