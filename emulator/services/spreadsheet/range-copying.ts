import { anything, found, maybe, signatureError, takes, truth } from '../../arguments.ts';
import { createEnum } from '../../enum.ts';
import { ServiceError } from '../../errors.ts';
import { type Area, contains, mapArea } from '../../spreadsheet/area.ts';
import { pasteTarget } from '../../spreadsheet/edits/copy-area.ts';
import type { CopyWhat, SortKey } from '../../spreadsheet/edits/edit.ts';
import { contentAt } from '../../spreadsheet/sheet.ts';
import { type Place, requireEditable, requireSheet, type SpreadsheetContext } from './context.ts';
import { writeValidated } from './data-validation.ts';

export const CopyPasteType = createEnum<typeof GoogleAppsScript.Spreadsheet.CopyPasteType>([
  'PASTE_NORMAL',
  'PASTE_NO_BORDERS',
  'PASTE_FORMAT',
  'PASTE_FORMULA',
  'PASTE_DATA_VALIDATION',
  'PASTE_VALUES',
  'PASTE_CONDITIONAL_FORMATTING',
  'PASTE_COLUMN_WIDTHS',
]);

export const AutoFillSeries = createEnum<typeof GoogleAppsScript.Spreadsheet.AutoFillSeries>([
  'DEFAULT_SERIES',
  'ALTERNATE_SERIES',
]);

/** Cells have nothing more to paste here: rules for colours are not stored. */
const WHAT: Record<string, CopyWhat> = {
  PASTE_NORMAL: 'all',
  PASTE_NO_BORDERS: 'all',
  PASTE_FORMAT: 'formats',
  PASTE_FORMULA: 'formulas',
  PASTE_VALUES: 'values',
};

/** How a range is copied, moved, filled and sorted. */
export function rangeCopying(context: SpreadsheetContext, place: Place) {
  const { workbook } = context;
  const { sheet, area } = place;

  /** The target for a copy of the range's own size, or a multiple of it. */
  const destination = found((range) => {
    const to = context.placeOf(range);
    if (!to) return undefined;
    requireSheet(context, sheet);
    requireEditable(requireSheet(context, to.sheet), to.area);
    return to;
  });
  function copyTo(to: Place, what: CopyWhat, isTransposed: boolean): void {
    const target = pasteTarget(area, to.area, isTransposed);
    requireEditable(to.sheet, target);
    if (isTransposed && hasFormula(place)) {
      throw new ServiceError('The emulator does not know how Range.copyTo transposes formulas.');
    }
    const shown = mapArea({ ...area, columns: 1 }, (row) => row)
      .flat()
      .filter((row) => !sheet.rows[row - 1]?.hiddenByFilter);
    const copy = () => workbook.copyArea(place, to, what, isTransposed);
    if (shown.length === area.rows && (what === 'values' || what === 'formulas'))
      writeValidated(context, { sheet: to.sheet, area: target }, copy);
    else if (shown.length === area.rows) copy();
    // Rows that a filter hides are left out. Where the others go is not established: here, one below the other.
    else
      shown.forEach((row, index) => {
        const line = { ...area, row, rows: 1 };
        const target = { ...to.area, row: to.area.row + index, rows: 1 };
        workbook.copyArea({ sheet, area: line }, { sheet: to.sheet, area: target }, what, isTransposed);
      });
  }

  return {
    copyTo: takes([destination, maybe(anything), maybe(truth)], (to, how, isTransposed) => {
      if (isTransposed !== undefined) {
        if (!Object.values(CopyPasteType).includes(how as never))
          throw signatureError('SpreadsheetApp.Range.copyTo', [place, how, isTransposed]);
        if (how === CopyPasteType.PASTE_COLUMN_WIDTHS) return copyWidths(context, place, to);
        const what = WHAT[String(how)];
        if (what) copyTo(to, what, isTransposed);
        return;
      }
      const { contentsOnly, formatOnly } = Object(how) as Record<string, boolean>;
      copyTo(to, contentsOnly ? 'values' : formatOnly ? 'formats' : 'all', false);
    }),
    moveTo: takes([destination], (to) => {
      requireEditable(sheet, area);
      requireEditable(to.sheet, { ...area, row: to.area.row, column: to.area.column });
      workbook.moveArea(place, { sheet: to.sheet, row: to.area.row, column: to.area.column });
    }),
    autoFill: takes([destination, anything], (to, series) => {
      // It is not known what Google says about another target, or what the alternate series are.
      if (to.sheet !== sheet || !contains(to.area, area) || series !== AutoFillSeries.DEFAULT_SERIES) {
        throw new ServiceError('The emulator knows Range.autoFill only around the range, with the default series.');
      }
      workbook.fillArea(sheet, area, to.area);
    }),
    sort: takes([anything], (by) => {
      requireEditable(requireSheet(context, sheet), area);
      const specs = Array.isArray(by) ? by : [by];
      workbook.sortArea(
        sheet,
        area,
        specs.map((spec) => toSortKey(area, spec, [by])),
      );
      return context.toRange(place);
    }),
  };
}

function hasFormula({ sheet, area }: Place): boolean {
  return mapArea(area, (row, column) => contentAt(sheet, row, column)?.formula !== undefined)
    .flat()
    .includes(true);
}

function toSortKey(area: Area, spec: unknown, args: unknown[]): SortKey {
  const { column, ascending = true } = Object(typeof spec === 'number' ? { column: spec } : spec) as Partial<SortKey>;
  if (typeof column !== 'number') throw signatureError('SpreadsheetApp.Range.sort', args);
  const isInside = column >= area.column && column < area.column + area.columns;
  if (!isInside) throw new ServiceError('The sort column is outside of the range.');
  return { column, ascending };
}

function copyWidths({ workbook }: SpreadsheetContext, { sheet, area }: Place, to: Place): void {
  for (let index = 0; index < area.columns; index += 1) {
    const width = sheet.columns[area.column - 1 + index]?.width ?? null;
    workbook.resize(to.sheet, 'columns', to.area.column + index, 1, width);
  }
}
