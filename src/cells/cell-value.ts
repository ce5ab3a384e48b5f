/** What a formula returns: a value, nothing for a blank cell, or a table in which problems are texts. */
export type FormulaResult<Value> = Value | undefined | (Value | string)[][];

/** Whether a cell counts as blank: empty, only white space, or the number 0, which a lookup of an empty cell gives. */
export function isBlank(value: unknown): boolean {
  if (typeof value === 'string') return value.trim() === '';
  return value === undefined || value === null || value === 0 || Number.isNaN(value);
}

/** The same, but 0 counts as a value, such as the equator. */
export function isEmpty(value: unknown): boolean {
  return value !== 0 && isBlank(value);
}

/** Whether a value is a date, even one made outside the script's realm. */
export function isDate(value: unknown): value is Date {
  return Object.prototype.toString.call(value) === '[object Date]';
}
