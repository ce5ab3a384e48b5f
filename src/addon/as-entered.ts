// What Sheets would take for a formula, a number, a date or a time rather than for a text.
const AMBIGUOUS = /^\s*(?:['=+-]|[\d\s.,:/%()€$£e-]+$|true$|false$)/i;

/** A value to write, so that the cell then holds that very value: a text that looks like something else stays a text. */
export function asEntered(value: unknown): unknown {
  return typeof value === 'string' && AMBIGUOUS.test(value) ? `'${value}` : value;
}
