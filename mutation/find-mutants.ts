import { parseSync, Visitor } from 'oxc-parser';

/** A small deliberate fault: one piece of a source text, and its replacement. */
export interface Mutant {
  start: number;
  end: number;
  replacement: string;
}

const SWAPPED: Readonly<Record<string, string>> = {
  '===': '!==',
  '!==': '===',
  '<': '<=',
  '<=': '<',
  '>': '>=',
  '>=': '>',
  '+': '-',
  '-': '+',
  '*': '/',
  '/': '*',
  '%': '*',
  '&&': '||',
  '||': '&&',
};

/** Finds all faults for a TypeScript source, in the order of the text. */
export function findMutants(source: string): Mutant[] {
  const mutants: Mutant[] = [];
  const inTypes = new Set<number>();
  const add = ({ start, end }: Span, replacement: string): void => {
    if (source.slice(start, end) !== replacement) mutants.push({ start, end, replacement });
  };
  const textOf = ({ start, end }: Span): string => source.slice(start, end);

  function swapOperator({ left, right, operator }: { left: Span; right: Span; operator: string }): void {
    const swapped = SWAPPED[operator];
    if (swapped === undefined) return;
    // There may be spaces and brackets between the operands and the operator.
    const start = source.indexOf(operator, left.end);
    if (start >= 0 && start < right.start) add({ start, end: start + operator.length }, swapped);
  }
  const negate = (test: Span): void => add(test, `!(${textOf(test)})`);

  new Visitor({
    BinaryExpression: swapOperator,
    LogicalExpression(node) {
      swapOperator(node);
      if (node.operator === '??') add(node, textOf(node.left));
    },
    IfStatement: ({ test }) => negate(test),
    WhileStatement: ({ test }) => add(test, 'false'),
    ConditionalExpression: ({ test }) => negate(test),
    UnaryExpression: (node) => {
      if (node.operator === '!' || node.operator === '-') add(node, textOf(node.argument));
    },
    UpdateExpression: (node) =>
      add(
        node,
        textOf(node).replace(/\+\+|--/, (sign) => (sign === '++' ? '--' : '++')),
      ),
    TSLiteralType: ({ literal }) => inTypes.add(literal.start),
    Literal(node) {
      if (inTypes.has(node.start)) return;
      if (typeof node.value === 'boolean') add(node, String(!node.value));
      else if (typeof node.value === 'number') add(node, String(node.value + 1));
      else if (typeof node.value === 'string' && node.value !== '') add(node, "''");
    },
    TemplateElement(node) {
      // The positions of this node differ between parsers; so we search for its text from where it begins.
      const start = source.indexOf(node.value.raw, node.start);
      if (/\w/.test(node.value.raw)) add({ start, end: start + node.value.raw.length }, '');
    },
    ExpressionStatement(node) {
      if (node.expression.type === 'CallExpression') add(node, ';');
    },
    CallExpression({ callee, start, end }) {
      if (callee.type !== 'MemberExpression' || callee.property.type !== 'Identifier') return;
      if (SKIPPABLE.has(callee.property.name)) add({ start, end }, textOf(callee.object));
    },
  }).visit(parseSync('source.ts', source).program);
  return mutants.filter((mutant) => !isNoFault(source, mutant)).sort((a, b) => a.start - b.start);
}

interface Span {
  start: number;
  end: number;
}

/** Methods whose result has the type of the object that they are called on. */
const SKIPPABLE: ReadonlySet<string> = new Set([
  'filter',
  'slice',
  'sort',
  'reverse',
  'trim',
  'toLowerCase',
  'toUpperCase',
  'normalize',
  'replace',
]);

/** Whether the piece can't change behaviour: it is in an import or a type. */
function isNoFault(source: string, { start }: Mutant): boolean {
  const line = source.slice(source.lastIndexOf('\n', start) + 1, start);
  return /^(import|export \*|\} from|export \{.*\} from)\b|^\s*(export )?(type|interface)\b/.test(line);
}

/** The source with the fault in it. */
export function applyMutant(source: string, { start, end, replacement }: Mutant): string {
  return source.slice(0, start) + replacement + source.slice(end);
}
