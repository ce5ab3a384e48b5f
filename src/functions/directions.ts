import { isBlank } from '../cells/cell-value.ts';
import { readRouteOptions } from '../cells/route-options.ts';
import { FormulaError, missingArgument, missingValue, oneRouteOnly } from '../errors.ts';
import { startDeadline } from '../retry/deadline.ts';
import { getSteps } from '../routes/get-steps.ts';
import { staysInPlace } from '../routes/route-request.ts';
import type { Steps } from '../routes/steps.ts';
import { isLeftOut, readRequest } from './route-formula.ts';

type StepRow = [step: number | '', instruction: string, meters: number | '', seconds: number | ''];

/**
 * Directions: one row for each step, with its number, instruction, distance in metres and duration in seconds. The last
 * rows are Google's warnings and the copyright of the map, which Google requires to be shown.
 * @throws FormulaError, also for a range of places, since each route is a table
 */
export function directions(
  origin: unknown,
  destination: unknown,
  mode: unknown,
  options: unknown,
): StepRow[] | undefined {
  const deadline = startDeadline();
  const cell = { origin: oneCell(origin), destination: oneCell(destination), mode: oneCell(mode) };
  if (isBlank(cell.origin)) return undefined;
  if (isLeftOut(destination, [options])) throw missingArgument('destination');
  if (isBlank(cell.destination)) return undefined;
  const request = readRequest(cell, readRouteOptions(options));
  if (staysInPlace(request)) return [['', 'The origin and the destination are the same place.', 0, 0]];
  const [result] = getSteps([request], deadline);
  if (result === undefined || result instanceof FormulaError) throw result;
  if (result.steps.length === 0) throw missingValue('steps', request.origin, request.destination);
  return tableOf(result);
}

function oneCell(arg: unknown): unknown {
  if (!Array.isArray(arg)) return arg;
  if (arg.length !== 1 || !Array.isArray(arg[0]) || arg[0].length !== 1) throw oneRouteOnly();
  return arg[0][0];
}

function tableOf({ steps, notes }: Steps): StepRow[] {
  return [
    ...steps.map(({ instruction, meters, seconds }, index): StepRow => {
      return [index + 1, instruction, meters ?? '', seconds ?? ''];
    }),
    ...notes.map((note): StepRow => ['', note, '', '']),
  ];
}
