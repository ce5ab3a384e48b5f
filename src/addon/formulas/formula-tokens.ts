/** A piece of a formula: a text in quotes, a word, or a single other character. */
export interface Token {
  kind: 'text' | 'sheet' | 'word' | 'other';
  text: string;
}

// Each alternative is greedy and never backtracks, so that every text takes linear time. An unclosed quotation mark
// runs to the end.
const TOKEN = /("(?:[^"]|"")*"?)|('(?:[^']|'')*'?)|([\p{L}\p{N}_$.]+)|./gsu;

/** Cuts a formula into tokens, which joined give the formula again. A word may be a name, a number or "$A$1". */
export function formulaTokens(formula: string): Token[] {
  return Array.from(formula.matchAll(TOKEN), ([token, text, sheet, word]) => ({
    kind: text !== undefined ? 'text' : sheet !== undefined ? 'sheet' : word !== undefined ? 'word' : 'other',
    text: token,
  }));
}

/** Whether the word at an index is the name of a function that is called. */
export function isCalled(tokens: readonly Token[], index: number): boolean {
  let next = index + 1;
  while (tokens[next]?.text.trim() === '') next++;
  return tokens[next]?.text === '(';
}
