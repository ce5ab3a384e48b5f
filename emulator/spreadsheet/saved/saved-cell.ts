import { types } from 'node:util';
import { z } from 'zod';
import type { Cell } from '../../cell.ts';
import type { CellContent, CellProblem, FormulaOutcome, Shown } from '../sheet.ts';
import { area, count } from './schemas.ts';

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

const date = z.object({ date: z.string().pipe(z.coerce.date()) }).transform((saved) => saved.date);
const value = z.union([z.null(), z.number(), z.string(), z.boolean(), date]);
const problem = z.object({ error: z.string(), message: z.string() });
const found = z.object({ sheetId: count, area });

/** The saved content of a cell. */
export const savedCell: z.ZodType<CellContent> = z.object({
  value: value.default(null),
  formula: z.string().exactOptional(),
  note: z.string().exactOptional(),
  numberFormat: z.string().exactOptional(),
  style: z.record(z.string(), z.unknown()).exactOptional(),
  validation: z
    .object({
      kind: z.enum(['list', 'number', 'checkbox']),
      values: z.array(z.string()),
      allowsInvalid: z.boolean(),
    })
    .exactOptional(),
  result: z
    .object({
      table: z.array(z.array(z.union([problem, value]))),
      reads: z.array(found),
      names: z.array(z.object({ reference: z.string(), found: found.exactOptional() })).exactOptional(),
      stale: z.boolean().exactOptional(),
      blocked: z.string().exactOptional(),
      volatile: z.boolean().exactOptional(),
      link: z.string().exactOptional(),
    })
    .exactOptional(),
});
