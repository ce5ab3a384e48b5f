import { intersects, mapArea } from '../../spreadsheet/area.ts';
import { AUTOMATIC_FORMAT, displayValue, isDateFormat, toMoment } from '../../spreadsheet/display-value.ts';
import { mayEdit } from '../../spreadsheet/may-edit.ts';
import { type CellContent, contentAt, valueForScripts } from '../../spreadsheet/sheet.ts';
import { createShownFormat } from '../../spreadsheet/shown-format.ts';
import { type Place, requireSheet, type SpreadsheetContext } from './context.ts';

/** What scripts read from a range. All formulas are computed before every read. */
export function rangeReading(context: SpreadsheetContext, { sheet, area }: Place) {
  const { workbook } = context;

  function each<T>(read: (content: CellContent | undefined, row: number, column: number) => T): T[][] {
    requireSheet(context, sheet);
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
  const formulas = () => each((content) => content?.formula ?? '');
  const notes = () => each((content) => content?.note ?? '');
  const numberFormats = () => each((content) => content?.numberFormat ?? AUTOMATIC_FORMAT);
  const merges = () => sheet.merges.filter((merge) => intersects(merge, area));

  return {
    getValue: () => first(values()),
    getValues: values,
    getDisplayValue: () => first(displayValues()),
    getDisplayValues: displayValues,
    getFormula: () => first(formulas()),
    getFormulas: formulas,
    getNote: () => first(notes()),
    getNotes: notes,
    getNumberFormat: () => first(numberFormats()),
    getNumberFormats: numberFormats,
    isBlank: () => values().every((row) => row.every((value) => value === '')),
    getMergedRanges: () => merges().map((merge) => context.toRange({ sheet, area: merge })),
    isPartOfMerge: () => merges().length > 0,
    canEdit: () => mayEdit(requireSheet(context, sheet), area),
  };
}

function first<T>(table: T[][]): T {
  return (table[0] as T[])[0] as T;
}
