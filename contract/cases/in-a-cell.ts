import { type ContractPart, documented, exception, observed } from '../contract-case.ts';
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
    documented('the cache is that of the menu', () => documentCache().get(SHARED_KEY), 'from the menu'),
    observed('nothing is left in memory by other executions', () => isTouched, false),
    documented(
      "the spreadsheet's time zone can be read",
      () => typeof SpreadsheetApp.getActiveSpreadsheet().getSpreadsheetTimeZone(),
      'string',
    ),
    documented('there is a direction finder', () => typeof Maps.newDirectionFinder().getDirections, 'function'),
    documented(
      'other servers can be asked, without a permission',
      () => UrlFetchApp.fetch('https://routes.googleapis.com/', { muteHttpExceptions: true }).getResponseCode(),
      404,
    ),
    documented(
      'properties of the document can be read',
      () => PropertiesService.getDocumentProperties().getProperty(ownKey('nothing')),
      null,
    ),
    observed(
      'there is no user interface',
      () => typeof SpreadsheetApp.getUi(),
      exception('Cannot call SpreadsheetApp.getUi() from this context.'),
    ),
    documented(
      'no cell can be written',
      () => {
        try {
          return typeof SpreadsheetApp.getActiveSheet().getRange('Z1').setValue('x');
        } catch {
          return 'refused';
        }
      },
      'refused',
    ),
  ],
};
