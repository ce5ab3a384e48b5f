import { describe, expect, it } from 'vitest';
import { Workbook } from '../../../emulator/spreadsheet/workbook.ts';
import { setUp } from '../set-up.ts';

/** The services of a menu's execution over a workbook with one sheet. */
function openSheet(rows: unknown[][] = []) {
  const workbook = new Workbook({
    sheets: [
      { name: 'Trips', rows },
      { name: 'Other', rows: [] },
    ],
  });
  const { SpreadsheetApp } = setUp({ workbook }).emulator.globals('FULL');
  const sheet = SpreadsheetApp.getActiveSheet();
  return {
    SpreadsheetApp,
    workbook,
    sheet,
    book: SpreadsheetApp.getActiveSpreadsheet() as GoogleAppsScript.Spreadsheet.Spreadsheet,
    range: (a1: string) => sheet.getRange(a1),
  };
}

describe('Range.copyTo', () => {
  it('copies values, formulas and formats, and repeats them', () => {
    const { range } = openSheet([[5, '=A1*2']]);
    range('B1').setFontWeight('bold');
    range('A1:B1').copyTo(range('A2:B3'));
    expect(range('A2:B3').getValues()).toEqual([
      [5, 10],
      [5, 10],
    ]);
    expect([range('B3').getFormula(), range('B3').getFontWeight()]).toEqual(['=A3*2', 'bold']);
  });

  it('copies only the content, or only the format', () => {
    const { range } = openSheet([[5, '=A1*2']]);
    range('B1').setFontWeight('bold');
    range('B1').copyTo(range('C1'), { contentsOnly: true });
    range('B1').copyTo(range('D1'), { formatOnly: true });
    expect([range('C1').getFormula(), range('C1').getValue(), range('C1').getFontWeight()]).toEqual(['', 10, 'normal']);
    expect([range('D1').getValue(), range('D1').getFontWeight()]).toEqual(['', 'bold']);
  });

  it('copies the requested parts', () => {
    const { range, SpreadsheetApp, sheet } = openSheet([[5, '=A1*2']]);
    const type = SpreadsheetApp.CopyPasteType;
    range('B1').setFontWeight('bold');
    sheet.setColumnWidth(2, 55);
    const copies = [
      type.PASTE_NORMAL,
      type.PASTE_FORMULA,
      type.PASTE_VALUES,
      type.PASTE_FORMAT,
      type.PASTE_COLUMN_WIDTHS,
    ].map((what) => {
      const to = range('F3').clear();
      range('B1').copyTo(to, what, false);
      return [to.getFormula(), to.getDisplayValue(), to.getFontWeight(), sheet.getColumnWidth(6)];
    });
    expect(copies).toEqual([
      ['=E3*2', '0', 'bold', 100],
      ['=E3*2', '0', 'normal', 100],
      ['', '10', 'normal', 100],
      ['', '', 'bold', 100],
      ['', '', 'normal', 55],
    ]);
  });

  it('turns rows into columns', () => {
    const { range, SpreadsheetApp } = openSheet([
      [1, 2, 3],
      [4, 5, 6],
    ]);
    range('A1:C2').copyTo(range('E1'), SpreadsheetApp.CopyPasteType.PASTE_VALUES, true);
    expect(range('E1:F3').getValues()).toEqual([
      [1, 4],
      [2, 5],
      [3, 6],
    ]);
  });

  it('copies to another sheet', () => {
    const { range, book } = openSheet([[5]]);
    const other = book.getSheetByName('Other')?.getRange('B2') as GoogleAppsScript.Spreadsheet.Range;
    range('A1').copyTo(other);
    expect(other.getValue()).toBe(5);
  });

  it('may not write into a protected range', () => {
    const { range, workbook } = openSheet([[5], [6]]);
    range('B2').protect();
    for (const protection of workbook.sheet().protections) protection.editable = false;
    expect(() => range('A1:A2').copyTo(range('B1'))).toThrow('protected');
    expect(range('B1').getValue()).toBe('');
  });
});

describe('Range.moveTo', () => {
  it('cuts and pastes, and references follow', () => {
    const { range } = openSheet([[5, '=A1']]);
    range('A1').moveTo(range('D4'));
    expect([range('A1').getValue(), range('B1').getFormula(), range('B1').getValue()]).toEqual(['', '=D4', 5]);
  });
});

describe('Range.autoFill', () => {
  it('continues a series', () => {
    const { range, SpreadsheetApp } = openSheet([[1], [2]]);
    range('A1:A2').autoFill(range('A1:A4'), SpreadsheetApp.AutoFillSeries.DEFAULT_SERIES);
    expect(range('A1:A4').getValues().flat()).toEqual([1, 2, 3, 4]);
  });
});

describe('sorting', () => {
  const rows = [
    ['b', 1],
    ['a', 2],
    ['c', 2],
  ];

  it.each([
    [1, ['a', 'b', 'c']],
    [{ column: 1, ascending: false }, ['c', 'b', 'a']],
    [
      [{ column: 2, ascending: false }, 1],
      ['a', 'c', 'b'],
    ],
  ])('of a range by %j', (spec, expected) => {
    const { range } = openSheet(rows);
    expect(
      range('A1:B3')
        .sort(spec)
        .getValues()
        .map(([first]) => first),
    ).toEqual(expected);
  });

  it('of a whole sheet', () => {
    const { sheet, range } = openSheet(rows);
    sheet.sort(1, false);
    expect(range('A1:A3').getValues().flat()).toEqual(['c', 'b', 'a']);
  });

  it('by a column beside the range is refused', () => {
    const { range } = openSheet(rows);
    expect(() => range('A1:B3').sort(3)).toThrow('outside of the range');
  });
});

describe('a spreadsheet', () => {
  it('moves, renames and deletes its active sheet', () => {
    const { book } = openSheet();
    const names = () => book.getSheets().map((sheet) => sheet.getName());
    book.moveActiveSheet(2);
    expect(names()).toEqual(['Other', 'Trips']);
    book.renameActiveSheet('Journeys');
    book.rename('Mine');
    expect([...names(), book.getName()]).toEqual(['Other', 'Journeys', 'Mine']);
    expect(book.deleteActiveSheet().getName()).toBe('Other');
    expect(() => book.deleteActiveSheet()).toThrow("You can't remove all the sheets");
  });

  it('keeps the widths of columns and the heights of rows', () => {
    const { sheet } = openSheet();
    sheet.setColumnWidths(2, 2, 70).setRowHeights(1, 1, 40);
    expect([1, 2, 3].map((column) => sheet.getColumnWidth(column))).toEqual([100, 70, 70]);
    expect([1, 2].map((row) => sheet.getRowHeight(row))).toEqual([40, 21]);
  });
});
