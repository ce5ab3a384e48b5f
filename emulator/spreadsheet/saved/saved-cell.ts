import { types } from 'node:util';
import type { Cell } from '../../cell.ts';
import { flag, list, Misfit, object, oneOf, optional, type Read, record, text, whole } from '../../json-shape.ts';
import { readArea } from '../area.ts';
import { type CellContent, type CellProblem, type FormulaOutcome, isProblem, type Shown } from '../sheet.ts';

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

function saveShown(value: Shown): SavedValue | CellProblem {
  return types.isDate(value) ? { date: value.toISOString() } : value;
}

const readProblem = object({ error: text, message: text });

const readDate = object({
  date: (value, path) => {
    const date = new Date(text(value, path));
    if (Number.isNaN(date.getTime())) throw new Misfit(path, 'a date', value);
    return date;
  },
});

const readShown: Read<Shown> = (saved, path) => {
  if (saved === null || ['number', 'string', 'boolean'].includes(typeof saved)) return saved as Cell;
  return 'error' in record(saved, path) ? readProblem(saved, path) : readDate(saved, path).date;
};

const readPlace = object({ sheetId: whole(), area: readArea });

const readValidation = object({
  kind: oneOf('list', 'number', 'checkbox'),
  values: list(text),
  allowsInvalid: flag,
});

const readContent = object({
  value: optional(readShown),
  formula: optional(text),
  note: optional(text),
  numberFormat: optional(text),
  style: optional(record),
  validation: optional(readValidation),
  result: optional(
    object({
      table: list(list(readShown)),
      reads: list(readPlace),
      names: optional(list(object({ reference: text, found: optional(readPlace) }))),
      stale: optional(flag),
      blocked: optional(text),
      volatile: optional(flag),
      link: optional(text),
    }),
  ),
});

/** Reads the saved content of a cell. */
export const readCell: Read<CellContent> = (saved, path) => {
  const { value = null, ...content } = readContent(saved, path);
  if (isProblem(value)) throw new Misfit(`${path}.value`, 'a value', value);
  return { ...content, value };
};
