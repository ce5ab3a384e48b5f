const BEGIN = '<!-- The contract, written by npm run contract:build. -->';

/** The page with its tables, which end it, made anew. */
export function withTables(page: string, tables: string): string {
  const [text, ...rest] = page.split(BEGIN);
  if (rest.length !== 1) throw new Error(`docs/platform.md needs one line "${BEGIN}".`);
  return `${text}${BEGIN}\n\n${tables}`;
}
