import { parseSync, Visitor } from 'oxc-parser';

interface Span {
  start: number;
  end: number;
}

/** A piece of code that runs as a whole or not at all, and what marks it. */
interface Branch extends Span {
  insertions: (mark: string) => Insertion[];
}

interface Insertion {
  at: number;
  text: string;
  /** Whether the text ends what an earlier insertion began. */
  isEnd?: true;
}

type Node = Span & { type: string };

/** The branches of a TypeScript source in the order of the text, outer ones before those inside them. */
function findBranches(source: string): Branch[] {
  const branches: Branch[] = [];
  const addCode = (span: Span, body: Node | null): void => {
    if (body) branches.push({ start: span.start, end: span.end, insertions: (mark) => marksIn(body, mark) });
  };
  const addAt = (at: number, { start, end }: Span): void => {
    branches.push({ start, end, insertions: (mark) => [{ at, text: `${mark};` }] });
  };
  const addFunction = (node: Span & { body: Node | null }): void => addCode(node, node.body);
  const addBody = ({ body }: { body: Node }): void => addCode(body, body);
  const addBranches = ({ consequent, alternate }: { consequent: Node; alternate: Node | null }): void => {
    addCode(consequent, consequent);
    if (alternate) addCode(alternate, alternate);
  };

  new Visitor({
    FunctionDeclaration: addFunction,
    FunctionExpression: addFunction,
    ArrowFunctionExpression: addFunction,
    IfStatement: addBranches,
    ConditionalExpression: addBranches,
    LogicalExpression: ({ right }) => addCode(right, right),
    ForStatement: addBody,
    ForInStatement: addBody,
    ForOfStatement: addBody,
    WhileStatement: addBody,
    SwitchCase({ consequent }) {
      const [first] = consequent;
      const last = consequent.at(-1);
      if (first && last) addAt(first.start, { start: first.start, end: last.end });
    },
    // What comes after a statement that may have returned.
    BlockStatement({ body }) {
      const end = body.at(-1)?.end ?? 0;
      for (const statement of body) {
        if (MAY_LEAVE.test(statement.type) && statement.end < end) addAt(statement.end, { start: statement.end, end });
      }
    },
  }).visit(parseSync('source.ts', source).program);
  return branches.sort((a, b) => a.start - b.start || b.end - a.end);
}

const MAY_LEAVE = /^(?:If|For|ForIn|ForOf|While|Switch|Try)Statement$/;

function marksIn({ type, start, end }: Node, mark: string): Insertion[] {
  if (type === 'BlockStatement') return [{ at: start + 1, text: `${mark};` }];
  const isStatement = type.endsWith('Statement');
  return [
    { at: start, text: isStatement ? `{${mark};` : `(${mark}, ` },
    { at: end, text: isStatement ? '}' : ')', isEnd: true },
  ];
}

/**
 * The source with a mark at the head of each branch: `NAME 0`, `NAME 1` and so on, reported to `Math.hit_` whenever it
 * runs.
 */
export function markBranches(source: string, name: string): string {
  const insertions = findBranches(source).flatMap((branch, index) =>
    branch.insertions(`Math.hit_?.(${JSON.stringify(`${name} ${index}`)})`),
  );
  let marked = '';
  let last = 0;
  for (const { at, text } of insertions.sort((a, b) => a.at - b.at || Number(!a.isEnd) - Number(!b.isEnd))) {
    marked += source.slice(last, at) + text;
    last = at;
  }
  return marked + source.slice(last);
}

/** The numbers of the branches around a position, from the innermost outwards; none at the top level of the module. */
export function branchesAround(source: string, position: number): number[] {
  return findBranches(source)
    .flatMap(({ start, end }, index) => (start <= position && position < end ? [index] : []))
    .reverse();
}
