// Which texts Sheets takes for a formula, a number, a price, a date, a time or TRUE depends on the language of the
// spreadsheet. All of them have a digit, begin with something other than a letter, or are a single word.
const AMBIGUOUS = /\p{N}|^[^\p{L}]|^\p{L}+\s*$/u;

/**
 * How to write a value so that the cell then holds exactly this value: a text that looks like something else stays a
 * text.
 */
export function asEntered(value: unknown): unknown {
  return typeof value === 'string' && AMBIGUOUS.test(value) ? `'${value}` : value;
}
