import { type Basis, type ContractPart, exception, type Seen, type ServiceCase } from '../contract-case.ts';
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
function writes(behaviour: string, value: unknown, expected: Seen, basis: Basis = 'observed'): ServiceCase {
  return {
    behaviour,
    basis,
    run: () => {
      const cell = freshCell().setValue(value);
      const found: unknown = cell.getValue();
      return found instanceof Date ? ['date', cell.getDisplayValue()] : [typeof found, found];
    },
    expected,
  };
}

/** Counts how often it is run, whatever runs it. */
export function countRuns(): number {
  const runs = Number(documentCache().get(RUNS_KEY) ?? 0) + 1;
  documentCache().put(RUNS_KEY, String(runs), 600);
  return runs;
}

/** What cells hold after a script has written into them. */
export const writingCases: ContractPart<ServiceCase> = {
  service: 'Cells written by a script',
  cases: [
    writes('a text stays a text', 'text', ['string', 'text'], 'documented'),
    writes('digits become a number', '01234', ['number', 1234]),
    writes('digits behind an apostrophe stay a text', "'01234", ['string', '01234']),
    writes('a percentage becomes a number', '10%', ['number', 0.1]),
    writes('TRUE becomes a truth value', 'TRUE', ['boolean', true]),
    writes('a day becomes a date', '2026-07-04', ['date', '2026-07-04']),
    writes('a formula is computed', '=1+1', ['number', 2], 'documented'),
    writes('an error is read as its text', '=1/0', ['string', '#DIV/0!']),
    writes('null leaves the cell empty', null, ['string', ''], 'not established'),
    writes('a text of 50,001 characters', 'x'.repeat(50_001), TOO_LONG, 'not established'),
    {
      behaviour: 'digits stay a text in a cell with the format "@"',
      basis: 'observed',
      run: () => freshCell().setNumberFormat('@').setValue('01234').getValue(),
      expected: '01234',
    },
    {
      behaviour: 'a number that is shown as a duration is read as a date',
      basis: 'documented',
      run: () => freshCell().setNumberFormat('[h]:mm').setValue(1.5).getValue() instanceof Date,
      expected: true,
    },
    {
      behaviour: 'and that date tells the number by the clock of the spreadsheet',
      basis: 'not established',
      run: () => {
        const date: Date = freshCell().setNumberFormat('[h]:mm').setValue(1.5).getValue();
        const zone = SpreadsheetApp.getActiveSpreadsheet().getSpreadsheetTimeZone();
        return Utilities.formatDate(date, zone, 'yyyy-MM-dd HH:mm:ss');
      },
      expected: '1899-12-31 12:00:00',
    },
    {
      behaviour: 'a range is found by the numbers of its rows and columns',
      basis: 'observed',
      run: () => ['R5C3', 'r4c5:R2C2'].map((name) => sheet().getRange(name).getA1Notation()),
      expected: ['C5', 'B2:E4'],
    },
    {
      behaviour: 'whole columns and rows keep their short names',
      basis: 'observed',
      run: () => ['D:F', '7:5'].map((name) => sheet().getRange(name).getA1Notation()),
      expected: ['D:F', '5:7'],
    },
    {
      behaviour: 'a table of another size than the range is refused',
      basis: 'observed',
      run: () =>
        sheet()
          .getRange('H1:H2')
          .setValues([['x']]) && 'written',
      expected: exception(
        'The number of rows in the data does not match the number of rows in the range. The data has 1 but the range has 2.',
      ),
    },
    {
      behaviour: 'a note keeps its text',
      basis: 'documented',
      run: () => freshCell().setNote('first line\nsecond line').getNote(),
      expected: 'first line\nsecond line',
    },
    {
      behaviour: 'a formula that is cleared, flushed and written again runs again',
      basis: 'observed',
      run: () => {
        documentCache().remove(RUNS_KEY);
        const cell = freshCell();
        for (let time = 0; time < 2; time += 1) {
          cell.clearContent();
          SpreadsheetApp.flush();
          readWhenSettled(cell.setFormula('=CONTRACT_COUNT()'));
        }
        return cell.getDisplayValue();
      },
      expected: '2',
    },
    {
      behaviour: 'a function that does not exist is an error that ISERROR sees',
      basis: 'not established',
      run: () => {
        const cell = freshCell();
        cell.setFormula('="away"&T(ISERROR(CONTRACT_COUNT_AWAY()))');
        SpreadsheetApp.flush();
        return cell.getDisplayValue();
      },
      expected: 'away',
    },
  ],
};
