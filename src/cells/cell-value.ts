/** What a formula hands back: a value, nothing for a blank cell, or a table in which problems stand as texts. */
export type FormulaResult<Value> = Value | undefined | (Value | string)[][];

/** Whether a cell counts as blank: nothing, only white space, or a number that is zero, as a lookup of nothing gives. */
export function isBlank(value: unknown): boolean {
  if (typeof value === 'string') return value.trim() === '';
  return value === undefined || value === null || value === 0 || Number.isNaN(value);
}

/** Whether a value is a date; those made outside the script's realm count too. */
export function isDate(value: unknown): value is Date {
  return Object.prototype.toString.call(value) === '[object Date]';
}
