import { BaseFunction, FormulaError, Pending, Spilling } from '@gridsheet/react-core';
import { type FunctionHelp, sampleFormula } from '../../../scripts/function-help.ts';
import type { CellOrTable } from '../../protocol.ts';
import type { CallState, Calls } from './calls.ts';
import { readArgument } from './cell-reader.ts';

/** Makes a function of the sheet that the server answers by running the script's function of that name. */
export function remoteFunction(help: FunctionHelp, calls: Calls): typeof BaseFunction {
  return class extends BaseFunction {
    override description = help.description;
    override example = sampleFormula(help);
    override defs = help.params.map(({ name, text }) => ({ name, description: text }));

    // Sheets hands over whatever was typed, so neither the number nor the types of the arguments are checked here.
    override call(): unknown {
      const args = this.args.map((argument) => readArgument(argument, this.at));
      return (
        args.find((argument) => Pending.is(argument)) ?? show(calls.ask(help.name, args as CellOrTable[], this.at))
      );
    }
  } as typeof BaseFunction;
}

function show(state: CallState): unknown {
  if ('pending' in state) return new Pending(state.pending);
  if ('error' in state) throw new FormulaError(state.error.code, state.error.message);
  if (!Array.isArray(state.value)) return state.value ?? '';
  return new Spilling(state.value.map((row) => row.map((cell) => cell ?? '')));
}
