import { defineService } from '../../service.ts';
import type { Sheet } from '../../spreadsheet/sheet.ts';
import type { Surroundings } from '../surroundings.ts';
import { createUi } from '../ui.ts';
import type { Place, RangeService, SheetService, SpreadsheetContext, SpreadsheetService } from './context.ts';
import { DataValidationCriteria, newDataValidation, throwRefusal } from './data-validation.ts';
import { ProtectionType } from './protections.ts';
import { createRange } from './range.ts';
import { AutoFillSeries, CopyPasteType } from './range-copying.ts';
import { createSheet } from './sheet.ts';
import { createSpreadsheet } from './spreadsheet.ts';

type SpreadsheetApp = GoogleAppsScript.Spreadsheet.SpreadsheetApp;

/** `SpreadsheetApp` over a workbook; outside a document there is no spreadsheet. */
export function createSpreadsheetApp(surroundings: Surroundings) {
  const { gate, workbook, inDocument } = surroundings;
  const context = createContext(surroundings);
  const active = () => (inDocument ? context.toSpreadsheet() : null);
  const passOn = <K extends keyof SpreadsheetService & keyof SpreadsheetApp>(method: K) =>
    ((...args: unknown[]) =>
      (active()?.[method] as ((...given: unknown[]) => unknown) | undefined)?.(...args) ??
      null) as unknown as SpreadsheetApp[K];
  return defineService(gate, 'SpreadsheetApp', {
    AutoFillSeries,
    CopyPasteType,
    DataValidationCriteria,
    ProtectionType,
    getActive: active,
    getActiveSpreadsheet: active,
    getUi: () => createUi(surroundings),
    flush: () => {
      throwRefusal(context);
      workbook.settle();
    },
    newDataValidation: () => newDataValidation(gate),
    getActiveRange: passOn('getActiveRange'),
    getActiveRangeList: passOn('getActiveRangeList'),
    getActiveSheet: passOn('getActiveSheet'),
    getCurrentCell: passOn('getCurrentCell'),
    getSelection: passOn('getSelection'),
    setActiveRange: passOn('setActiveRange'),
  });
}

function createContext(surroundings: Surroundings): SpreadsheetContext {
  const places = new WeakMap<object, Place>();
  const sheets = new WeakMap<object, Sheet>();
  let spreadsheet: SpreadsheetService | undefined;
  const context: SpreadsheetContext = {
    ...surroundings,
    toSpreadsheet: () => {
      spreadsheet ??= createSpreadsheet(context);
      return spreadsheet;
    },
    toSheet: (sheet): SheetService => {
      const service = createSheet(context, sheet);
      sheets.set(service, sheet);
      return service;
    },
    toRange: (place): RangeService => {
      const service = createRange(context, place);
      places.set(service, place);
      return service;
    },
    sheetOf: (service) => (typeof service === 'object' && service !== null ? sheets.get(service) : undefined),
    placeOf: (service) => (typeof service === 'object' && service !== null ? places.get(service) : undefined),
  };
  return context;
}
