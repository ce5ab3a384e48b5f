import {
  assumed,
  type ContractPart,
  cosmetic,
  documented,
  exception,
  nothing,
  observed,
  type Run,
} from '../contract-case.ts';
import { FORMULA_SHEET, readWhenSettled } from '../formula-sheet.ts';
import { documentCache, ownKey } from './document-cache.ts';

const RUNS_KEY = ownKey('runs');
const TOO_LONG = exception('Your input contains more than the maximum of 50000 characters in a single cell.');

function sheet(): GoogleAppsScript.Spreadsheet.Sheet {
  return SpreadsheetApp.getActiveSpreadsheet().getSheetByName(FORMULA_SHEET) as GoogleAppsScript.Spreadsheet.Sheet;
}

/** A cell that no formula of the contract fills, empty and without a format. */
function freshCell(): GoogleAppsScript.Spreadsheet.Range {
  const cell = sheet().getRange('H1');
  return cell.clear();
}

/** Writes a value like a script, and returns what the cell then holds. */
const writes = (value: unknown) => () => {
  const cell = freshCell().setValue(value);
  const found: unknown = cell.getValue();
  return found instanceof Date ? ['date', cell.getDisplayValue()] : [typeof found, found];
};

/** Writes into two cells, of which the second one only takes a list of words, and says what they then hold and when Google objected. */
function writeBesideRule(): unknown {
  const cells = sheet().getRange('H1:H2').clear().clearDataValidations();
  const rule = SpreadsheetApp.newDataValidation().requireValueInList(['near', 'far']).setAllowInvalid(false).build();
  cells.getCell(2, 1).setDataValidation(rule).setValue('near');
  SpreadsheetApp.flush();
  const caught = [() => cells.setValues([[1], [2]]), () => SpreadsheetApp.flush()].map((call) => {
    try {
      call();
      return null;
    } catch (error) {
      return String((error as Error).message);
    }
  });
  const values = cells.getValues().flat();
  cells.clear().clearDataValidations();
  return { caught, values };
}

/** Counts how often it is run, whatever runs it. */
export function countRuns(): number {
  const runs = Number(documentCache().get(RUNS_KEY) ?? 0) + 1;
  documentCache().put(RUNS_KEY, String(runs), 600);
  return runs;
}

/** What cells hold after a script has written into them. */
export const writingCases: ContractPart<Run> = {
  service: 'Cells written by a script',
  cases: [
    documented('a text stays a text', writes('text'), ['string', 'text']),
    observed('digits become a number', writes('01234'), ['number', 1234]),
    observed('digits behind an apostrophe stay a text', writes("'01234"), ['string', '01234']),
    observed('a percentage becomes a number', writes('10%'), ['number', 0.1]),
    observed('TRUE becomes a truth value', writes('TRUE'), ['boolean', true]),
    observed('a day becomes a date', writes('2026-07-04'), ['date', '2026-07-04']),
    documented('a formula is computed', writes('=1+1'), ['number', 2]),
    observed('an error is read as its text', writes('=1/0'), ['string', '#DIV/0!']),
    assumed('null leaves the cell empty', writes(null), ['string', ''], nothing('Null is never written.')),
    assumed(
      'a text of 50,001 characters',
      writes('x'.repeat(50_001)),
      TOO_LONG,
      nothing('No text that is written comes near this length.'),
    ),
    observed(
      'digits stay a text in a cell with the format "@"',
      () => freshCell().setNumberFormat('@').setValue('01234').getValue(),
      '01234',
    ),
    documented(
      'a number that is shown as a duration is read as a date',
      () => freshCell().setNumberFormat('[h]:mm').setValue(1.5).getValue() instanceof Date,
      true,
    ),
    assumed(
      'and that date tells the number by the clock of the spreadsheet',
      () => {
        const date: Date = freshCell().setNumberFormat('[h]:mm').setValue(1.5).getValue();
        const zone = SpreadsheetApp.getActiveSpreadsheet().getSpreadsheetTimeZone();
        return Utilities.formatDate(date, zone, 'yyyy-MM-dd HH:mm:ss');
      },
      '1899-12-31 12:00:00',
      cosmetic('A result of a table that a user shows as a duration would count as their own, and stay as it is.'),
    ),
    observed(
      'a range is found by the numbers of its rows and columns',
      () => ['R5C3', 'r4c5:R2C2'].map((name) => sheet().getRange(name).getA1Notation()),
      ['C5', 'B2:E4'],
    ),
    observed(
      'whole columns and rows keep their short names',
      () => ['D:F', '7:5'].map((name) => sheet().getRange(name).getA1Notation()),
      ['D:F', '5:7'],
    ),
    observed(
      'a table of another size than the range is refused',
      () =>
        sheet()
          .getRange('H1:H2')
          .setValues([['x']]) && 'written',
      exception(
        'The number of rows in the data does not match the number of rows in the range. The data has 1 but the range has 2.',
      ),
    ),
    documented(
      'a note keeps its text',
      () => freshCell().setNote('first line\nsecond line').getNote(),
      'first line\nsecond line',
    ),
    assumed(
      'a value that a rule refuses: the exception comes with the flush, and the other cells of the call are written',
      writeBesideRule,
      {
        caught: [
          null,
          'The data you entered in cell H2 violates the data validation rules set on this cell. Please enter one of the following values: near, far.',
        ],
        values: [1, 'near'],
      },
      nothing('What is refused is written again in smaller parts, down to single cells.'),
    ),
    observed(
      'a formula that is cleared, flushed and written again runs again',
      () => {
        documentCache().remove(RUNS_KEY);
        const cell = freshCell();
        for (let time = 0; time < 2; time += 1) {
          cell.clearContent();
          SpreadsheetApp.flush();
          readWhenSettled(cell.setFormula('=CONTRACT_COUNT()'));
        }
        return cell.getDisplayValue();
      },
      '2',
    ),
    assumed(
      'a function that does not exist is an error that ISERROR sees',
      () => {
        const cell = freshCell();
        cell.setFormula('="away"&T(ISERROR(CONTRACT_COUNT_AWAY()))');
        SpreadsheetApp.flush();
        return cell.getDisplayValue();
      },
      'away',
      cosmetic(
        'A formula that waits to be restored would show an error in place of ⏳. It is found by its text either way.',
      ),
    ),
  ],
};
