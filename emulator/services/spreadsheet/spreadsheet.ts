import { anything, found, maybe, signatureError, takes, text, whole } from '../../arguments.ts';
import { ServiceError } from '../../errors.ts';
import { defineService } from '../../service.ts';
import { isSameName } from '../../spreadsheet/references.ts';
import type { Sheet } from '../../spreadsheet/sheet.ts';
import { settledExtent } from '../../spreadsheet/used-extent.ts';
import type { SpreadsheetContext, SpreadsheetService } from './context.ts';
import { findByName } from './find-range.ts';
import { selectionOf } from './selection.ts';
import { freeName } from './sheet.ts';

/** The `Spreadsheet` that the script is bound to. */
export function createSpreadsheet(context: SpreadsheetContext): SpreadsheetService {
  const { workbook, gate, ui } = context;
  const active = () => workbook.sheet();
  const sheetWith = (isWanted: (sheet: Sheet) => boolean) => {
    const sheet = workbook.sheets.find(isWanted);
    return sheet ? context.toSheet(sheet) : null;
  };

  function remove(sheet: Sheet): void {
    if (workbook.sheets.length === 1) throw new ServiceError("You can't remove all the sheets in a document.");
    workbook.removeSheet(sheet);
  }

  return defineService(gate, 'SpreadsheetApp.Spreadsheet', {
    ...selectionOf(context, active),
    getName: () => workbook.name,
    getSpreadsheetLocale: () => workbook.locale,
    getSpreadsheetTimeZone: () => workbook.timeZone,
    getSheets: () => workbook.sheets.map(context.toSheet),
    getActiveSheet: () => context.toSheet(active()),
    getSheetByName: takes([text], (wanted) => sheetWith(({ name }) => isSameName(name, wanted))),
    getRange: takes([text], (name) => context.toRange(findByName(context, active(), name))),
    getRangeByName: (name: string) => {
      const place = workbook.namedRanges.has(name) ? workbook.resolve(name, active()) : undefined;
      return place ? context.toRange(place) : null;
    },
    insertSheet: (...args: unknown[]) => context.toSheet(insertSheet(context, args)),
    deleteSheet: takes([found(context.sheetOf)], remove),
    deleteActiveSheet: () => {
      remove(active());
      return context.toSheet(active());
    },
    renameActiveSheet: (...args: unknown[]) => {
      context.toSheet(active()).setName(...(args as [string]));
    },
    rename: takes([text], (name) => {
      workbook.name = name;
    }),
    moveActiveSheet: takes([whole], (position) => {
      if (position < 1 || position > workbook.sheets.length) throw new ServiceError('Those sheets are out of bounds.');
      workbook.moveSheet(active(), position - 1);
    }),
    duplicateActiveSheet: () => {
      const name = freeName(context, `Copy of ${active().name}`);
      const copy = workbook.copySheet(active(), name, workbook.sheets.indexOf(active()) + 1);
      workbook.activeSheetId = copy.id;
      return context.toSheet(copy);
    },
    getLastRow: () => settledExtent(workbook, active()).rows,
    getLastColumn: () => settledExtent(workbook, active()).columns,
    getDataRange: () => context.toSheet(active()).getDataRange(),
    toast: takes([String, maybe(String), maybe(anything)], (message, title, _seconds) => {
      ui.toasts.push({ message, title: title ?? '' });
    }),
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
