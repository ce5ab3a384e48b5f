import { found, takes } from '../../arguments.ts';
import { defineService } from '../../service.ts';
import { cellAt } from '../../spreadsheet/area.ts';
import type { Sheet } from '../../spreadsheet/sheet.ts';
import { type Place, type RangeService, requireOnSheet, type SpreadsheetContext } from './context.ts';

/** The user's selection on a sheet; for the spreadsheet, on the active sheet. */
export function selectionOf(context: SpreadsheetContext, sheet: () => Sheet) {
  const places = (): Place[] => sheet().selection.areas.map((area) => ({ sheet: sheet(), area }));
  const activeRange = (): RangeService => context.toRange(places().at(-1) as Place);
  const currentCell = (): RangeService => {
    const { row, column } = sheet().selection.current;
    return context.toRange({ sheet: sheet(), area: requireOnSheet(sheet(), cellAt(row, column)) });
  };
  const range = found(context.placeOf);
  return {
    setActiveRange: takes([range], (place) => context.toRange(place).activate()),
    getActiveRange: activeRange,
    getActiveRangeList: () => createRangeList(context, places()),
    getCurrentCell: currentCell,
    getActiveCell: currentCell,
    getSelection: () =>
      defineService(context.gate, 'Selection', {
        getActiveRange: activeRange,
        getActiveRangeList: () => createRangeList(context, places()),
        getActiveSheet: () => context.toSheet(sheet()),
        getCurrentCell: currentCell,
      }) as unknown as GoogleAppsScript.Spreadsheet.Selection,
  };
}

/** A `RangeList`: several ranges of one sheet. */
export function createRangeList(
  context: SpreadsheetContext,
  places: readonly Place[],
): GoogleAppsScript.Spreadsheet.RangeList {
  const list = defineService(context.gate, 'RangeList', {
    getRanges: () => places.map(context.toRange),
    activate: () => {
      const sheet = places[0]?.sheet;
      if (sheet) {
        context.workbook.activeSheetId = sheet.id;
        sheet.selection.areas = places.map(({ area }) => area);
      }
      return list;
    },
  }) as unknown as GoogleAppsScript.Spreadsheet.RangeList;
  return list;
}
