import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openBook } from '../book.ts';

const column = (values: unknown[]) => values.map((value) => [value]);

describe('sorting', () => {
  it('puts numbers first, then texts in any letter case, truth values, errors, and blank cells last', () => {
    const { workbook, sheet, area, shown } = openBook(
      column([true, '', 'b', '=1/0', 'A', 10, '12/24/2026', -5, false, 'a', 9]),
    );
    workbook.sortArea(sheet, area('A1:A11'), [{ column: 1, ascending: true }]);
    const values = shown('A1:A11').flat();
    expect(values.slice(0, 3)).toEqual([-5, 9, 10]);
    expect(values[3]).toEqual(new Date(Date.UTC(2026, 11, 24)));
    expect(values.slice(4, 9)).toEqual(['A', 'a', 'b', false, true]);
    expect(values[9]).toMatchObject({ error: '#DIV/0!' });
    expect(values[10]).toBeNull();
  });

  it('in descending order leaves blank cells last', () => {
    const { workbook, sheet, area, typed } = openBook(column([1, null, 'a', 3, true]));
    workbook.sortArea(sheet, area('A1:A5'), [{ column: 1, ascending: false }]);
    expect(typed('A1:A5').flat()).toEqual(['TRUE', 'a', '3', '1', '']);
  });

  it('uses a second key if the first is equal, and keeps the order of equal rows', () => {
    const { workbook, sheet, area, typed } = openBook([
      ['b', 1, 'first'],
      ['a', 2, 'second'],
      ['b', 2, 'third'],
      ['a', 2, 'fourth'],
    ]);
    workbook.sortArea(sheet, area('A1:C4'), [
      { column: 1, ascending: true },
      { column: 2, ascending: false },
    ]);
    expect(typed('C1:C4').flat()).toEqual(['second', 'fourth', 'third', 'first']);
  });

  it('moves formulas as if they were copied to their new rows, with notes and formats', () => {
    const { workbook, sheet, area, typed, shown, content } = openBook([
      [3, '=A1*10', '=$A$1+Other!A1'],
      [1, '=A2*10', '=B1'],
      [2, '=A3*10', 'x'],
    ]);
    workbook.setNote(sheet, 1, 1, 'three');
    workbook.setFormat(sheet, area('A1'), { bold: true });
    workbook.sortArea(sheet, area('A1:C3'), [{ column: 1, ascending: true }]);
    expect(typed('A1:C3')).toEqual([
      ['1', '=A1*10', '=#REF!'],
      ['2', '=A2*10', 'x'],
      ['3', '=A3*10', '=$A$1+Other!A3'],
    ]);
    expect(shown('B1:B3').flat()).toEqual([10, 20, 30]);
    expect(content('A3')).toMatchObject({ note: 'three', style: { FontWeight: 'bold' } });
  });

  it('changes nothing outside of its area, and updates its readers', () => {
    const { workbook, sheet, area, typed, shown } = openBook([
      [2, 'a', '=B1'],
      [1, 'b', '=B2'],
    ]);
    expect(shown('C1:C2').flat()).toEqual(['a', 'b']);
    workbook.sortArea(sheet, area('A1:B2'), [{ column: 1, ascending: true }]);
    expect(typed('C1:C2').flat()).toEqual(['=B1', '=B2']);
    expect(shown('C1:C2').flat()).toEqual(['b', 'a']);
  });

  it('is refused if cells are merged, and changes nothing', () => {
    const { workbook, sheet, area, typed } = openBook(column([2, 1]));
    sheet.merges = [area('A1:A2')];
    expect(() => workbook.sortArea(sheet, area('A1:A2'), [{ column: 1, ascending: true }])).toThrow('merged');
    expect(typed('A1:A2').flat()).toEqual(['2', '1']);
  });

  it('loses no cell, whatever is sorted', () => {
    // A formula's value may change with the place it moves to.
    const text = fc.string().filter((typed) => !/^[=+]/.test(typed));
    const cell = fc.oneof(fc.integer(), text, fc.boolean(), fc.constant(null));
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell), { minLength: 1 }), fc.boolean(), (rows, ascending) => {
        const { workbook, sheet, shown } = openBook(rows);
        const whole = `A1:B${rows.length}`;
        const texts = () => shown(whole).map((row) => JSON.stringify(row));
        const before = texts();
        const cells = { row: 1, column: 1, rows: rows.length, columns: 2 };
        workbook.sortArea(sheet, cells, [{ column: 1, ascending }]);
        expect(texts().sort()).toEqual(before.sort());
      }),
    );
  });
});
