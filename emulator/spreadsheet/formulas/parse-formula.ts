/** A formula as a tree. */
export type Expression =
  | { kind: 'literal'; value: number | string | boolean }
  | { kind: 'error'; error: string; message: string }
  | { kind: 'reference'; text: string }
  | { kind: 'call'; name: string; args: (Expression | undefined)[] }
  | { kind: 'application'; operand: Expression; args: (Expression | undefined)[] }
  | { kind: 'operator'; operator: string; left: Expression; right: Expression }
  | { kind: 'negative'; operand: Expression }
  | { kind: 'percent'; operand: Expression }
  | { kind: 'table'; rows: Expression[][] };

const TEXT = /"[^"]*(?:""[^"]*)*"/;
const NUMBER = /(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?(?![\p{L}\p{N}_:.$])/u;
const PROBLEM = /#(?:N\/A|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|ERROR!|NULL!)/;
const SHEET = /(?:'[^']*(?:''[^']*)*'|[\p{L}_][\p{L}\p{N}_.]*)!/u;
const NAME = /[$\p{L}_][$\p{L}\p{N}_.]*(?::[$\p{L}\p{N}_]+)?|\$?\d+:\$?\d+/u;
const SIGN = /<>|<=|>=|[-+*/^&=<>(),;{}%\\]/;
const TOKEN = new RegExp(
  `\\s*(?:(${TEXT.source})|(${NUMBER.source})|(${PROBLEM.source})|((?:${SHEET.source})?(?:${NAME.source}))|(${SIGN.source}))`,
  'uy',
);

const PRECEDENCE: Record<string, number> = {
  '=': 1,
  '<>': 1,
  '<': 1,
  '>': 1,
  '<=': 1,
  '>=': 1,
  '&': 2,
  '+': 3,
  '-': 3,
  '*': 4,
  '/': 4,
  '^': 5,
};

// Evaluation is recursive, and the stack is limited.
const MAX_NESTING = 100;

class TooDeep extends Error {}

/** Reads a formula with English names, and "," or ";" between arguments; undefined if it is not a formula. */
export function parseFormula(formula: string): Expression | undefined {
  const tokens = tokenize(formula.replace(/^=/, ''));
  if (tokens === undefined) return undefined;
  try {
    const parser = createParser(tokens);
    const expression = parser.expression(0);
    return parser.isAtEnd() ? expression : undefined;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    if (!(error instanceof TooDeep)) throw error;
    const message = `The formula is nested more than ${MAX_NESTING} levels deep. Use helper cells for its inner parts.`;
    return { kind: 'error', error: '#ERROR!', message };
  }
}

interface Token {
  kind: 'text' | 'number' | 'problem' | 'name' | 'sign';
  text: string;
}

function tokenize(text: string): Token[] | undefined {
  const tokens: Token[] = [];
  const end = text.trimEnd().length;
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < end) {
    const [, string, number, problem, name, sign] = TOKEN.exec(text) ?? [];
    if (string !== undefined) tokens.push({ kind: 'text', text: string.slice(1, -1).replaceAll('""', '"') });
    else if (number !== undefined) tokens.push({ kind: 'number', text: number });
    else if (problem !== undefined) tokens.push({ kind: 'problem', text: problem });
    else if (name !== undefined) tokens.push({ kind: 'name', text: name });
    else if (sign !== undefined) tokens.push({ kind: 'sign', text: sign });
    else return undefined;
  }
  return tokens;
}

function createParser(tokens: readonly Token[]) {
  let next = 0;
  let depth = 0;
  const isNext = (...signs: string[]) => tokens[next]?.kind === 'sign' && signs.includes(tokens[next]?.text ?? '');
  const takeIf = (...signs: string[]) => isNext(...signs) && ++next > 0;

  function expression(least: number): Expression {
    let left = operand();
    for (;;) {
      const operator = tokens[next]?.kind === 'sign' ? (tokens[next]?.text ?? '') : '';
      const precedence = PRECEDENCE[operator] ?? 0;
      if (precedence <= least) return left;
      next += 1;
      left = { kind: 'operator', operator, left, right: expression(precedence) };
    }
  }
  function operand(): Expression {
    depth += 1;
    if (depth > MAX_NESTING) throw new TooDeep();
    let found = plainOperand();
    while (takeIf('%')) found = { kind: 'percent', operand: found };
    while (takeIf('(')) found = { kind: 'application', operand: found, args: args() };
    depth -= 1;
    return found;
  }
  function plainOperand(): Expression {
    if (takeIf('-')) return { kind: 'negative', operand: operand() };
    if (takeIf('+')) return operand();
    if (takeIf('(')) return closed(expression(0), ')');
    if (takeIf('{')) return closed({ kind: 'table', rows: list(() => list(() => expression(0), ',', '\\'), ';') }, '}');
    const token = tokens[next];
    next += 1;
    switch (token?.kind) {
      case 'text':
        return { kind: 'literal', value: token.text };
      case 'number':
        return { kind: 'literal', value: Number(token.text) };
      case 'problem':
        return { kind: 'error', error: token.text, message: messageOf(token.text) };
      case 'name':
        return named(token.text);
      default:
        throw new SyntaxError('A value was expected.');
    }
  }
  function named(text: string): Expression {
    if (takeIf('(')) return { kind: 'call', name: text.toUpperCase(), args: args() };
    if (/^(true|false)$/i.test(text)) return { kind: 'literal', value: /^true$/i.test(text) };
    return { kind: 'reference', text };
  }
  function args(): (Expression | undefined)[] {
    return takeIf(')') ? [] : closed(list(argument, ',', ';'), ')');
  }
  const argument = () => (isNext(',', ';', ')') ? undefined : expression(0));

  /** As in Sheets, open brackets at the end are closed. */
  function closed<T>(inner: T, sign: string): T {
    if (!takeIf(sign) && next < tokens.length) throw new SyntaxError(`${sign} was expected.`);
    return inner;
  }
  function list<T>(item: () => T, ...separators: string[]): T[] {
    const items = [item()];
    while (takeIf(...separators)) items.push(item());
    return items;
  }
  return { expression, isAtEnd: () => next === tokens.length };
}

function messageOf(error: string): string {
  if (error === '#REF!') return 'Reference does not exist.';
  return error === '#N/A' ? 'Error: Value not available.' : `The formula names the error ${error}`;
}
