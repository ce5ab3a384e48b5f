import { FormulaError, FormulaParser, Lexer, ValueEntity } from '@gridsheet/react-core';

type Parser = InstanceType<typeof FormulaParser>;
type Token = Parser['tokens'][number];
type Expression = NonNullable<ReturnType<Parser['build']>>;
type Operation = Expression & { args: Expression[] };

/** How strongly the operators of Sheets bind; equal ones go from left to right. */
const PRECEDENCES = new Map(
  [['=', '<>', '<', '>', '<=', '>='], ['&'], ['+', '-'], ['*', '/'], ['^']].flatMap((operators, precedence) =>
    operators.map((operator): [string, number] => [operator, precedence]),
  ),
);
const VALUES = new Set(['VALUE', 'ID', 'ID_RANGE', 'REF', 'RANGE', 'UNREFERENCED', 'INVALID_REF']);

/**
 * Lets the grid read formulas as Sheets does. Its own parser forgets skipped arguments, so that in `F(a,,b)` the `b` would
 * be the second one; it takes `1 > 2 * 3 + 4` for `(1 > 2 * 3) + 4`; and its lexer loses one of two quotes in a text.
 */
export function readFormulasAsSheets(): void {
  FormulaParser.prototype.build = function (this: Parser) {
    return parse(this.tokens.filter(({ type }) => type !== 'SPACE'));
  };
  const tokenize = Lexer.prototype.tokenize;
  Lexer.prototype.tokenize = function (this: InstanceType<typeof Lexer>, ...ids) {
    tokenize.apply(this, ids);
    // In this form a text goes back into a formula, and is as long as it stands there.
    for (const token of this.tokens) if (isText(token)) token.entity = token.entity.replaceAll('"', '""');
  };
}

function parse(tokens: Token[]): Expression {
  let index = 0;
  const typeOfNext = (): string | undefined => tokens[index]?.type;
  const nextIs = (operator: string): boolean => tokens[index]?.entity === operator && !VALUES.has(typeOfNext() ?? '');

  function take(): Token {
    const token = tokens[index];
    if (token === undefined) throw parseError();
    index += 1;
    return token;
  }

  function readOperation(least: number): Expression {
    let left = readPrefixed();
    for (;;) {
      const precedence = typeOfNext() === 'INFIX_OPERATOR' ? (PRECEDENCES.get(tokens[index]?.entity) ?? -1) : -1;
      if (precedence < least) return left;
      const operation = take().convert() as Operation;
      operation.args = [left, readOperation(precedence + 1)];
      left = operation;
    }
  }

  function readPrefixed(): Expression {
    if (nextIs('+')) return [take(), readPrefixed()][1] as Expression;
    return nextIs('-') ? operation(take() && '-', new ValueEntity(0), readPrefixed()) : readPercentage();
  }

  function readPercentage(): Expression {
    let value = readValue();
    while (nextIs('%')) value = operation(take() && '/', value, new ValueEntity(100));
    return value;
  }

  function readValue(): Expression {
    const token = take();
    if (isText(token)) return new ValueEntity(token.entity.replaceAll('""', '"'));
    if (VALUES.has(token.type)) return token.convert() as Expression;
    if (token.type === 'FUNCTION') return readCall(token.convert() as Operation);
    if (token.type !== 'OPEN') throw parseError();
    const inner = readOperation(0);
    close();
    return inner;
  }

  function readCall(call: Operation): Expression {
    take();
    call.args = [];
    while (typeOfNext() !== undefined && typeOfNext() !== 'CLOSE') {
      const isSkipped = typeOfNext() === 'COMMA';
      call.args.push(isSkipped ? blank() : readOperation(0));
      if (typeOfNext() !== 'COMMA') break;
      take();
      if (typeOfNext() === 'CLOSE') call.args.push(blank());
    }
    close();
    return call;
  }

  /** Sheets closes what was left open at the end. */
  function close(): void {
    if (typeOfNext() === 'CLOSE') take();
    else if (typeOfNext() !== undefined) throw parseError();
  }

  const expression = readOperation(0);
  if (typeOfNext() !== undefined) throw parseError();
  return expression;
}

const blank = (): Expression => new ValueEntity('');

const parseError = (): FormulaError => new FormulaError('#ERROR!', 'Formula parse error.');

function isText(token: Token): boolean {
  return token.type === 'VALUE' && typeof token.entity === 'string';
}

/** The grid makes operations from the tokens of a formula only. */
function operation(operator: string, left: Expression, right: Expression): Expression {
  const lexer = new Lexer(`1${operator}1`);
  lexer.tokenize();
  const made = lexer.tokens[1]?.convert() as Operation;
  made.args = [left, right];
  return made;
}
