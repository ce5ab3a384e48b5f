import { misplaced, notACount } from '../errors.ts';
import { isOption, unitNamed } from '../near-names.ts';
import { isBlank } from './cell-value.ts';

/**
 * Reads how many results are wanted; blank means one.
 * @throws FormulaError if the value is not a whole number from 1, or belongs in another argument
 */
export function readCount(value: unknown): number {
  if (typeof value !== 'number' && isBlank(value)) return 1;
  const count = typeof value === 'string' ? Number(value) : value;
  if (typeof count === 'number' && Number.isSafeInteger(count) && count > 0) return count;
  if (isOption(value)) throw misplaced(value, 'an option', 'count', 'options, the last one');
  if (unitNamed(value) !== undefined) throw misplaced(value, 'a unit', 'count', 'unit, before the count');
  throw notACount(value);
}
