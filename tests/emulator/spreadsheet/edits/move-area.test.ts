import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toSaved } from '../../../../emulator/spreadsheet/saved/saved-workbook.ts';
import { openBook } from '../book.ts';

describe('cutting and pasting', () => {
  it('lets references follow from everywhere, absolute ones and names of ranges, too', () => {
    const { workbook, sheet, second, area, typed, shown } = openBook(
      [[5, '=A1+$A$1', '=SUM(A1:A2)', '=SUM(A1:A3)'], [6]],
      [['=Trips!A1']],
    );
    workbook.namedRanges.set('START', { sheetId: sheet.id, area: area('A1') });
    workbook.moveArea({ sheet, area: area('A1:A2') }, { sheet, row: 5, column: 2 });
    expect(typed('B1:D1')).toEqual([['=B5+$B$5', '=SUM(B5:B6)', '=SUM(A1:A3)']]);
    expect(typed('A1', second)).toEqual([['=Trips!B5']]);
    expect(workbook.namedRanges.get('START')?.area).toEqual(area('B5'));
    expect(typed('A1:A2').flat()).toEqual(['', '']);
    expect(shown('B1:D1')).toEqual([[10, 11, 0]]);
  });

  it('leaves the references of moved formulas to other cells where they are', () => {
    const { workbook, sheet, area, typed } = openBook([[1, '=A1*2', '=B1']]);
    workbook.moveArea({ sheet, area: area('B1:C1') }, { sheet, row: 9, column: 1 });
    expect(typed('A9:B9')).toEqual([['=A1*2', '=A9']]);
  });

  it('names the sheets between which it moves', () => {
    const { workbook, sheet, second, area, typed, shown } = openBook(
      [[1, '=A1*2', '=B1', '=Other!A1']],
      [[7, '=Trips!B1']],
    );
    workbook.moveArea({ sheet, area: area('B1:C1') }, { sheet: second, row: 3, column: 1 });
    expect(typed('A3:B3', second)).toEqual([['=Trips!A1*2', '=A3']]);
    expect(typed('B1', second)).toEqual([['=Other!A3']]);
    expect(shown('A3:B3', second)).toEqual([[2, 2]]);
  });

  it('moves notes, formats and merged cells, and leaves none behind', () => {
    const { workbook, sheet, area, content } = openBook([['$5']]);
    workbook.setNote(sheet, 1, 1, 'note');
    sheet.merges = [area('A1:B1')];
    workbook.moveArea({ sheet, area: area('A1:B1') }, { sheet, row: 4, column: 4 });
    expect(content('D4')).toMatchObject({ value: 5, note: 'note', numberFormat: '$#,##0' });
    expect([content('A1'), sheet.merges]).toEqual([undefined, [area('D4:E4')]]);
  });

  it('moves onto part of itself', () => {
    const { workbook, sheet, area, typed } = openBook([[1], [2], [3], ['=A1']]);
    workbook.moveArea({ sheet, area: area('A1:A3') }, { sheet, row: 2, column: 1 });
    expect(typed('A1:A4').flat()).toEqual(['', '1', '2', '3']);
  });

  it('there and back again leaves everything as it was', () => {
    const place = fc.record({ row: fc.integer({ min: 10, max: 20 }), column: fc.integer({ min: 1, max: 9 }) });
    const reference = fc
      .tuple(
        fc.constantFrom('', '$'),
        fc.constantFrom('A', 'B', 'C'),
        fc.constantFrom('', '$'),
        fc.integer({ min: 1, max: 4 }),
      )
      .map((parts) => parts.join(''));
    const cell = fc.oneof(
      fc.integer(),
      reference.map((text) => `=${text}`),
      fc.tuple(reference, reference).map(([from, to]) => `=SUM(${from},Other!${to},"A1")`),
    );
    fc.assert(
      fc.property(
        fc.array(fc.array(cell, { minLength: 3, maxLength: 3 }), { minLength: 3, maxLength: 3 }),
        place,
        fc.boolean(),
        (rows, to, isOther) => {
          const { workbook, sheet, second, area, typed } = openBook(rows, [['=Trips!A1', '=SUM(Trips!$A$1:B2)']]);
          const before = [typed('A1:C4'), typed('A1:B1', second)];
          const target = isOther ? second : sheet;
          workbook.moveArea({ sheet, area: area('A1:B2') }, { sheet: target, ...to });
          workbook.moveArea({ sheet: target, area: { ...to, rows: 2, columns: 2 } }, { sheet, row: 1, column: 1 });
          // A formula that was on another sheet keeps the name of its own.
          const plain = (table: string[][]) => table.map((row) => row.map((text) => text.replaceAll('Trips!', '')));
          expect([typed('A1:C4'), typed('A1:B1', second)].map(plain)).toEqual(before.map(plain));
          expect(toSaved(workbook).sheets.map(({ cells }) => Object.keys(cells).length)).toEqual([9, 2]);
        },
      ),
    );
  });
});
