/** A formula as a tree. */
export type Expression =
  | { kind: 'literal'; value: number | string | boolean }
  | { kind: 'reference'; text: string }
  | { kind: 'call'; name: string; args: (Expression | undefined)[] }
  | { kind: 'operator'; operator: string; left: Expression; right: Expression }
  | { kind: 'negative'; operand: Expression }
  | { kind: 'percent'; operand: Expression }
  | { kind: 'table'; rows: Expression[][] };

const TOKEN =
  /\s*(?:("(?:[^"]|"")*")|((?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?(?![\w:.]))|((?:'(?:[^']|'')+'!)?[\w$.!:]+)|(<>|<=|>=|[-+*/^&=<>(),;{}%]))/y;

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

/** Reads a formula in the English notation; undefined where it is none. */
export function parseFormula(formula: string): Expression | undefined {
  const tokens = tokenize(formula.replace(/^=/, ''));
  if (tokens === undefined) return undefined;
  try {
    const parser = createParser(tokens);
    const expression = parser.expression(0);
    return parser.atEnd() ? expression : undefined;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

function tokenize(text: string): string[] | undefined {
  const tokens: string[] = [];
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < text.trimEnd().length) {
    const match = TOKEN.exec(text);
    if (!match) return undefined;
    tokens.push(match[0].trim());
  }
  return tokens;
}

function createParser(tokens: readonly string[]) {
  let next = 0;
  const take = () => tokens[next++];
  const takeIf = (token: string) => tokens[next] === token && take() !== undefined;
  const expect = (token: string) => {
    if (!takeIf(token)) throw new SyntaxError(token);
  };

  function expression(least: number): Expression {
    let left = operand();
    for (;;) {
      const operator = tokens[next] ?? '';
      const precedence = PRECEDENCE[operator] ?? 0;
      if (precedence <= least) return left;
      next += 1;
      left = { kind: 'operator', operator, left, right: expression(precedence) };
    }
  }
  function operand(): Expression {
    let found = plainOperand();
    while (takeIf('%')) found = { kind: 'percent', operand: found };
    return found;
  }
  function plainOperand(): Expression {
    const token = take() ?? '';
    if (token === '-') return { kind: 'negative', operand: operand() };
    if (token === '+') return operand();
    if (token === '(') return closed(expression(0), ')');
    if (token === '{') return closed({ kind: 'table', rows: list(() => list(() => expression(0), ','), ';') }, '}');
    if (token.startsWith('"')) return { kind: 'literal', value: token.slice(1, -1).replaceAll('""', '"') };
    if (/^[\d.]+([eE][+-]?\d+)?$/.test(token)) return { kind: 'literal', value: Number(token) };
    if (/^(true|false)$/i.test(token)) return { kind: 'literal', value: /^true$/i.test(token) };
    if (!/^['\w$]/.test(token)) throw new SyntaxError(token);
    if (!takeIf('(')) return { kind: 'reference', text: token };
    return { kind: 'call', name: token.toUpperCase(), args: takeIf(')') ? [] : closed(list(argument, ','), ')') };
  }
  const argument = () => (tokens[next] === ',' || tokens[next] === ')' ? undefined : expression(0));

  function closed<T>(inner: T, token: string): T {
    expect(token);
    return inner;
  }
  function list<T>(item: () => T, separator: string): T[] {
    const items = [item()];
    while (takeIf(separator)) items.push(item());
    return items;
  }
  return { expression, atEnd: () => next === tokens.length };
}
