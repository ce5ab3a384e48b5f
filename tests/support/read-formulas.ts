/** A call of one of our functions in a formula of the documentation. */
export interface ReadCall {
  name: string;
  args: unknown[];
}

const CALL = /\b([A-Z]+_[A-Z_]+)\(((?:"[^"]*"|[^()"])*)\)/g;
const ARGUMENT = /(?:"[^"]*"|[^",])+/g;

/** Finds the calls of our functions in a text; references become ranges or cells filled with made-up places. */
export function readCalls(text: string): ReadCall[] {
  return [...text.matchAll(CALL)].map(([, name = '', args = '']) => ({
    name,
    args: (args.match(ARGUMENT) ?? []).map((arg) => arg.trim()).map(argumentOf),
  }));
}

function argumentOf(arg: string): unknown {
  if (arg.startsWith('"')) return arg.slice(1, -1);
  if (!Number.isNaN(Number(arg))) return Number(arg);
  const [from, to = from] = arg.split(':').map(cellOf);
  if (from === undefined || to === undefined) throw new Error(`What is ${arg}?`);
  const rows = Array.from({ length: to.row - from.row + 1 }, (_, row) =>
    Array.from(
      { length: to.column - from.column + 1 },
      (_, column) => `Place ${from.column + column} in row ${from.row + row}`,
    ),
  );
  return arg.includes(':') ? rows : rows[0]?.[0];
}

function cellOf(name: string): { row: number; column: number } {
  const [, letter, row] = /^([A-Z])(\d+)$/.exec(name) ?? [];
  if (letter === undefined) throw new Error(`What is ${name}?`);
  return { row: Number(row), column: letter.charCodeAt(0) - 64 };
}
