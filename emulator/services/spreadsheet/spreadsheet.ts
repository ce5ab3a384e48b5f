import { checkCount, checkTexts, signatureError } from '../../arguments.ts';
import { ServiceError } from '../../errors.ts';
import { defineService } from '../../service.ts';
import type { Sheet } from '../../spreadsheet/sheet.ts';
import { usedExtent } from '../../spreadsheet/used-extent.ts';
import { required, type SpreadsheetContext, type SpreadsheetService, toNumbers } from './context.ts';
import { findByName } from './find-range.ts';
import { selectionOf } from './selection.ts';
import { freeName } from './sheet.ts';

/** The `Spreadsheet` that the script is bound to. */
export function createSpreadsheet(context: SpreadsheetContext): SpreadsheetService {
  const { workbook, gate, ui } = context;
  const active = () => workbook.sheet();
  const inActiveSheet = <T>(get: (sheet: Sheet) => T) => get(active());

  return defineService(gate, 'Spreadsheet', {
    ...selectionOf(context, active),
    getId: () => workbook.id,
    getName: () => workbook.name,
    getUrl: () => `https://docs.google.com/spreadsheets/d/${workbook.id}/edit`,
    getSpreadsheetLocale: () => workbook.locale,
    getSpreadsheetTimeZone: () => workbook.timeZone,
    getSheets: () => workbook.sheets.map(context.toSheet),
    getNumSheets: () => workbook.sheets.length,
    getActiveSheet: () => context.toSheet(active()),
    getSheetByName: (...args: unknown[]) => {
      checkTexts('SpreadsheetApp.Spreadsheet.getSheetByName', args, 1);
      // Names of sheets are the same in any letter case.
      const wanted = (args[0] as string).toLowerCase();
      const found = workbook.sheets.find(({ name }) => name.toLowerCase() === wanted);
      return found ? context.toSheet(found) : null;
    },
    getSheetById: (id: unknown) => {
      const found = workbook.sheets.find((sheet) => sheet.id === id);
      return found ? context.toSheet(found) : null;
    },
    getRange: (...args: unknown[]) => {
      checkTexts('SpreadsheetApp.Spreadsheet.getRange', args, 1);
      return context.toRange(findByName(context, active(), args[0] as string));
    },
    getRangeByName: (name: string) => {
      const found = workbook.namedRanges.has(name) ? workbook.resolve(name, active()) : undefined;
      return found ? context.toRange(found) : null;
    },
    setNamedRange: (...args: unknown[]) => {
      const place = required(context.placeOf(args[1]), 'SpreadsheetApp.Spreadsheet.setNamedRange', args);
      workbook.nameRange(String(args[0]), place);
    },
    insertSheet: (...args: unknown[]) => context.toSheet(insertSheet(context, args)),
    deleteSheet: (...args: unknown[]) => {
      const sheet = required(context.sheetOf(args[0]), 'SpreadsheetApp.Spreadsheet.deleteSheet', args);
      if (workbook.sheets.length === 1) throw new ServiceError("You can't remove all the sheets in a document.");
      workbook.removeSheet(sheet);
    },
    deleteActiveSheet: () => {
      if (workbook.sheets.length === 1) throw new ServiceError("You can't remove all the sheets in a document.");
      workbook.removeSheet(active());
      return context.toSheet(active());
    },
    renameActiveSheet: (...args: unknown[]) => {
      context.toSheet(active()).setName(...(args as [string]));
    },
    rename: (...args: unknown[]) => {
      checkTexts('SpreadsheetApp.Spreadsheet.rename', args, 1);
      workbook.name = args[0] as string;
    },
    moveActiveSheet: (...args: unknown[]) => {
      const [position] = toNumbers('SpreadsheetApp.Spreadsheet.moveActiveSheet', args, 1) as [number];
      if (position < 1 || position > workbook.sheets.length) throw new ServiceError('Those sheets are out of bounds.');
      workbook.moveSheet(active(), position - 1);
    },
    duplicateActiveSheet: () => {
      const name = freeName(context, `Copy of ${active().name}`);
      const copy = workbook.copySheet(active(), name, workbook.sheets.indexOf(active()) + 1);
      workbook.activeSheetId = copy.id;
      return context.toSheet(copy);
    },
    setActiveSheet: (...args: unknown[]) =>
      context.toSheet(required(context.sheetOf(args[0]), 'SpreadsheetApp.Spreadsheet.setActiveSheet', args)).activate(),
    setActiveRange: (...args: unknown[]) =>
      context.toRange(required(context.placeOf(args[0]), 'SpreadsheetApp.Spreadsheet.setActiveRange', args)).activate(),
    setActiveSelection: (...args: unknown[]) =>
      typeof args[0] === 'string'
        ? context.toRange(findByName(context, active(), args[0])).activate()
        : context.toRange(required(context.placeOf(args[0]), 'Spreadsheet.setActiveSelection', args)).activate(),
    setCurrentCell: (...args: unknown[]) =>
      context.toRange(required(context.placeOf(args[0]), 'Spreadsheet.setCurrentCell', args)).activateAsCurrentCell(),
    getLastRow: () => inActiveSheet((sheet) => usedExtent(workbook, sheet).rows),
    getLastColumn: () => inActiveSheet((sheet) => usedExtent(workbook, sheet).columns),
    getDataRange: () => inActiveSheet((sheet) => context.toSheet(sheet).getDataRange()),
    toast: (...args: unknown[]) => {
      checkCount('SpreadsheetApp.Spreadsheet.toast', args, 1, 3);
      const [message, title] = args;
      ui.toasts.push({ message: String(message), title: title === undefined ? '' : String(title) });
    },
  }) as unknown as SpreadsheetService;
}

/** Reads the forms of `insertSheet`: a name, a place among the sheets, and a sheet to copy, each or none. */
function insertSheet(context: SpreadsheetContext, args: readonly unknown[]): Sheet {
  const { workbook } = context;
  const name = args.find((arg) => typeof arg === 'string') as string | undefined;
  const index = args.find((arg) => typeof arg === 'number') as number | undefined;
  const options = args.find((arg) => typeof arg === 'object') as { template?: unknown } | undefined;
  if (args.some((arg) => arg === null || arg === undefined || typeof arg === 'boolean')) {
    throw signatureError('SpreadsheetApp.Spreadsheet.insertSheet', args);
  }
  // A new sheet is inserted after the active one.
  const place = index ?? workbook.sheets.indexOf(workbook.sheet()) + 1;
  const free = name === undefined ? undefined : freeName(context, name);
  const template = context.sheetOf(options?.template);
  const sheet = template
    ? workbook.copySheet(template, free ?? freeName(context, `Copy of ${template.name}`), place)
    : workbook.addSheet(free, place);
  workbook.activeSheetId = sheet.id;
  return sheet;
}
