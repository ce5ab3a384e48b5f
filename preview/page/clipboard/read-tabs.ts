/**
 * Reads rows of cells between tabs. A cell in quotation marks may have tabs and line breaks in it; any other is taken
 * literally, since formulas contain quotation marks.
 */
export function readTabs(text: string): string[][] {
  const rest = text.replace(/\r\n?/g, '\n').replace(/\n$/, '');
  const rows: string[][] = [[]];
  let at = 0;
  while (at <= rest.length) {
    const quoted = readQuoted(rest, at);
    const end = quoted?.end ?? endOfCell(rest, at);
    rows.at(-1)?.push(quoted?.text ?? rest.slice(at, end));
    if (rest.charAt(end) === '\n') rows.push([]);
    at = end + 1;
  }
  return rows;
}

function endOfCell(text: string, start: number): number {
  const separator = /[\t\n]/g;
  separator.lastIndex = start;
  return separator.exec(text)?.index ?? text.length;
}

function readQuoted(text: string, start: number): { text: string; end: number } | undefined {
  const pattern = /"((?:[^"]|"")*)"(?=[\t\n]|$)/y;
  pattern.lastIndex = start;
  const [whole, inner] = pattern.exec(text) ?? [];
  if (whole === undefined || inner === undefined || !/[\t\n]|""/.test(inner)) return undefined;
  return { text: inner.replaceAll('""', '"'), end: start + whole.length };
}
