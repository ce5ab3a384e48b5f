import { types } from 'node:util';
import { anything, found, type Kind, maybe, takes, text } from '../../arguments.ts';
import { ServiceError } from '../../errors.ts';
import { type Area, cellAt, contains, intersects, mapArea } from '../../spreadsheet/area.ts';
import { isFormat } from '../../spreadsheet/display-value.ts';
import { type CellContent, contentAt, openContent } from '../../spreadsheet/sheet.ts';
import { type Place, requireEditable, requireSheet, type SpreadsheetContext } from './context.ts';
import { writeValidated } from './data-validation.ts';
import { protect } from './protections.ts';

const MAX_TEXT_LENGTH = 50_000;

/**
 * What scripts write into a range. A call is checked completely before anything is written. Google collects writes, and
 * may refuse them later; here the call itself is refused.
 */
export function rangeWriting(context: SpreadsheetContext, place: Place) {
  const { workbook } = context;
  const { sheet, area } = place;
  const range = () => context.toRange(place);
  const isShown = ({ row }: Area) => !context.skipsHiddenRows || !sheet.rows[row - 1]?.hiddenByFilter;
  const shownLines = mapArea({ ...area, columns: 1 }, (row) => ({ ...area, row, rows: 1 }))
    .flat()
    .filter(isShown);

  function write(change: () => void) {
    requireEditable(requireSheet(context, sheet), area);
    change();
    return range();
  }
  function setNumberFormats(formats: string[][]) {
    return write(() =>
      mapArea(area, (row, column, r, c) => {
        openContent(sheet, row, column).numberFormat = formats[r]?.[c] as string;
      }),
    );
  }

  function enter(values: unknown[][]) {
    return write(() => {
      const hasAll = shownLines.length === area.rows;
      for (const part of hasAll ? [area] : shownLines) {
        const rows = hasAll ? values : [values[part.row - area.row] ?? []];
        writeValidated(context, { sheet, area: part }, () => workbook.enterAll(sheet, part, rows));
      }
    });
  }
  const setNotes = (notes: unknown[][]) =>
    write(() => {
      for (const part of shownLines)
        mapArea(part, (row, column, _, c) => setNote(openContent(sheet, row, column), notes[row - area.row]?.[c]));
    });
  const clearNotes = () => write(() => mapArea(area, (row, column) => delete contentAt(sheet, row, column)?.note));
  const clearFormat = () => write(() => mapArea(area, (row, column) => dropFormat(contentAt(sheet, row, column))));
  const clearContent = () => write(() => workbook.clear(sheet, area));

  return {
    setValue: takes([writable('setValue')], (value) => enter(filled(area, value))),
    setValues: takes([table(area, writable('setValues'))], enter),
    setFormula: takes([text], (formula) => {
      if (area.rows * area.columns > 1)
        throw new ServiceError('The emulator does not know Range.setFormula for many cells.');
      return enter([[toFormula(formula)]]);
    }),
    setFormulas: takes([table(area, toFormula)], enter),
    setNote: takes([anything], (note) => setNotes(filled(area, note))),
    setNotes: takes([table(area, anything)], setNotes),
    setNumberFormat: takes([text], (format) => setNumberFormats(filled(area, toNumberFormat(format)))),
    setNumberFormats: takes([table(area, toNumberFormat)], setNumberFormats),
    clearContent,
    clearNote: clearNotes,
    clearFormat,
    clear: takes([maybe(anything)], (what) => {
      const { contentsOnly, formatOnly, commentsOnly } = Object(what) as Record<string, boolean>;
      const isAll = !contentsOnly && !formatOnly && !commentsOnly;
      if (contentsOnly || isAll) clearContent();
      if (formatOnly || isAll) clearFormat();
      if (commentsOnly) clearNotes();
      return range();
    }),
    merge: () =>
      write(() => {
        if (sheet.merges.some((merge) => intersects(merge, area) && !contains(area, merge))) {
          throw new ServiceError('You must select all cells in a merged range to merge or unmerge them.');
        }
        // Only the first cell keeps its content.
        const cells = mapArea(area, cellAt).flat();
        for (const cell of cells.slice(1)) workbook.clear(sheet, cell);
        sheet.merges = [...sheet.merges.filter((merge) => !contains(area, merge)), area];
      }),
    breakApart: () =>
      write(() => {
        sheet.merges = sheet.merges.filter((merge) => !intersects(merge, area));
      }),
    protect: () => protect(context, sheet, area),
  };
}

function filled<T>(area: Area, value: T): T[][] {
  return mapArea(area, () => value);
}

/** Reads a table that has one value for each cell. */
function table<T>(area: Area, read: (value: unknown) => T): Kind<Exclude<T, symbol>[][]> {
  return found((value) => {
    if (!Array.isArray(value) || !value.every(Array.isArray)) return undefined;
    checkSize('rows', value.length, area.rows);
    for (const row of value) checkSize('columns', row.length, area.columns);
    return value.map((row) => row.map((cell: unknown) => read(cell) as Exclude<T, symbol>));
  });
}

function checkSize(what: string, has: number, needs: number): void {
  if (has === needs) return;
  throw new ServiceError(
    `The number of ${what} in the data does not match the number of ${what} in the range. The data has ${has} but the range has ${needs}.`,
  );
}

const writable = (method: string) => (value: unknown) => {
  if (value === null || value === undefined || typeof value === 'boolean') return value ?? null;
  if (typeof value === 'number' && Number.isFinite(value)) return value;
  if (types.isDate(value) && !Number.isNaN(value.getTime())) return value;
  if (typeof value === 'string') {
    if (value.length <= MAX_TEXT_LENGTH) return value;
    throw new ServiceError(
      `Your input contains more than the maximum of ${MAX_TEXT_LENGTH} characters in a single cell.`,
    );
  }
  // Google writes some text instead, such as "NaN" or the name of a Java class; a script must not rely on that.
  throw new ServiceError(`The emulator does not know what Range.${method} writes for ${String(value)}.`);
};

function toFormula(value: unknown): string {
  const text = String(value ?? '');
  return text === '' || text.startsWith('=') ? text : `=${text}`;
}

function toNumberFormat(value: unknown): string {
  const format = String(value);
  // It is not known what Google does with an invalid format.
  if (!isFormat(format)) throw new ServiceError(`The emulator does not know the number format ${format}.`);
  return format;
}

function setNote(content: CellContent, note: unknown): void {
  if (note === null || note === undefined || note === '') delete content.note;
  else content.note = String(note);
}

function dropFormat(content: CellContent | undefined): void {
  delete content?.numberFormat;
  delete content?.style;
}
