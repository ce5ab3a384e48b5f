import { parseSync, Visitor } from 'oxc-parser';

interface Span {
  start: number;
  end: number;
}

interface Braced extends Span {
  body: Span & { type: string };
}

/** The functions of a TypeScript source in the order of the text, outer ones before those inside them. */
function findFunctions(source: string): Braced[] {
  const functions: Braced[] = [];
  const add = ({ start, end, body }: Span & { body: Braced['body'] | null }): void => {
    if (body) functions.push({ start, end, body });
  };
  new Visitor({ FunctionDeclaration: add, FunctionExpression: add, ArrowFunctionExpression: add }).visit(
    parseSync('source.ts', source).program,
  );
  return functions.sort((a, b) => a.start - b.start);
}

/**
 * The source with a mark at the head of each function: `NAME 0`, `NAME 1` and so on, reported to `Math.hit_` at each
 * call.
 */
export function markFunctions(source: string, name: string): string {
  const insertions = findFunctions(source).flatMap(({ body }, index) => {
    const mark = `Math.hit_?.(${JSON.stringify(`${name} ${index}`)})`;
    if (body.type === 'BlockStatement') return [{ at: body.start + 1, text: `${mark};` }];
    return [
      { at: body.start, text: `(${mark}, ` },
      { at: body.end, text: ')' },
    ];
  });
  return insertions
    .sort((a, b) => b.at - a.at)
    .reduce((text, { at, text: inserted }) => text.slice(0, at) + inserted + text.slice(at), source);
}

/** The number of the innermost function around a position; none at the top level of the module. */
export function functionAt(source: string, position: number): number | undefined {
  const index = findFunctions(source).findLastIndex(({ start, end }) => start <= position && position < end);
  return index < 0 ? undefined : index;
}
