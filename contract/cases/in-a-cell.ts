import { type ContractPart, exception } from '../contract-case.ts';
import { documentCache, ownKey } from './document-cache.ts';

const SHARED_KEY = ownKey('shared by executions');

let isTouched = false;

/** Leaves a trace for the cases below, in the cache and in memory. */
export function leaveTraces(): void {
  documentCache().put(SHARED_KEY, 'from the menu', 600);
  isTouched = true;
}

/** What a custom function may do. */
export const inCellCases: ContractPart = {
  service: 'Services in a custom function',
  isInCell: true,
  cases: [
    {
      behaviour: 'the cache is that of the menu',
      basis: 'documented',
      run: () => documentCache().get(SHARED_KEY),
      expected: 'from the menu',
    },
    {
      behaviour: 'nothing is left in memory by other executions',
      basis: 'observed',
      run: () => isTouched,
      expected: false,
    },
    {
      behaviour: "the spreadsheet's time zone can be read",
      basis: 'documented',
      run: () => typeof SpreadsheetApp.getActiveSpreadsheet().getSpreadsheetTimeZone(),
      expected: 'string',
    },
    {
      behaviour: 'there is a direction finder',
      basis: 'documented',
      run: () => typeof Maps.newDirectionFinder().getDirections,
      expected: 'function',
    },
    {
      behaviour: 'other servers can be asked, without a permission',
      basis: 'documented',
      run: () => UrlFetchApp.fetch('https://routes.googleapis.com/', { muteHttpExceptions: true }).getResponseCode(),
      expected: 404,
    },
    {
      behaviour: 'properties of the document can be read',
      basis: 'documented',
      run: () => PropertiesService.getDocumentProperties().getProperty(ownKey('nothing')),
      expected: null,
    },
    {
      behaviour: 'there is no user interface',
      basis: 'observed',
      run: () => typeof SpreadsheetApp.getUi(),
      expected: exception('Cannot call SpreadsheetApp.getUi() from this context.'),
    },
    {
      behaviour: 'no cell can be written',
      basis: 'documented',
      run: () => {
        try {
          return typeof SpreadsheetApp.getActiveSheet().getRange('Z1').setValue('x');
        } catch {
          return 'refused';
        }
      },
      expected: 'refused',
    },
  ],
};
