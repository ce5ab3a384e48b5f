/** The name of a sheet as a formula writes it: in quotation marks if it needs them. */
export function quoteSheetName(name: string): string {
  return /^[A-Za-z_]+$/.test(name) ? name : `'${name.replace(/'/g, "''")}'`;
}

/** The name of a sheet from a formula, written with or without quotation marks. */
export function unquoteSheetName(text: string): string {
  return text.startsWith("'") ? text.slice(1, -1).replace(/''/g, "'") : text;
}
