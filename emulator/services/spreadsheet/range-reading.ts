import { toMoment } from '../../dates/serial-days.ts';
import { intersects, mapArea } from '../../spreadsheet/area.ts';
import { AUTOMATIC_FORMAT, displayValue, isDateFormat } from '../../spreadsheet/display-value.ts';
import { mayEdit } from '../../spreadsheet/may-edit.ts';
import { type CellContent, contentAt, valueForScripts } from '../../spreadsheet/sheet.ts';
import { createShownFormat } from '../../spreadsheet/shown-format.ts';
import { type Place, requireSheet, type SpreadsheetContext } from './context.ts';
import { throwRefusal } from './data-validation.ts';

/** What scripts read from a range. All formulas are computed before every read. */
export function rangeReading(context: SpreadsheetContext, { sheet, area }: Place) {
  const { workbook } = context;

  function each<T>(read: (content: CellContent | undefined, row: number, column: number) => T): T[][] {
    requireSheet(context, sheet);
    throwRefusal(context);
    return mapArea(area, (row, column) => read(contentAt(sheet, row, column), row, column));
  }
  const values = () =>
    each((content, row, column) => {
      const value = valueForScripts(workbook.shown(sheet, row, column)) ?? '';
      const format = content?.numberFormat;
      // A number that is shown as a date or a duration is a date to scripts.
      if (typeof value !== 'number' || format === undefined) return value;
      return isDateFormat(format) ? new Date(toMoment(value, workbook.timeZone)) : value;
    });
  const displayValues = () => {
    const formatOf = createShownFormat(workbook);
    return each((_content, row, column) => {
      const value = workbook.shown(sheet, row, column);
      return displayValue(value, formatOf(sheet, row, column, value), workbook.timeZone, workbook.locale);
    });
  };
  const merges = () => sheet.merges.filter((merge) => intersects(merge, area));

  return {
    ...forOneAndAll('Value', values),
    ...forOneAndAll('DisplayValue', displayValues),
    ...forOneAndAll('Formula', () => each((content) => content?.formula ?? '')),
    ...forOneAndAll('Note', () => each((content) => content?.note ?? '')),
    ...forOneAndAll('NumberFormat', () => each((content) => content?.numberFormat ?? AUTOMATIC_FORMAT)),
    isBlank: () => values().every((row) => row.every((value) => value === '')),
    getMergedRanges: () => merges().map((merge) => context.toRange({ sheet, area: merge })),
    isPartOfMerge: () => merges().length > 0,
    canEdit: () => mayEdit(requireSheet(context, sheet), area),
  };
}

/** The methods that read something of the first cell, such as `getNote`, and of all cells, such as `getNotes`. */
function forOneAndAll(name: string, read: () => unknown[][]) {
  return { [`get${name}`]: () => read()[0]?.[0], [`get${name}s`]: read };
}
