import { describe, expect, it } from 'vitest';
import { fromSaved, toSaved } from '../../../emulator/spreadsheet/saved/saved-workbook.ts';
import { Workbook } from '../../../emulator/spreadsheet/workbook.ts';
import { setUp } from '../set-up.ts';

const REFUSED = 'The data you entered in cell B2 violates the data validation rules set on this cell.';

/** A sheet with numbers from 0 to 100 in B2, and the services of a menu's execution. */
function openSheet({ validatesAtOnce = false, allowsInvalid = false } = {}) {
  const workbook = new Workbook({
    sheets: [
      {
        name: 'Trips',
        rows: [
          ['a', 1],
          ['b', 2],
          ['c', 3],
        ],
      },
    ],
  });
  const { SpreadsheetApp } = setUp({ workbook, validatesAtOnce }).emulator.globals('FULL');
  const sheet = SpreadsheetApp.getActiveSheet();
  const rule = SpreadsheetApp.newDataValidation().requireNumberBetween(0, 100).setAllowInvalid(allowsInvalid).build();
  sheet.getRange('B2').setDataValidation(rule);
  return { SpreadsheetApp, workbook, sheet, range: (a1: string) => sheet.getRange(a1) };
}

const kept = (range: (a1: string) => GoogleAppsScript.Spreadsheet.Range) => range('B1:B3').getValues().flat();

describe('data validation', () => {
  it('refuses a value with the next flush or read, and keeps the other cells', () => {
    const { SpreadsheetApp, range } = openSheet();
    range('B1:B3').setValues([[500], [500], [500]]);
    expect(() => SpreadsheetApp.flush()).toThrow(REFUSED);
    expect(kept(range)).toEqual([500, 2, 500]);
    range('B2').setValue('far');
    expect(() => range('A1').getValue()).toThrow(REFUSED);
    expect(kept(range)).toEqual([500, 2, 500]);
  });

  it('refuses a whole call at once, if the emulator is told so', () => {
    const { range } = openSheet({ validatesAtOnce: true });
    expect(() => range('B1:B3').setValues([[500], [500], [500]])).toThrow(REFUSED);
    expect(kept(range)).toEqual([1, 2, 3]);
  });

  it.each(['=500', '=""', '=1/0'])('refuses the formula %s by its result', (formula) => {
    const { SpreadsheetApp, range } = openSheet();
    range('B2').setFormula(formula);
    expect(() => SpreadsheetApp.flush()).toThrow(REFUSED);
    expect(range('B2').getValue()).toBe(2);
  });

  it('refuses pasted values, and no cell is emptied', () => {
    const { SpreadsheetApp, range } = openSheet();
    range('A1').copyTo(range('B2'), { contentsOnly: true });
    expect(() => SpreadsheetApp.flush()).toThrow(REFUSED);
    expect(kept(range)).toEqual([1, 2, 3]);
  });

  it('allows what the rule allows, and emptying the cell', () => {
    const { SpreadsheetApp, range } = openSheet();
    range('B2').setValue(50);
    SpreadsheetApp.flush();
    expect(kept(range)).toEqual([1, 50, 3]);
    range('B2').clearContent();
    range('B2').setValue('');
    SpreadsheetApp.flush();
    expect(kept(range)).toEqual([1, '', 3]);
  });

  it('refuses nothing if it only warns, or is removed', () => {
    const { SpreadsheetApp, range } = openSheet({ allowsInvalid: true });
    range('B2').setValue(500);
    SpreadsheetApp.flush();
    const { range: other } = openSheet();
    other('B2').clearDataValidations().setValue(500);
    expect([kept(range), kept(other)]).toEqual([
      [1, 500, 3],
      [1, 500, 3],
    ]);
  });

  it('names the values of a list', () => {
    const { SpreadsheetApp, range } = openSheet();
    const rule = SpreadsheetApp.newDataValidation().requireValueInList(['near', '7']).setAllowInvalid(false).build();
    range('B2').setDataValidation(rule).setValue('far');
    expect(() => SpreadsheetApp.flush()).toThrow(`${REFUSED} Please enter one of the following values: near, 7.`);
    range('B2').setValue(7);
    SpreadsheetApp.flush();
    expect(kept(range)).toEqual([1, 7, 3]);
  });

  it('takes only truth values in a checkbox', () => {
    const { SpreadsheetApp, range } = openSheet();
    const rule = SpreadsheetApp.newDataValidation().requireCheckbox().setAllowInvalid(false).build();
    range('B2').setDataValidation(rule).setValue(true);
    SpreadsheetApp.flush();
    range('B2').setValue(1);
    expect(() => SpreadsheetApp.flush()).toThrow(REFUSED);
  });

  it('stays with its cell when rows are inserted and sorted, in copies, and in a saved workbook', () => {
    const { SpreadsheetApp, workbook, sheet, range } = openSheet();
    const ruled = () =>
      sheet
        .getRange('A1:B9')
        .getDataValidations()
        .flatMap((row, r) => row.flatMap((rule, c) => (rule ? [`${'AB'[c]}${r + 1}`] : [])));
    sheet.insertRowBefore(1);
    expect(ruled()).toEqual(['B3']);
    range('A2:B4').sort({ column: 1, ascending: false });
    range('B3').copyTo(range('B8'));
    range('B3').copyTo(range('B9'), { contentsOnly: true });
    expect(ruled()).toEqual(['B3', 'B8']);
    workbook.restore(fromSaved(JSON.parse(JSON.stringify(toSaved(workbook)))).state());
    const rule = SpreadsheetApp.getActiveSheet().getRange('B3').getDataValidation();
    expect([rule?.getAllowInvalid(), String(rule?.getCriteriaType()), rule?.getCriteriaValues()]).toEqual([
      false,
      'NUMBER_BETWEEN',
      [0, 100],
    ]);
  });
});
