import { FormulaParser, Lexer } from '@gridsheet/react-core';

/**
 * Lets formulas skip an argument. The grid's parser drops it, so that in `F(a,,b)` the `b` would be taken for the
 * second argument; Sheets passes a blank.
 */
export function keepSkippedArguments(): void {
  const build = FormulaParser.prototype.build;
  FormulaParser.prototype.build = function (this: Parser) {
    this.tokens = withBlanks(this.tokens);
    return build.call(this);
  };
}

type Parser = InstanceType<typeof FormulaParser>;
type Tokens = Parser['tokens'];

function withBlanks(tokens: Tokens): Tokens {
  const spoken = tokens.filter(({ type }) => type !== 'SPACE');
  return spoken.flatMap((token, index) => {
    const before = spoken[index - 1]?.type;
    const isSkipped =
      (token.type === 'COMMA' && (before === 'COMMA' || before === 'OPEN')) ||
      (token.type === 'CLOSE' && before === 'COMMA');
    return isSkipped ? [...blankText(), token] : [token];
  });
}

function blankText(): Tokens {
  const lexer = new Lexer('""');
  lexer.tokenize();
  return lexer.tokens;
}
