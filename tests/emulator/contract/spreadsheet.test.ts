import { describe, expect, it } from 'vitest';
import type { EmulatorOptions } from '../../../emulator/emulator.ts';
import { Workbook, type WorkbookOptions } from '../../../emulator/spreadsheet/workbook.ts';
import { setUp } from '../set-up.ts';

const PROTECTED =
  'You are trying to edit a protected cell or object. Please contact the spreadsheet owner to remove protection if you need to edit.';

/** The services of a menu's execution over a workbook with one sheet. */
function openSheet(rows: unknown[][] = [], options: Partial<EmulatorOptions & WorkbookOptions> = {}) {
  const workbook = new Workbook({ sheets: [{ name: 'Trips', rows }], ...options });
  const { emulator } = setUp({ workbook, ...options });
  const services = emulator.globals('FULL');
  return { ...services, emulator, workbook, own: workbook.sheet(), sheet: services.SpreadsheetApp.getActiveSheet() };
}

describe('SpreadsheetApp and Session', () => {
  it('tell the time zone and the locale', () => {
    const { emulator } = setUp({ timeZone: 'Asia/Tokyo', locale: 'ja_JP', userLocale: 'ja' });
    const { SpreadsheetApp, Session } = emulator.globals('FULL');
    expect(SpreadsheetApp.getActive()?.getSpreadsheetTimeZone()).toBe('Asia/Tokyo');
    expect(SpreadsheetApp.getActiveSpreadsheet()?.getSpreadsheetLocale()).toBe('ja_JP');
    expect(Session.getScriptTimeZone()).toBe('Asia/Tokyo');
    expect(Session.getActiveUserLocale()).toBe('ja');
  });

  it('have no user interface in a custom function', () => {
    expect(() => setUp().SpreadsheetApp.getUi()).toThrow('Cannot call SpreadsheetApp.getUi() from this context.');
  });

  it('have no spreadsheet outside a document', () => {
    expect(setUp({ document: false }).SpreadsheetApp.getActive()).toBeNull();
  });

  it('say so for a method that is not emulated', () => {
    const { sheet } = openSheet();
    expect(() => sheet.getCharts()).toThrow(
      expect.objectContaining({ name: 'Exception', message: 'The emulator does not know Sheet.getCharts.' }),
    );
  });
});

describe('a custom function', () => {
  it.each([
    ['setValue', "getRange('A1').setValue(1)"],
    ['setNote', "getRange('A1').setNote('x')"],
    ['insertRowBefore', 'insertRowBefore(1)'],
    ['clear', 'clear()'],
    ['setName', "setName('x')"],
    ['sort', "getRange('A1:B2').sort(1)"],
  ])('may not %s', (method, call) => {
    const { emulator } = setUp({ script: `function F() { SpreadsheetApp.getActiveSheet().${call}; }` });
    expect(() => emulator.runCustomFunction('F', [])).toThrow(`You do not have permission to call ${method}`);
  });

  it.each([
    ['getScriptTimeZone', 'Session.getScriptTimeZone()'],
    ['getActiveUserLocale', 'Session.getActiveUserLocale()'],
    ['getScriptId', 'ScriptApp.getScriptId()'],
  ])('may not ask for the user or the script: %s', (method, call) => {
    const { emulator } = setUp({ script: `function F() { return ${call}; }` });
    expect(() => emulator.runCustomFunction('F', [])).toThrow(`You do not have permission to call ${method}`);
  });

  it('may read', () => {
    const { emulator } = setUp({
      script: "function F() { return SpreadsheetApp.getActiveSheet().getRange('A1:B2').getValues(); }",
      workbook: new Workbook({ sheets: [{ name: 'S', rows: [[1, 'a']] }] }),
    });
    expect(emulator.runCustomFunction('F', [])).toEqual([
      [1, 'a'],
      ['', ''],
    ]);
  });
});

describe('getRange', () => {
  it.each([
    [[2, 3], 'C2'],
    [[2, 3, 4], 'C2:C5'],
    [[2, 3, 4, 2], 'C2:D5'],
    [['B2'], 'B2'],
    [['$B$2:c3'], 'B2:C3'],
    [['C3:B2'], 'B2:C3'],
    [['A5:A'], 'A5:A1000'],
    [['A:B'], 'A:B'],
    [['$F:D'], 'D:F'],
    [['7:5'], '5:7'],
    [['Trips!A:A'], 'A:A'],
    [['R5C3'], 'C5'],
    [['r4c5:R2C2'], 'B2:E4'],
    [['Trips!R5C3'], 'C5'],
    [['RC1'], 'RC1'],
  ])('of %j is %s', (args, a1) => {
    const { sheet } = openSheet();
    // So that RC1, which is not R1C1 notation, is a cell.
    sheet.insertColumnsAfter(26, 500);
    expect(
      (sheet.getRange as (...given: unknown[]) => GoogleAppsScript.Spreadsheet.Range)(...args).getA1Notation(),
    ).toBe(a1);
  });

  it.each([
    [[0, 1], 'The starting row of the range is too small.'],
    [[1, 0], 'The starting column of the range is too small.'],
    [[1, 1, 0], 'The number of rows in the range must be at least 1.'],
    [[1, 1, 1, 0], 'The number of columns in the range must be at least 1.'],
    [[1000, 1, 2], 'The coordinates of the range are outside the dimensions of the sheet.'],
    [['AA1'], 'The coordinates of the range are outside the dimensions of the sheet.'],
    [['Nowhere!A1'], 'Range not found'],
    [['hello'], 'Range not found'],
    [[1], "The parameters (number) don't match the method signature for SpreadsheetApp.Sheet.getRange."],
  ])('of %j fails: %s', (args, message) => {
    const { sheet } = openSheet();
    expect(() => (sheet.getRange as (...given: unknown[]) => unknown)(...args)).toThrow(message);
  });

  it('knows its neighbours', () => {
    const range = openSheet().sheet.getRange('C3:D5');
    expect(range.offset(1, -1).getA1Notation()).toBe('B4:C6');
    expect(range.offset(0, 0, 1, 1).getA1Notation()).toBe('C3');
    expect(range.getCell(2, 2).getA1Notation()).toBe('D4');
    expect([range.getRow(), range.getColumn(), range.getLastRow(), range.getLastColumn()]).toEqual([3, 3, 5, 4]);
    expect(() => range.offset(-3, 0)).toThrow('The starting row of the range is too small.');
  });
});

describe('a value written into a cell', () => {
  it.each([
    ['text', 'text'],
    ['12', 12],
    ['-1.5', -1.5],
    ['1,234.5', 1234.5],
    ['1e3', 1000],
    ['01234', 1234],
    ['50%', 0.5],
    ['TRUE', true],
    ['false', false],
    ["'12", '12'],
    ["'=A1", '=A1'],
    ['12 Main St', '12 Main St'],
    ['1,5', '1,5'],
    ['5.', 5],
    ['34.5,-56.2', '34.5,-56.2'],
    ['2 hours 5 mins', '2 hours 5 mins'],
    ['2026-02-30', '2026-02-30'],
    ['2026-12-24', new Date(Date.UTC(2026, 11, 24))],
    ['12/24/2026', new Date(Date.UTC(2026, 11, 24))],
    ['2026-12-24 09:30', new Date(Date.UTC(2026, 11, 24, 9, 30))],
    ['3-5', new Date(Date.UTC(2026, 2, 5))],
    ['9:15 pm', new Date(Date.UTC(1899, 11, 30, 21, 15))],
    ['', ''],
    [null, ''],
    [7.25, 7.25],
    [true, true],
    [new Date(86_400_000), new Date(86_400_000)],
  ])('%j is read back as %j', (written, read) => {
    const { sheet } = openSheet();
    sheet.getRange('A1').setValue(written);
    expect(sheet.getRange('A1').getValue()).toEqual(read);
  });

  it('follows the locale of the spreadsheet', () => {
    const { sheet } = openSheet([], { locale: 'de_DE' });
    sheet.getRange('A1:C1').setValues([['1,5', '1.234', '24.12.2026']]);
    expect(sheet.getRange('A1:C1').getValues()).toEqual([[1.5, 1234, new Date(Date.UTC(2026, 11, 24))]]);
  });

  it('stays text in a cell that is formatted as text', () => {
    const { sheet } = openSheet();
    sheet.getRange('A1').setNumberFormat('@').setValue('01234');
    expect(sheet.getRange('A1').getValue()).toBe('01234');
  });

  it('is a formula when it begins with an equals sign', () => {
    const { sheet } = openSheet([[2, 3]]);
    sheet.getRange('C1').setValue('=A1+B1');
    expect(sheet.getRange('C1').getValue()).toBe(5);
    expect(sheet.getRange('C1').getFormula()).toBe('=A1+B1');
    sheet.getRange('C1').setValue(9);
    expect(sheet.getRange('A1:C1').getFormulas()).toEqual([['', '', '']]);
  });

  it.each([Number.NaN, Number.POSITIVE_INFINITY, {}, [1]])('cannot be %j', (value) => {
    expect(() => openSheet().sheet.getRange('A1').setValue(value)).toThrow('The emulator does not know what');
  });

  it('has at most 50,000 characters', () => {
    const { sheet } = openSheet();
    sheet.getRange('A1').setValue('x'.repeat(50_000));
    expect(() => sheet.getRange('A1').setValue('x'.repeat(50_001))).toThrow(
      'more than the maximum of 50000 characters',
    );
  });

  it.each([
    [[[1]], 'rows', 1, 2],
    [
      [
        [1, 2, 3],
        [4, 5, 6],
      ],
      'columns',
      3,
      2,
    ],
    [[[1, 2], [3]], 'columns', 1, 2],
  ])('must fit into the range: %j', (values, what, has, needs) => {
    const { sheet } = openSheet();
    expect(() => sheet.getRange('A1:B2').setValues(values)).toThrow(
      `The number of ${what} in the data does not match the number of ${what} in the range. The data has ${has} but the range has ${needs}.`,
    );
    expect(sheet.getRange('A1:B2').isBlank()).toBe(true);
  });
});

describe('what a cell shows', () => {
  it.each([
    [1 / 3, undefined, '0.3333333333'],
    [1234.5, '#,##0.00', '1,234.50'],
    [0.256, '0%', '26%'],
    [12, '0.0" km"', '12.0 km'],
    [0.0625, '[h]:mm', '1:30'],
    [true, undefined, 'TRUE'],
    [5.5, '# ?/?', '5 1/2'],
    [0.1, 'general', '0.1'],
    [new Date(Date.UTC(2026, 6, 4, 9, 5)), 'yyyy-mm-dd hh:mm', '2026-07-04 09:05'],
    [new Date(Date.UTC(2026, 6, 4, 21, 5)), 'm/d/yyyy h:mm am/pm', '7/4/2026 9:05 PM'],
  ])('%j in the format %s is %s', (value, format, text) => {
    const { sheet } = openSheet();
    const range = sheet.getRange('A1').setValue(value);
    if (format) range.setNumberFormat(format);
    expect(range.getDisplayValue()).toBe(text);
  });

  it('is not guessed for an invalid format', () => {
    const range = openSheet().sheet.getRange('A1').setValue(5);
    expect(() => range.setNumberFormat('0.0 "km')).toThrow('number format 0.0 "km');
  });

  it('is not its note, and clearing the content keeps the note and the format', () => {
    const range = openSheet().sheet.getRange('A1').setValue(5).setNote('mine').setNumberFormat('0.0');
    range.clearContent();
    expect([range.getValue(), range.getNote(), range.getNumberFormat()]).toEqual(['', 'mine', '0.0']);
    range.clearNote();
    expect([range.getNote(), openSheet().sheet.getRange('A1').getNumberFormat()]).toEqual(['', '0.###############']);
  });
});

describe('protected cells', () => {
  it('keep everything, whichever way a script tries to change them', () => {
    const { sheet, own } = openSheet([['a', 'b']]);
    own.protections.push({
      area: { row: 1, column: 1, rows: 1, columns: 1 },
      exceptions: [],
      description: '',
      editable: false,
      warningOnly: false,
    });
    const range = sheet.getRange('A1:B1');
    const attempts = [
      () => range.setValues([['x', 'y']]),
      () => range.setNotes([['x', 'y']]),
      () => range.clearContent(),
      () => range.setBackground('red'),
      () => range.merge(),
      () => sheet.deleteRow(1),
    ];
    for (const attempt of attempts) expect(attempt).toThrow(PROTECTED);
    expect(range.getValues()).toEqual([['a', 'b']]);
    expect([range.canEdit(), sheet.getRange('B1').canEdit()]).toEqual([false, true]);
    sheet.getRange('B1').setValue('y');
    expect(sheet.getRange('B1').getValue()).toBe('y');
  });

  it('of a whole sheet may have exceptions', () => {
    const { sheet, own } = openSheet();
    const exception = { row: 2, column: 1, rows: 5, columns: 1 };
    own.protections.push({ exceptions: [exception], description: 'plan', editable: false, warningOnly: false });
    expect(sheet.getRange('A2:A6').canEdit()).toBe(true);
    expect(() => sheet.getRange('A1:A6').setValue(1)).toThrow(PROTECTED);
  });

  it('move along when rows are inserted, while a protected sheet keeps its shape', () => {
    const { sheet, own } = openSheet([['a']]);
    const protection = { exceptions: [], description: '', editable: false, warningOnly: false };
    own.protections.push({ ...protection, area: { row: 1, column: 1, rows: 1, columns: 1 } });
    sheet.insertRowBefore(1);
    expect([sheet.getRange('A1').canEdit(), sheet.getRange('A2').canEdit()]).toEqual([true, false]);
    own.protections.push(protection);
    expect(() => sheet.insertRowBefore(1)).toThrow(PROTECTED);
  });

  it('that a script protects can still be edited by its user', () => {
    const { sheet, SpreadsheetApp } = openSheet();
    sheet.getRange('A1').protect().setDescription('ours');
    expect(sheet.getRange('A1').canEdit()).toBe(true);
    const found = sheet.getProtections(SpreadsheetApp.ProtectionType.RANGE);
    expect(found.map((protection) => [protection.getDescription(), protection.getRange().getA1Notation()])).toEqual([
      ['ours', 'A1'],
    ]);
    expect(sheet.getProtections(SpreadsheetApp.ProtectionType.SHEET)).toEqual([]);
  });
});

describe('merged cells', () => {
  it('hold the value of their first cell, and nothing is written under them', () => {
    const { sheet } = openSheet([
      ['a', 'b'],
      ['c', 'd'],
    ]);
    sheet.getRange('A1:B1').merge();
    sheet.getRange('A1:B2').setValues([
      ['w', 'x'],
      ['y', 'z'],
    ]);
    expect(sheet.getRange('A1:B2').getValues()).toEqual([
      ['w', ''],
      ['y', 'z'],
    ]);
    expect(sheet.getRange('B1').isPartOfMerge()).toBe(true);
    expect(
      sheet
        .getRange('B1')
        .getMergedRanges()
        .map((range) => range.getA1Notation()),
    ).toEqual(['A1:B1']);
    sheet.getRange('A1:B1').breakApart();
    expect(sheet.getRange('B1').isPartOfMerge()).toBe(false);
  });
});

describe('the extent of a sheet', () => {
  it('ends with the last content; a note or a format is not content', () => {
    const { sheet } = openSheet([
      ['a', ''],
      ['', 'b'],
      ['', ''],
    ]);
    sheet.getRange('D9').setNote('only a note').setBackground('red');
    expect([sheet.getLastRow(), sheet.getLastColumn()]).toEqual([2, 2]);
    expect(sheet.getDataRange().getA1Notation()).toBe('A1:B2');
    expect([sheet.getMaxRows(), sheet.getMaxColumns()]).toEqual([1000, 26]);
  });

  it('is one cell if there is nothing', () => {
    const { sheet } = openSheet();
    expect(sheet.getLastRow()).toBe(0);
    expect(sheet.getDataRange().getA1Notation()).toBe('A1');
  });

  it('includes what a formula spilled', () => {
    const { sheet } = openSheet([['={1,2;3,4;5,6}']]);
    expect([sheet.getLastRow(), sheet.getLastColumn()]).toEqual([3, 2]);
  });
});

describe('rows and columns', () => {
  it('that are inserted move all below, with notes, protections, merges and references', () => {
    const { sheet, own } = openSheet([
      ['a', 1],
      ['b', 2],
      ['c', '=SUM(B1:B2)'],
      ['d', '=B2&Trips!$B$3&"B2"'],
    ]);
    sheet.getRange('A2').setNote('b');
    sheet.getRange('A3:A3').protect();
    sheet.insertRowsBefore(2, 2);
    expect(sheet.getRange('A1:B6').getFormulas()[4]).toEqual(['', '=SUM(B1:B4)']);
    expect(sheet.getRange('B6').getFormula()).toBe('=B4&Trips!$B$5&"B2"');
    expect(sheet.getRange('B5:B6').getValues()).toEqual([[3], ['23B2']]);
    expect(sheet.getRange('A4').getNote()).toBe('b');
    expect(own.protections[0]?.area?.row).toBe(5);
    expect(sheet.getMaxRows()).toBe(1002);
  });

  it('that are deleted make their references errors', () => {
    const { sheet } = openSheet([
      [1, '=A1'],
      [2, '=A2'],
      [3, '=SUM(A1:A3)'],
    ]);
    sheet.deleteRows(1, 1);
    expect(sheet.getRange('B1:B2').getFormulas()).toEqual([['=A1'], ['=SUM(A1:A2)']]);
    sheet.deleteRow(1);
    expect(sheet.getRange('A1:B1').getValues()).toEqual([[3, 3]]);
    sheet.insertColumnBefore(1);
    expect(sheet.getRange('C1').getFormula()).toBe('=SUM(B1:B1)');
    sheet.deleteColumn(2);
    expect(sheet.getRange('B1').getValue()).toBe('#REF!');
  });

  it('are refused outside of the sheet', () => {
    const { sheet } = openSheet([['a']]);
    const beyond = sheet.getMaxRows() + 1;
    for (const act of [
      () => sheet.insertRowBefore(beyond + 1),
      () => sheet.deleteRows(2, beyond),
      () => sheet.hideRows(beyond),
      () => sheet.setRowHeight(0, 30),
    ])
      expect(act).toThrow('Those rows are out of bounds.');
    expect(() => sheet.setColumnWidth(-1, 30)).toThrow('Those columns are out of bounds.');
  });

  it('that are hidden or filtered out say so, and can still be written', () => {
    const { sheet, own } = openSheet([['a'], ['b']]);
    sheet.hideRows(1);
    own.rows[1] = { cells: own.rows[1]?.cells ?? [], hiddenByFilter: true };
    expect([1, 2, 3].map((row) => [sheet.isRowHiddenByUser(row), sheet.isRowHiddenByFilter(row)])).toEqual([
      [true, false],
      [false, true],
      [false, false],
    ]);
    sheet.getRange('A1:A2').setValues([['x'], ['y']]);
    expect(sheet.getRange('A1:A2').getValues()).toEqual([['x'], ['y']]);
  });

  it('are appended below the last', () => {
    const { sheet } = openSheet([['a']]);
    sheet.appendRow(['b', 2]);
    expect(sheet.getDataRange().getValues()).toEqual([
      ['a', ''],
      ['b', 2],
    ]);
  });
});

describe('the selection', () => {
  it('is the first cell until somebody selects others', () => {
    const { SpreadsheetApp, sheet, own } = openSheet();
    expect(SpreadsheetApp.getActiveRange().getA1Notation()).toBe('A1');
    own.selection = { areas: [{ row: 2, column: 1, rows: 3, columns: 2 }], current: { row: 2, column: 1 } };
    expect(sheet.getActiveRange()?.getA1Notation()).toBe('A2:B4');
    expect(SpreadsheetApp.getCurrentCell().getA1Notation()).toBe('A2');
    sheet.getRange('D4').activate();
    expect(SpreadsheetApp.getSelection().getActiveRange()?.getA1Notation()).toBe('D4');
  });

  it('can be several ranges', () => {
    const { SpreadsheetApp, sheet } = openSheet();
    sheet.getRangeList(['A1:A3', 'C1:C3']).activate();
    expect(
      SpreadsheetApp.getActiveRangeList()
        .getRanges()
        .map((range) => range.getA1Notation()),
    ).toEqual(['A1:A3', 'C1:C3']);
  });

  it('is returned to the script as the same range', () => {
    const { SpreadsheetApp, sheet } = openSheet();
    SpreadsheetApp.setActiveRange(sheet.getRange('B2'));
    expect(SpreadsheetApp.getCurrentCell().getA1Notation()).toBe('B2');
    expect(() => SpreadsheetApp.setActiveRange('B2' as never)).toThrow("don't match the method signature");
  });
});

describe('sheets', () => {
  it('are inserted after the active one, and become active', () => {
    const { SpreadsheetApp } = openSheet();
    const book = SpreadsheetApp.getActive();
    book?.insertSheet('Last');
    book?.insertSheet('First', 0);
    expect(book?.getSheets().map((sheet) => sheet.getName())).toEqual(['First', 'Trips', 'Last']);
    expect(SpreadsheetApp.getActiveSheet().getName()).toBe('First');
    expect(book?.getSheetByName('trips')?.getName()).toBe('Trips');
    expect(book?.getSheetByName('none')).toBeNull();
    expect(() => book?.insertSheet('TRIPS')).toThrow('A sheet with the name "TRIPS" already exists.');
  });

  it('are copied with their formulas and notes', () => {
    const { SpreadsheetApp, sheet } = openSheet([[1, '=A1+1']]);
    sheet.getRange('B1').setNote('kept');
    const copy = SpreadsheetApp.getActive()?.duplicateActiveSheet();
    copy?.getRange('A1').setValue(5);
    expect(copy?.getName()).toBe('Copy of Trips');
    expect(copy?.getRange('B1').getValue()).toBe(6);
    expect(copy?.getRange('B1').getNote()).toBe('kept');
    expect(sheet.getRange('B1').getValue()).toBe(2);
  });

  it('are followed by references when they are renamed', () => {
    const { SpreadsheetApp, sheet } = openSheet([[1, '=Trips!A1+1']]);
    const other = SpreadsheetApp.getActive()?.insertSheet('Other');
    other?.getRange('A1').setFormula('=\'Trips\'!B1&"Trips!B1"');
    sheet.setName("Bob's trips");
    expect(sheet.getRange('B1').getFormula()).toBe("='Bob''s trips'!A1+1");
    expect(other?.getRange('A1').getFormula()).toBe("='Bob''s trips'!B1&\"Trips!B1\"");
    sheet.getRange('A1').setValue(4);
    expect(other?.getRange('A1').getValue()).toBe('5Trips!B1');
  });

  it('that are deleted are also gone for variables that still hold them', () => {
    const { SpreadsheetApp, sheet } = openSheet();
    const range = sheet.getRange('A1');
    const book = SpreadsheetApp.getActive();
    expect(() => book?.deleteSheet(sheet)).toThrow("You can't remove all the sheets in a document.");
    book?.insertSheet('Other');
    book?.deleteSheet(sheet);
    expect(() => range.setValue(1)).toThrow('Sheet 0 not found');
    expect(() => range.getValue()).toThrow('Sheet 0 not found');
  });
});

describe('developer metadata', () => {
  it('is kept with a sheet or a whole row, and moves with the row', () => {
    const { sheet } = openSheet();
    sheet.addDeveloperMetadata('sheet', '1');
    sheet.getRange('5:5').addDeveloperMetadata('row', 'five');
    sheet.insertRowBefore(1);
    expect(
      sheet
        .getRange('6:6')
        .getDeveloperMetadata()
        .map((found) => found.getValue()),
    ).toEqual(['five']);
    expect(sheet.createDeveloperMetadataFinder().withKey('row').find()).toHaveLength(1);
    expect(sheet.getDeveloperMetadata().map((found) => found.getKey())).toEqual(['sheet']);
  });

  it('is refused for any other range', () => {
    expect(() => openSheet().sheet.getRange('A5').addDeveloperMetadata('x')).toThrow('arbitrary ranges');
  });
});

describe('console and Logger', () => {
  it('pass on what is logged', () => {
    const entries: unknown[] = [];
    const { console: own, Logger } = setUp({ onLog: (entry) => entries.push(entry) });
    own.warn('%s took %d s', 'Maps', 3);
    Logger.log('one').log('two');
    expect(Logger.getLog()).toBe('one\ntwo');
    expect(entries).toEqual([
      { level: 'warn', text: 'Maps took 3 s' },
      { level: 'info', text: 'one' },
      { level: 'info', text: 'two' },
    ]);
  });
});
