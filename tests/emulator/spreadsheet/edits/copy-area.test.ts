import { describe, expect, it } from 'vitest';
import { openBook } from '../book.ts';

describe('copying', () => {
  it('moves relative references along, and leaves absolute ones', () => {
    const { workbook, sheet, area, typed } = openBook([[1, '=A1+$A1+A$1+$A$1', '=SUM(A:A)+SUM($1:2)+SUM(A1:B)']]);
    workbook.copyArea({ sheet, area: area('B1:C1') }, { sheet, area: area('C3') });
    expect(typed('C3:D3')).toEqual([['=B3+$A3+B$1+$A$1', '=SUM(B:B)+SUM($1:4)+SUM(B3:C)']]);
  });

  it('makes a reference that would leave the sheet an error', () => {
    const { workbook, sheet, area, typed, shown } = openBook([[1, 2, '=A1']]);
    workbook.copyArea({ sheet, area: area('C1') }, { sheet, area: area('B1') });
    expect(typed('B1')).toEqual([['=#REF!']]);
    expect(shown('B1')[0]?.[0]).toMatchObject({ error: '#REF!' });
  });

  it('repeats a source that fits several times into the target, and copies others once', () => {
    const { workbook, sheet, area, typed } = openBook([[1], [2]]);
    workbook.copyArea({ sheet, area: area('A1:A2') }, { sheet, area: area('B1:C4') });
    workbook.copyArea({ sheet, area: area('A1:A2') }, { sheet, area: area('D1:D3') });
    expect(typed('B1:D4')).toEqual([
      ['1', '1', '1'],
      ['2', '2', '2'],
      ['1', '1', ''],
      ['2', '2', ''],
    ]);
  });

  it('copies onto itself, moved by a cell', () => {
    const { workbook, sheet, area, typed } = openBook([[1], [2], [3]]);
    workbook.copyArea({ sheet, area: area('A1:A3') }, { sheet, area: area('A2:A4') });
    expect(typed('A1:A4').flat()).toEqual(['1', '1', '2', '3']);
  });

  it('takes notes, formats, merged cells and blank cells along', () => {
    const { workbook, sheet, area, typed, content } = openBook([
      ['$5', null],
      [null, null, 'old'],
    ]);
    workbook.setNote(sheet, 1, 1, 'note');
    sheet.merges = [area('A1:B1')];
    workbook.copyArea({ sheet, area: area('A1:B1') }, { sheet, area: area('B2:C2') });
    expect(content('B2')).toMatchObject({ value: 5, note: 'note', numberFormat: '$#,##0' });
    expect(typed('B2:C2')).toEqual([['$5', '']]);
    expect(sheet.merges).toEqual([area('A1:B1'), area('B2:C2')]);
  });

  it('copies values without formulas and formats', () => {
    const { workbook, sheet, area, typed, content } = openBook([['=1+1', '=1/0', '$5']]);
    workbook.setFormat(sheet, area('A2'), { numberFormat: '0.00' });
    workbook.copyArea({ sheet, area: area('A1:C1') }, { sheet, area: area('A2:C2') }, 'values');
    expect(typed('A2:C2')).toEqual([['2.00', '#DIV/0!', '5']]);
    expect(content('C2')).toEqual({ value: 5 });
  });

  it('copies only formats, and computes nothing again for them', () => {
    const { workbook, sheet, area, typed, content } = openBook([['$5', 7, '=B1']]);
    workbook.setFormat(sheet, area('A1'), { bold: true });
    workbook.setFormat(sheet, area('B1'), { italic: true });
    workbook.settle();
    workbook.copyArea({ sheet, area: area('A1') }, { sheet, area: area('B1') }, 'formats');
    expect(typed('B1')).toEqual([['$7']]);
    expect(content('B1')).toMatchObject({ value: 7, style: { FontWeight: 'bold' } });
    expect(content('B1')?.style).not.toHaveProperty('FontStyle');
    expect(workbook.peek(sheet, 1, 3)).toBe(7);
  });

  it('copies to another sheet, where references mean that sheet', () => {
    const { workbook, sheet, second, area, shown } = openBook([[1, '=A1']], [[10]]);
    workbook.copyArea({ sheet, area: area('B1') }, { sheet: second, area: area('B1') });
    expect(shown('B1', second)).toEqual([[10]]);
  });

  it('makes the sheet larger if it is too small', () => {
    const { workbook, sheet, area, typed } = openBook([[1], [2]]);
    workbook.copyArea({ sheet, area: area('A1:A2') }, { sheet, area: area('A1000') });
    expect([sheet.maxRows, typed('A1001')]).toEqual([1001, [['2']]]);
  });
});
