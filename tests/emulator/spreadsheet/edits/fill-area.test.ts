import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openBook } from '../book.ts';

describe('filling down', () => {
  it.each([
    [['5'], ['5', '5', '5']],
    [
      ['1', '2'],
      ['3', '4', '5'],
    ],
    [
      ['0.1', '0.2'],
      ['0.3', '0.4', '0.5'],
    ],
    [
      ['10', '8'],
      ['6', '4', '2'],
    ],
    [
      ['1', '2', '4'],
      ['1', '2', '4'],
    ],
    [['12/30/2026'], ['12/31/2026', '1/1/2027', '1/2/2027']],
    [
      ['1/1/2026', '1/8/2026'],
      ['1/15/2026', '1/22/2026', '1/29/2026'],
    ],
    [
      ['11/5/2026', '12/5/2026'],
      ['1/5/2027', '2/5/2027', '3/5/2027'],
    ],
    [
      ['1/31/2026', '3/31/2026'],
      ['5/31/2026', '7/31/2026', '9/30/2026'],
    ],
    [['Monday'], ['Tuesday', 'Wednesday', 'Thursday']],
    [['Nov'], ['Dec', 'Jan', 'Feb']],
    [['Item 8'], ['Item 9', 'Item 10', 'Item 11']],
    [
      ['Day 01', 'Day 03'],
      ['Day 05', 'Day 07', 'Day 09'],
    ],
    [['Paris'], ['Paris', 'Paris', 'Paris']],
    [
      ['Paris', '5'],
      ['Paris', '5', 'Paris'],
    ],
    [['TRUE'], ['TRUE', 'TRUE', 'TRUE']],
    [
      ['=B1+$B$1', '=C2'],
      ['=B3+$B$1', '=C4', '=B5+$B$1'],
    ],
    [
      ['1', null, '3'],
      ['1', '', '3'],
    ],
  ])('%j gives %j', (source, expected) => {
    const { workbook, sheet, typed } = openBook(source.map((value) => [value]));
    const cells = { row: 1, column: 1, rows: source.length, columns: 1 };
    workbook.fillArea(sheet, cells, { ...cells, rows: source.length + 3 });
    expect(typed(`A${source.length + 1}:A${source.length + 3}`).flat()).toEqual(expected);
  });
});

describe('filling', () => {
  it('up and left counts backwards', () => {
    const { workbook, sheet, area, typed } = openBook([[], [], ['', '', 10, 20]]);
    workbook.fillArea(sheet, area('C3:D3'), area('A3:D3'));
    expect(typed('A3:D3')).toEqual([['-10', '0', '10', '20']]);
    workbook.fillArea(sheet, area('D3'), area('D1:D3'));
    expect(typed('D1:D3').flat()).toEqual(['20', '20', '20']);
  });

  it('right moves references along the columns', () => {
    const { workbook, sheet, area, typed } = openBook([['=A2&A$2&$A2']]);
    workbook.fillArea(sheet, area('A1'), area('B1:C1'));
    expect(typed('B1:C1')).toEqual([['=B2&B$2&$A2', '=C2&C$2&$A2']]);
  });

  it('keeps the notes of the target and copies formats, not notes', () => {
    const { workbook, sheet, area, content } = openBook([['$5'], ['old']]);
    workbook.setNote(sheet, 1, 1, 'source');
    workbook.setNote(sheet, 2, 1, 'target');
    workbook.fillArea(sheet, area('A1'), area('A1:A3'));
    expect(content('A2')).toEqual({ value: 5, numberFormat: '$#,##0', note: 'target' });
    expect(content('A3')).toEqual({ value: 5, numberFormat: '$#,##0' });
  });

  it('never changes its source or what is beside the target', () => {
    const cell = fc.oneof(fc.integer(), fc.string(), fc.boolean(), fc.constant(null), fc.constant('=A1'));
    fc.assert(
      fc.property(
        fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 4 }),
        fc.integer({ min: 1, max: 9 }),
        (rows, count) => {
          const { workbook, sheet, typed } = openBook(rows);
          const source = { row: 1, column: 1, rows: rows.length, columns: 1 };
          const before = [typed(`A1:A${rows.length}`), typed('B1:B20')];
          workbook.fillArea(sheet, source, { ...source, rows: rows.length + count });
          expect([typed(`A1:A${rows.length}`), typed('B1:B20')]).toEqual(before);
        },
      ),
    );
  });
});
