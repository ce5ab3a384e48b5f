/** The name of a sheet as it stands in a formula: in quotation marks where it needs them. */
export function quoteSheetName(name: string): string {
  return /^[A-Za-z_]+$/.test(name) ? name : `'${name.replace(/'/g, "''")}'`;
}

/** The name of a sheet that stands in a formula like this, with or without quotation marks. */
export function unquoteSheetName(text: string): string {
  return text.startsWith("'") ? text.slice(1, -1).replace(/''/g, "'") : text;
}
