import type { Cell } from '../cell.ts';

/** A data validation rule: what the value of its cell must be. */
export interface Validation {
  kind: 'list' | 'number' | 'checkbox';
  /** The texts of a list, or the least and the greatest number. */
  values: string[];
  /** Whether other values are only marked, not refused. */
  allowsInvalid: boolean;
}

/** Whether a rule allows a value. An empty cell is always allowed, but not a formula without a value. */
export function isValid({ kind, values }: Validation, value: Cell): boolean {
  if (value === null) return true;
  if (kind === 'list') return values.includes(String(value));
  if (kind === 'checkbox') return typeof value === 'boolean';
  const [least, greatest] = values.map(Number);
  return typeof value === 'number' && value >= Number(least) && value <= Number(greatest);
}
