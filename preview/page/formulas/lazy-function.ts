import { BaseFunction, type FunctionProps } from '@gridsheet/react-core';
import { firstOfOne } from './cell-reader.ts';

/** An argument that is evaluated when its value is needed, and only then. */
export type Lazy = () => unknown;

/** What the formula editor shows of a function that the sheet itself brings. */
export interface BuiltInHelp {
  description: string;
  example: string;
  /** Name and text of each parameter. */
  params: Record<string, string>;
}

/** Makes a function of the sheet from one that takes its arguments unevaluated, and the id of its cell. */
export function lazyFunction(
  { description, example, params }: BuiltInHelp,
  evaluate: (args: Lazy[], at: string) => unknown,
): typeof BaseFunction {
  return class extends BaseFunction {
    override description = description;
    override example = example;
    override defs = Object.entries(params).map(([name, text]) => ({ name, description: text }));
    private readonly lazyArgs: Lazy[];

    constructor({ args, ...place }: FunctionProps) {
      super({ args: [], ...place });
      this.lazyArgs = args.map((argument) => () => firstOfOne(argument.evaluate({ sheet: this.sheet }), this.at));
    }

    override call(): unknown {
      return evaluate(this.lazyArgs, this.at);
    }
  } as typeof BaseFunction;
}
