import { hashText } from '../../cache/hash-text.ts';
import { type Area, cellsOf } from '../sheet/areas.ts';
import { columnLetters, columnNumber } from '../sheet/notation.ts';
import { type Snapshot, valuesIn, wholeSheet } from '../sheet/snapshot.ts';

/** The content of the note of a frozen formula. */
export interface Frozen {
  formula: string;
  /** The cell of the formula, counted from 1; its references are relative to that. */
  row: number;
  column: number;
  /** How many cells it filled. */
  rows: number;
  columns: number;
  /** Tells whether somebody has changed a value since. */
  checksum: string;
  /** Whether some of its cells may still be empty, because the run that froze it was cut off. */
  isUnfinished?: boolean;
  /** Checksums of the values of its references, from left to right. They tell where the references have moved. */
  inputs: readonly string[];
}

/** The checksum of a formula that was removed, and whose values are not written yet. */
export const NO_VALUES = 'ffffffff';

// The formula is kept in the note of its cell. A note moves with its cell when rows are inserted, sorted or cut, is
// in every copy of the sheet, and can be read without the add-on. Google allows metadata only on whole rows and
// columns.
const INTRODUCTION = '❄ Frozen by Maps in Sheets, unfreeze in its menu: ';
const LINE =
  /(?:^|\n)❄ Frozen by Maps in Sheets, [^\n]*?: ([A-Z]{1,3})(\d{1,8}) (\d{1,8})×(\d{1,8}) ([0-9a-f]{8})(…?) (?:\[([\w.,-]*)\] )?(=[^\n]*)/;
// A formula of several lines is written on one line, so that the user can write below it.
const LINE_BREAK = '␤';

/** The note with the formula added below whatever the user wrote. */
export function addFrozen(note: string, frozen: Frozen): string {
  const { formula, row, column, rows, columns, checksum, isUnfinished, inputs } = frozen;
  const place = `${columnLetters(column)}${row} ${rows}×${columns} ${checksum}${isUnfinished ? '…' : ''} [${inputs.join()}]`;
  const line = `${INTRODUCTION}${place} ${formula.replace(/\n/g, LINE_BREAK)}`;
  const own = removeFrozen(note);
  return own === '' ? line : `${own}\n${line}`;
}

/** The note as the user wrote it. */
export function removeFrozen(note: string): string {
  return note.replace(LINE, '').replace(/^\n/, '');
}

/** The formula in a note; undefined if there is none. */
export function readFrozen(note: string): Frozen | undefined {
  const [, letters = '', row, rows, columns, checksum = '', unfinished = '', inputs = '', formula] =
    LINE.exec(note) ?? [];
  if (formula === undefined) return undefined;
  return {
    formula: formula.split(LINE_BREAK).join('\n'),
    row: Number(row),
    column: columnNumber(letters),
    rows: Number(rows),
    columns: Number(columns),
    checksum,
    ...(unfinished === '' ? {} : { isUnfinished: true }),
    inputs: inputs === '' ? [] : inputs.split(','),
  };
}

/** A short number for a table of values, equal for equal values. */
export function checksumOf(values: readonly (readonly unknown[])[]): string {
  const text = JSON.stringify(values.map((row) => row.map((value) => (value === null ? '' : value))));
  return hashText(text).toString(16).padStart(8, '0');
}

/** A frozen formula, and the cells that were frozen with it; its note is in the first of them. */
export interface FrozenArea extends Area {
  frozen: Frozen;
}

/** The frozen formulas of a sheet. */
export function frozenAreas(sheet: Snapshot): FrozenArea[] {
  return cellsOf(wholeSheet(sheet)).flatMap((cell) => {
    const frozen = readFrozen(sheet.note(cell));
    return frozen ? [{ ...cell, rows: frozen.rows, columns: frozen.columns, frozen }] : [];
  });
}

/**
 * Whether the run that froze a formula was cut off before it wrote the values, or someone deleted all of them: the
 * cells are empty now, and were not when it was frozen.
 */
export function isEmptied(sheet: Snapshot, area: FrozenArea): boolean {
  const cells = valuesIn(sheet, withinSheet(sheet, area)).flat();
  return cells.every((value) => value === '') && hasNoFormula(sheet, area) && !isKept(sheet, area);
}

/** Whether the run that froze a formula was cut off, and left some of its cells empty. */
export function isCutOff(sheet: Snapshot, area: FrozenArea): boolean {
  return isEmptied(sheet, area) || (area.frozen.isUnfinished === true && isKept(sheet, area));
}

/** Whether the cells hold the values that were frozen. */
export function isKept(sheet: Snapshot, area: FrozenArea): boolean {
  const { rows, columns } = withinSheet(sheet, area);
  if (rows !== area.rows || columns !== area.columns || !hasNoFormula(sheet, area)) return false;
  return checksumOf(valuesIn(sheet, area)) === area.frozen.checksum;
}

function hasNoFormula(sheet: Snapshot, area: Area): boolean {
  return cellsOf(withinSheet(sheet, area)).every((cell) => sheet.formula(cell) === '');
}

/** A user can edit a note. Whatever it says, the area ends where the sheet that was read ends. */
function withinSheet(sheet: Snapshot, { row, column, rows, columns }: Area): Area {
  return {
    row,
    column,
    rows: Math.min(rows, Math.max(0, sheet.rows - row + 1)),
    columns: Math.min(columns, Math.max(0, sheet.columns - column + 1)),
  };
}
