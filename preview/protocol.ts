/** One value as a cell holds it; null is a blank cell. */
export type Cell = number | string | boolean | Date | null;

/** An argument or a result: one cell, or the rows of a range. */
export type CellOrTable = Cell | Cell[][];

/** A custom function to run, as a formula calls it. */
export interface Call {
  name: string;
  args: CellOrTable[];
}

/** What became of a call: its value, or what the cell shows and says in its place. */
export type Outcome = { value: CellOrTable } | { error: CellProblem };

export interface CellProblem {
  /** Shown in the cell, such as #ERROR!. */
  code: string;
  message: string;
}

/** The answer to a batch of calls, outcomes in their order. */
export interface Answer {
  outcomes: Outcome[];
  mapsCalls: MapsCalls;
}

/** How many routes the script has asked for today, and how many Google would give. */
export interface MapsCalls {
  used: number;
  limit: number;
}

/** Dates have no form in JSON, so they travel as their milliseconds under a name of their own. */
export type PlainCell = number | string | boolean | null | { date: number };
export type PlainValue = PlainCell | PlainCell[][];

/** Gives a cell or a table a form that JSON keeps. */
export function toPlain(value: CellOrTable): PlainValue {
  return Array.isArray(value) ? value.map((row) => row.map(toPlainCell)) : toPlainCell(value);
}

/**
 * Takes a cell or a table back from that form.
 * @throws TypeError for anything that a cell cannot hold, and for a table that is not rectangular
 */
export function fromPlain(plain: unknown): CellOrTable {
  if (!Array.isArray(plain)) return fromPlainCell(plain);
  const width = Array.isArray(plain[0]) ? plain[0].length : 0;
  const isTable = width > 0 && plain.every((row) => Array.isArray(row) && row.length === width);
  if (!isTable) throw new TypeError('A range must have rows of one length, and at least one cell.');
  return plain.map((row: unknown[]) => row.map(fromPlainCell));
}

/** Gives a cell a form that JSON keeps. */
export function toPlainCell(cell: Cell): PlainCell {
  return cell instanceof Date ? { date: cell.getTime() } : cell;
}

function fromPlainCell(plain: unknown): Cell {
  if (plain === null || typeof plain === 'string' || typeof plain === 'boolean') return plain;
  if (typeof plain === 'number' && Number.isFinite(plain)) return plain;
  const date = (plain as { date?: unknown }).date;
  const moment = typeof date === 'number' ? new Date(date) : undefined;
  if (moment === undefined || Number.isNaN(moment.getTime())) throw new TypeError('A cell cannot hold this value.');
  return moment;
}
