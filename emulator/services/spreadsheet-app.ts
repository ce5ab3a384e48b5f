import type { CallGate } from '../call-gate.ts';
import { ServiceError } from '../errors.ts';
import { defineService } from '../service.ts';

/** What is emulated of a `Spreadsheet`. */
type SpreadsheetFacade = Pick<
  GoogleAppsScript.Spreadsheet.Spreadsheet,
  'getId' | 'getName' | 'getSpreadsheetLocale' | 'getSpreadsheetTimeZone'
>;

/** What is emulated of `SpreadsheetApp`. */
export interface SpreadsheetAppService {
  getActive(): SpreadsheetFacade | null;
  getActiveSpreadsheet(): SpreadsheetFacade | null;
  getUi(): GoogleAppsScript.Base.Ui;
}

/** The spreadsheet that scripts find open. */
export interface SpreadsheetInfo {
  timeZone: string;
  locale: string;
}

/** `SpreadsheetApp` as a custom function has it: it may read, and has no user interface. */
export function createSpreadsheetApp(gate: CallGate, info: SpreadsheetInfo | undefined): SpreadsheetAppService {
  const spreadsheet = info ? createSpreadsheet(gate, info) : null;
  return defineService(gate, 'Spreadsheet', {
    getActive: () => spreadsheet,
    getActiveSpreadsheet: () => spreadsheet,
    getUi: () => {
      throw new ServiceError('Cannot call SpreadsheetApp.getUi() from this context.');
    },
  });
}

function createSpreadsheet(gate: CallGate, info: SpreadsheetInfo): SpreadsheetFacade {
  return defineService(gate, 'Spreadsheet', {
    getId: () => 'emulated-spreadsheet',
    getName: () => 'Emulated spreadsheet',
    getSpreadsheetLocale: () => info.locale,
    getSpreadsheetTimeZone: () => info.timeZone,
  });
}
