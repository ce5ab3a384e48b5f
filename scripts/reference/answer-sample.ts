import type { FunctionHelp } from '../../emulator/browser.ts';
import { type CellOrTable, type Emulator, ScriptError } from '../../emulator/index.ts';

/** The stops of the sample trip: what a sheet would have in A2:A6. */
export const SAMPLE_STOPS = [
  'Mercado Agrícola, Montevideo',
  'Avenida Italia 2685, Montevideo',
  'Teatro Solís, Montevideo',
  'Estadio Centenario, Montevideo',
  'Plaza Independencia, Montevideo',
];

/** What a formula answers: a value, a table, or the message of an error. */
export type Answered = { value: CellOrTable } | { message: string };

/** Computes the sample formula of a function, with the arguments that are not optional. */
export function answerSample(emulator: Emulator, { name, params }: FunctionHelp): Answered {
  const required = params.filter((param) => !param.optional);
  const args = required.map(({ sample }) =>
    sample === 'Stops' ? SAMPLE_STOPS.map((stop) => [stop]) : JSON.parse(sample),
  );
  try {
    return { value: emulator.runCustomFunction(name, args) };
  } catch (error) {
    if (error instanceof ScriptError) return { message: error.scriptMessage };
    throw error;
  }
}
