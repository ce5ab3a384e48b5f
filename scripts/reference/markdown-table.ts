/** A table of Markdown; the first row is its head. */
export function markdownTable(rows: readonly (readonly (string | number)[])[]): string {
  const [head = [], ...body] = rows;
  const lines = [head, head.map(() => '-'), ...body];
  return lines
    .map((row) => `| ${row.map((cell) => String(cell).replace(/(?<!\\)\|/g, '\\|')).join(' | ')} |\n`)
    .join('');
}
