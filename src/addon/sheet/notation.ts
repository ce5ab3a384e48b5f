/** The letters of a column: 1 is A, 27 is AA. */
export function columnLetters(column: number): string {
  const letter = String.fromCharCode(65 + ((column - 1) % 26));
  return column > 26 ? columnLetters(Math.floor((column - 1) / 26)) + letter : letter;
}

/** The number of a column by its letters, in any letter case: A is 1, AA is 27. */
export function columnNumber(letters: string): number {
  return Array.from(letters.toUpperCase()).reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0);
}

/** The name of a sheet as a formula writes it: in quotation marks if it needs them. */
export function quoteSheetName(name: string): string {
  return /^[A-Za-z_]+$/.test(name) ? name : `'${name.replace(/'/g, "''")}'`;
}

/** The name of a sheet from a formula, written with or without quotation marks. */
export function unquoteSheetName(text: string): string {
  return text.startsWith("'") ? text.slice(1, -1).replace(/''/g, "'") : text;
}
