import {
  type CellFormat,
  flag,
  list,
  Misfit,
  object,
  oneOf,
  optional,
  orNull,
  type Read,
  type ReadBy,
  text,
  whole,
} from '../../emulator/browser.ts';
import { BookError } from './book-error.ts';
import { LIMITS } from './limits.ts';

// More cells than a large screen has, but few enough to be drawn at once.
const MAX_CELLS = 200_000;

const sheet = whole();
const row = whole(1, LIMITS.rows);
const column = whole(1, LIMITS.columns);
const area = object({ row, column, rows: row, columns: column });
const areas = list(area, 0, LIMITS.areas);
const areaOf = object({ sheet, area });
const axis = oneOf('rows', 'columns');
const lines = { sheet, axis, at: whole(1, LIMITS.rows + 1), count: row };
const cellText = textUpTo(LIMITS.textLength);
const nothing = object({});

const part = <T>(read: Read<T>) => optional(orNull(read));

const looks = object({
  numberFormat: part(textUpTo(200)),
  bold: part(flag),
  italic: part(flag),
  underline: part(flag),
  strikethrough: part(flag),
  color: part(colour),
  background: part(colour),
  fontSize: part(whole(6, 72)),
  align: part(oneOf('left', 'center', 'right')),
  verticalAlign: part(oneOf('top', 'middle', 'bottom')),
  wrap: part(flag),
});

/** The changes that a user makes, as the page sends them. Rows and columns count from 1. */
const COMMANDS = {
  /**
   * With the `shifts` of the view in which the cell was chosen, it follows rows and columns that were inserted or
   * deleted since.
   */
  enter: object({ sheet, row, column, text: cellText, shifts: optional(whole()) }),
  paste: object({ sheet, area, texts: list(list(cellText), 1) }),
  clear: object({ sheet, areas }),
  copy: object({ from: areaOf, to: areaOf, what: oneOf('all', 'formulas', 'values', 'formats') }),
  move: object({ from: areaOf, to: areaOf }),
  fill: object({ sheet, area, target: area }),
  insert: object(lines),
  delete: object(lines),
  sort: object({ sheet, area, column, ascending: flag }),
  format: object({ sheet, areas, format }),
  note: object({ sheet, row, column, text: cellText }),
  resize: object({ ...lines, size: orNull(whole(10, 2_000)) }),
  freeze: object({ sheet, axis, count: whole(0, 20) }),
  'add-sheet': nothing,
  'rename-sheet': object({ sheet, text: textUpTo(LIMITS.sheetName) }),
  'move-sheet': object({ sheet, index: whole(0, LIMITS.sheets) }),
  'copy-sheet': object({ sheet }),
  'delete-sheet': object({ sheet }),
  undo: nothing,
  redo: nothing,
  reset: nothing,
  recalculate: nothing,
  'next-day': nothing,
};

type Commands = typeof COMMANDS;

export type Command = { [Type in keyof Commands]: { type: Type } & ReadBy<Commands[Type]> }[keyof Commands];

/** Cells of the sheet with this number. */
export type AreaOf = ReadBy<typeof areaOf>;

const readType = object({ type: oneOf(...(Object.keys(COMMANDS) as (keyof Commands)[])) });

/** Reads a command from a page. */
export const readCommand: Read<Command> = (body, path) => {
  const { type } = readType(body, path);
  return { type, ...COMMANDS[type](body, path) } as Command;
};

const viewRequest = object({ sheet: optional(sheet), rows: span(LIMITS.rows), columns: span(LIMITS.columns) });

/** The part of a sheet that a page draws; by default, or if the sheet was deleted, of the active one. */
export type ViewRequest = ReadBy<typeof viewRequest>;

/** Reads which part of a sheet a page asks for. */
export const readViewRequest: Read<ViewRequest> = (body, path) => {
  const request = viewRequest(body, path);
  const [rows, columns] = [request.rows, request.columns].map(([first, last]) => last - first + 1) as [number, number];
  if (rows * columns <= MAX_CELLS) return request;
  throw new BookError(`Ask for at most ${MAX_CELLS} cells at once, not ${rows * columns}.`);
};

/** The start and direction of a jump to the edge of filled cells. */
export const readJumpRequest = object({ sheet, row, column, down: whole(-1, 1), right: whole(-1, 1) });

export type JumpRequest = ReadBy<typeof readJumpRequest>;

/** The selection on a sheet. */
export const readSelected = object({ area, row, column });

export type Selected = ReadBy<typeof readSelected>;

function textUpTo(most: number): Read<string> {
  return (value, path) => {
    const read = text(value, path);
    if (read.length <= most) return read;
    throw new BookError(`A text may have at most ${most} characters; this one has ${read.length}.`);
  };
}

function colour(value: unknown, path: string): string {
  if (/^#[0-9a-f]{6}$/i.test(text(value, path))) return value as string;
  throw new Misfit(path, 'a colour such as #1a73e8', value);
}

function format(value: unknown, path: string): CellFormat {
  const read = looks(value, path);
  const other = Object.keys(Object(value)).find((name) => !Object.hasOwn(read, name));
  if (other === undefined) return read;
  throw new Misfit(`${path}.${other}`, 'a part of a format', Object(value)[other]);
}

function span(most: number): Read<[first: number, last: number]> {
  const numbers = list(whole(1, most), 2, 2);
  return (value, path) => {
    const [first = 1, last = 0] = numbers(value, path);
    if (first <= last) return [first, last];
    throw new Misfit(path, 'a smaller number and a larger one', value);
  };
}
