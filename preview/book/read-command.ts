import type { Area, CellFormat } from '../../emulator/index.ts';
import { BookError } from './book-error.ts';
import { LIMITS } from './limits.ts';
import type { AreaOf, Command } from './protocol.ts';

type Body = Record<string, unknown>;

/**
 * Reads a command from a page.
 * @throws BookError with a sentence that says what is wrong with anything else
 */
export function readCommand(body: unknown): Command {
  const fields = record(body, 'a command');
  const read =
    typeof fields.type === 'string' && Object.hasOwn(READERS, fields.type) ? READERS[fields.type] : undefined;
  if (!read) throw new BookError(`There is no command ${quote(fields.type)}.`);
  return { type: fields.type, ...read(fields) } as Command;
}

const READERS: Record<string, (fields: Body) => object> = {
  enter: (fields) => ({
    ...place(fields),
    text: text(fields, LIMITS.textLength),
    ...(fields.shifts !== undefined && { shifts: whole(fields.shifts, 'shifts', 0, Number.MAX_SAFE_INTEGER) }),
  }),
  paste: (fields) => ({ sheet: sheet(fields), area: area(fields.area), texts: texts(fields.texts) }),
  clear: (fields) => ({ sheet: sheet(fields), areas: areas(fields) }),
  copy: (fields) => ({ ...fromTo(fields), what: oneOf(fields.what, ['all', 'formulas', 'values', 'formats']) }),
  move: fromTo,
  fill: (fields) => ({ sheet: sheet(fields), area: area(fields.area), target: area(fields.target) }),
  insert: shift,
  delete: shift,
  sort: (fields) => ({
    sheet: sheet(fields),
    area: area(fields.area),
    column: whole(fields.column, 'column', 1, LIMITS.columns),
    ascending: fields.ascending === true,
  }),
  format: (fields) => ({ sheet: sheet(fields), areas: areas(fields), format: format(fields.format) }),
  note: (fields) => ({ ...place(fields), text: text(fields, LIMITS.textLength) }),
  resize: (fields) => ({
    ...shift(fields),
    size: fields.size === null ? null : whole(fields.size, 'size', 10, 2_000),
  }),
  freeze: (fields) => ({ sheet: sheet(fields), axis: axis(fields), count: whole(fields.count, 'count', 0, 20) }),
  'add-sheet': () => ({}),
  'rename-sheet': (fields) => ({ sheet: sheet(fields), text: text(fields, LIMITS.sheetName) }),
  'move-sheet': (fields) => ({ sheet: sheet(fields), index: whole(fields.index, 'index', 0, LIMITS.sheets) }),
  'copy-sheet': (fields) => ({ sheet: sheet(fields) }),
  'delete-sheet': (fields) => ({ sheet: sheet(fields) }),
  undo: () => ({}),
  redo: () => ({}),
  reset: () => ({}),
  recalculate: () => ({}),
};

/**
 * Reads a rectangle of cells.
 * @throws BookError for anything else
 */
export function area(value: unknown): Area {
  const fields = record(value, 'an area');
  return {
    row: whole(fields.row, 'row', 1, LIMITS.rows),
    column: whole(fields.column, 'column', 1, LIMITS.columns),
    rows: whole(fields.rows, 'rows', 1, LIMITS.rows),
    columns: whole(fields.columns, 'columns', 1, LIMITS.columns),
  };
}

/**
 * Reads a whole number between two bounds.
 * @throws BookError for anything else
 */
export function whole(value: unknown, name: string, least: number, most: number): number {
  if (Number.isInteger(value) && (value as number) >= least && (value as number) <= most) return value as number;
  throw new BookError(`"${name}" must be a whole number from ${least} to ${most}, not ${quote(value)}.`);
}

const sheet = (fields: Body): number => whole(fields.sheet, 'sheet', 0, Number.MAX_SAFE_INTEGER);
const axis = (fields: Body): string => oneOf(fields.axis, ['rows', 'columns']);

const place = (fields: Body) => ({
  sheet: sheet(fields),
  row: whole(fields.row, 'row', 1, LIMITS.rows),
  column: whole(fields.column, 'column', 1, LIMITS.columns),
});

function shift(fields: Body) {
  const most = fields.axis === 'rows' ? LIMITS.rows : LIMITS.columns;
  return {
    sheet: sheet(fields),
    axis: axis(fields),
    at: whole(fields.at, 'at', 1, most + 1),
    count: whole(fields.count, 'count', 1, most),
  };
}

function areas(fields: Body): Area[] {
  if (!Array.isArray(fields.areas) || fields.areas.length > LIMITS.areas) {
    throw new BookError(`"areas" must be a list of at most ${LIMITS.areas}.`);
  }
  return fields.areas.map(area);
}

function fromTo(fields: Body) {
  return { from: areaOf(fields.from), to: areaOf(fields.to) };
}

function areaOf(value: unknown): AreaOf {
  const fields = record(value, 'a sheet and an area');
  return { sheet: sheet(fields), area: area(fields.area) };
}

function text(fields: Body, longest: number): string {
  if (typeof fields.text !== 'string') throw new BookError('"text" must be a text.');
  if (fields.text.length <= longest) return fields.text;
  throw new BookError(`A text may have at most ${longest} characters; this one has ${fields.text.length}.`);
}

function texts(value: unknown): string[][] {
  const isTable = Array.isArray(value) && value.length > 0 && value.every(Array.isArray);
  if (!isTable) throw new BookError('"texts" must be a list of rows of texts.');
  return (value as unknown[][]).map((row) => row.map((cell) => text({ text: cell }, LIMITS.textLength)));
}

const FORMAT_PARTS: Record<string, (value: unknown) => boolean> = {
  numberFormat: (value) => typeof value === 'string' && value.length <= 200,
  bold: isBoolean,
  italic: isBoolean,
  underline: isBoolean,
  strikethrough: isBoolean,
  color: isColour,
  background: isColour,
  fontSize: (value) => typeof value === 'number' && value >= 6 && value <= 72,
  align: (value) => ['left', 'center', 'right'].includes(value as string),
  verticalAlign: (value) => ['top', 'middle', 'bottom'].includes(value as string),
  wrap: isBoolean,
};

function format(value: unknown): CellFormat {
  const fields = record(value, 'a format');
  for (const [name, part] of Object.entries(fields)) {
    const isPart = Object.hasOwn(FORMAT_PARTS, name) && (part === null || FORMAT_PARTS[name]?.(part));
    if (!isPart) throw new BookError(`A format has no ${quote(name)} of ${quote(part)}.`);
  }
  return fields as CellFormat;
}

function isBoolean(value: unknown): boolean {
  return typeof value === 'boolean';
}

function isColour(value: unknown): boolean {
  return typeof value === 'string' && /^#[0-9a-f]{6}$/i.test(value);
}

function oneOf(value: unknown, choices: string[]): string {
  if (choices.includes(value as string)) return value as string;
  throw new BookError(`${quote(value)} is not one of ${choices.join(', ')}.`);
}

function record(value: unknown, what: string): Body {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Body;
  throw new BookError(`This is not ${what}: ${quote(value)}.`);
}

const quote = (value: unknown): string => (JSON.stringify(value) ?? 'nothing').slice(0, 100);
