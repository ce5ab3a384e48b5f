import { types } from 'node:util';
import type { Cell } from '../../cell.ts';
import { type CellContent, type CellProblem, type FormulaOutcome, isProblem, type Shown } from '../sheet.ts';
import { area, damaged, flag, isRecord, list, optional, record, text, whole } from './check-saved.ts';

/** A value as JSON, which has no dates. */
type SavedValue = Exclude<Cell, Date> | { date: string };

/** The content of a cell as JSON. */
export interface SavedCell extends Omit<CellContent, 'value' | 'result'> {
  /** Left out if there is none. */
  value?: SavedValue;
  result?: Omit<FormulaOutcome, 'table'> & { table: (SavedValue | CellProblem)[][] };
}

/** The content of a cell as plain JSON. */
export function saveCell({ value, result, ...content }: CellContent): SavedCell {
  return {
    ...content,
    ...(value !== null && { value: saveShown(value) as SavedValue }),
    ...(result && { result: { ...result, table: result.table.map((row) => row.map(saveShown)) } }),
  };
}

/** Reads the saved content of a cell. */
export function readCell(saved: unknown, path: string): CellContent {
  const fields = record(saved, path);
  const at = (name: string) => `${path}.${name}`;
  const formula = optional(fields.formula, at('formula'), text);
  const note = optional(fields.note, at('note'), text);
  const numberFormat = optional(fields.numberFormat, at('numberFormat'), text);
  const style = optional(fields.style, at('style'), record);
  const result = optional(fields.result, at('result'), readResult);
  const value = readShown(fields.value ?? null, at('value'));
  if (isProblem(value)) throw damaged(at('value'), 'a value');
  return {
    value,
    ...(formula !== undefined && { formula }),
    ...(note !== undefined && { note }),
    ...(numberFormat !== undefined && { numberFormat }),
    ...(style && { style }),
    ...(result && { result }),
  };
}

function readResult(saved: unknown, path: string): FormulaOutcome {
  const fields = record(saved, path);
  const at = (name: string) => `${path}.${name}`;
  const names = optional(fields.names, at('names'), (value, place) => list(value, place, readName));
  const blocked = optional(fields.blocked, at('blocked'), text);
  return {
    table: list(fields.table, at('table'), (row, rowPath) => list(row, rowPath, readShown)),
    reads: list(fields.reads, at('reads'), readPlace),
    ...(names && { names }),
    ...(fields.stale !== undefined && { stale: flag(fields.stale, at('stale')) }),
    ...(blocked !== undefined && { blocked }),
    ...(fields.volatile !== undefined && { volatile: flag(fields.volatile, at('volatile')) }),
  };
}

function readPlace(saved: unknown, path: string): FormulaOutcome['reads'][0] {
  const { sheetId, area: cells } = record(saved, path);
  return { sheetId: whole(sheetId, `${path}.sheetId`), area: area(cells, `${path}.area`) };
}

function readName(saved: unknown, path: string): NonNullable<FormulaOutcome['names']>[0] {
  const { reference, found } = record(saved, path);
  const place = optional(found, `${path}.found`, readPlace);
  return { reference: text(reference, `${path}.reference`), ...(place && { found: place }) };
}

function saveShown(value: Shown): SavedValue | CellProblem {
  return types.isDate(value) ? { date: value.toISOString() } : value;
}

function readShown(saved: unknown, path: string): Shown {
  if (saved === null || ['number', 'string', 'boolean'].includes(typeof saved)) return saved as Cell;
  if (!isRecord(saved)) throw damaged(path, 'a value');
  if ('error' in saved) {
    return { error: text(saved.error, `${path}.error`), message: text(saved.message, `${path}.message`) };
  }
  const date = new Date(text(saved.date, `${path}.date`));
  if (Number.isNaN(date.getTime())) throw damaged(`${path}.date`, 'a date');
  return date;
}
