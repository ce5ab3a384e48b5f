import type { Area } from '../area.ts';

/** Says why something is not a saved workbook. */
export class SavedWorkbookError extends Error {
  override name = 'SavedWorkbookError';
  /** Whether a newer version of the program saved it. */
  readonly isNewer: boolean;

  constructor(message: string, isNewer = false) {
    super(message);
    this.isNewer = isNewer;
  }
}

/** Whether a value is an object with members. */
export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The error for a part of a saved workbook that is not what it should be. */
export function damaged(path: string, wanted: string): SavedWorkbookError {
  return new SavedWorkbookError(`The saved workbook is damaged: ${path} is not ${wanted}.`);
}

/** Reads an object. */
export function record(value: unknown, path: string): Record<string, unknown> {
  if (!isRecord(value)) throw damaged(path, 'an object');
  return value;
}

/** Reads a text. */
export function text(value: unknown, path: string): string {
  if (typeof value !== 'string') throw damaged(path, 'a text');
  return value;
}

/** Reads a whole number that is not below the least one. */
export function whole(value: unknown, path: string, least = 0): number {
  if (!Number.isSafeInteger(value) || (value as number) < least) throw damaged(path, `a whole number from ${least} on`);
  return value as number;
}

/** Reads true or false. */
export function flag(value: unknown, path: string): boolean {
  if (typeof value !== 'boolean') throw damaged(path, 'true or false');
  return value;
}

/** Reads a list. */
export function list<T>(value: unknown, path: string, item: (value: unknown, path: string) => T): T[] {
  if (!Array.isArray(value)) throw damaged(path, 'a list');
  return value.map((member, index) => item(member, `${path}[${index}]`));
}

/** Reads an object whose members are all of one kind, as pairs. */
export function members<T>(
  value: unknown,
  path: string,
  item: (value: unknown, path: string) => T,
): (readonly [string, T])[] {
  return Object.entries(record(value, path)).map(([name, member]) => [name, item(member, `${path}.${name}`)] as const);
}

/** Reads a part that may be left out: undefined if it is. */
export function optional<T>(
  value: unknown,
  path: string,
  read: (value: unknown, path: string) => T,
): NonNullable<T> | undefined {
  return value === undefined ? undefined : (read(value, path) as NonNullable<T>);
}

/** Reads an area. */
export function area(value: unknown, path: string): Area {
  const { row, column, rows, columns } = record(value, path);
  return {
    row: whole(row, `${path}.row`, 1),
    column: whole(column, `${path}.column`, 1),
    rows: whole(rows, `${path}.rows`, 1),
    columns: whole(columns, `${path}.columns`, 1),
  };
}
