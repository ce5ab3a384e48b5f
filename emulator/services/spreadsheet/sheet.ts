import { anything, maybe, takes, text, whole } from '../../arguments.ts';
import { ServiceError } from '../../errors.ts';
import { defineService, returning } from '../../service.ts';
import type { Area } from '../../spreadsheet/area.ts';
import { isSameName } from '../../spreadsheet/references.ts';
import { type Sheet, wholeOf } from '../../spreadsheet/sheet.ts';
import { settledExtent } from '../../spreadsheet/used-extent.ts';
import { requireEditable, requireSheet, type SheetService, type SpreadsheetContext } from './context.ts';
import { findByName, takesRange } from './find-range.ts';
import { addMetadata, findMetadata, metadataOf } from './metadata.ts';
import { protect, protectionsOf } from './protections.ts';
import { createRangeList, selectionOf } from './selection.ts';
import { sheetRows } from './sheet-rows.ts';

/** A `Sheet` of the workbook. */
export function createSheet(context: SpreadsheetContext, sheet: Sheet): SheetService {
  const { workbook, gate } = context;
  const used = () => settledExtent(workbook, requireSheet(context, sheet));
  const wholeRange = () => context.toRange({ sheet, area: wholeOf(sheet) });
  const chained = returning(() => context.toSheet(sheet));

  return defineService(gate, 'SpreadsheetApp.Sheet', {
    ...selectionOf(context, () => requireSheet(context, sheet)),
    ...sheetRows(context, sheet),
    getRange: takesRange(context, () => requireSheet(context, sheet)),
    getRangeList: (names: string[]) =>
      createRangeList(
        context,
        names.map((name) => findByName(context, sheet, name)),
      ),
    getDataRange: () => {
      const { rows, columns } = used();
      return context.toRange({
        sheet,
        area: { row: 1, column: 1, rows: Math.max(1, rows), columns: Math.max(1, columns) },
      });
    },
    getLastRow: () => used().rows,
    getLastColumn: () => used().columns,
    getMaxRows: () => sheet.maxRows,
    getMaxColumns: () => sheet.maxColumns,
    getName: () => sheet.name,
    getSheetId: () => sheet.id,
    setName: takes(
      [text],
      chained((name) => workbook.renameSheet(sheet, freeName(context, name, sheet))),
    ),
    activate: chained(() => {
      workbook.activeSheetId = requireSheet(context, sheet).id;
    }),
    appendRow: chained((values: unknown[]) => {
      const row = used().rows + 1;
      if (row > sheet.maxRows) workbook.shift(sheet, { axis: 'rows', at: row, count: 1 });
      context.toRange({ sheet, area: { row, column: 1, rows: 1, columns: values.length } }).setValues([values]);
    }),
    clear: chained(() => wholeRange().clear()),
    sort: takes([whole, maybe(anything)], (column, ascending) => {
      const { rows, columns } = used();
      const cells = { row: 1, column: 1, rows: Math.max(1, rows), columns: Math.max(1, columns, column) };
      requireEditable(sheet, cells);
      workbook.sortArea(sheet, cells, [{ column, ascending: ascending !== false }]);
      return context.toSheet(sheet);
    }),
    getFilter: () => (sheet.filter ? filterOf(context, sheet, sheet.filter) : null),
    getProtections: (type: unknown) => protectionsOf(context, sheet, type),
    protect: () => protect(context, sheet),
    addDeveloperMetadata: chained((...args: unknown[]) => addMetadata(sheet, undefined, args)),
    getDeveloperMetadata: () => metadataOf(context, sheet),
    createDeveloperMetadataFinder: () => findMetadata(context, sheet),
    copyTo: (...args: unknown[]) => {
      if (args[0] !== context.toSpreadsheet())
        throw new ServiceError('The emulator does not know any other spreadsheet.');
      return context.toSheet(workbook.copySheet(sheet, freeName(context, `Copy of ${sheet.name}`)));
    },
    getFrozenRows: () => sheet.frozenRows,
  }) as unknown as SheetService;
}

/** Checks that no other sheet has a name. */
export function freeName({ workbook }: SpreadsheetContext, name: string, self?: Sheet): string {
  if (workbook.sheets.every((other) => other === self || !isSameName(other.name, name))) return name;
  throw new ServiceError(`A sheet with the name "${name}" already exists. Please enter another name.`);
}

function filterOf(context: SpreadsheetContext, sheet: Sheet, area: Area): GoogleAppsScript.Spreadsheet.Filter {
  return defineService(context.gate, 'Filter', {
    getRange: () => context.toRange({ sheet, area }),
    remove: () => {
      requireEditable(sheet, area);
      delete sheet.filter;
      for (const row of sheet.rows) if (row) row.hiddenByFilter = false;
    },
  }) as unknown as GoogleAppsScript.Spreadsheet.Filter;
}
