import { fromPlain, type PlainCell } from '../../protocol.ts';
import { dateText } from '../formulas/cell-values.ts';
import { InputPolicy } from './input-policy.ts';

const policy = new InputPolicy();

/** What to type so that a cell holds this very value: a text that looks like something else gets an apostrophe. */
export function typedText(plain: PlainCell): string {
  const value = fromPlain(plain);
  if (value instanceof Date) return dateText(value);
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (typeof value !== 'string') return value === null ? '' : String(value);
  const isOther = /^[='+-]/.test(value) || policy.deserialize(value).value !== value;
  return value !== '' && isOther ? `'${value}` : value;
}
