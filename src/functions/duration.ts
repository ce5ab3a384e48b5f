import type { FormulaResult } from '../cells/cell-value.ts';
import { routeFormula } from './route-formula.ts';
import { durationView, secondsView } from './route-views.ts';

/** How long it takes: Google's own text, or a number if the unit asks for one. */
export function duration(
  origin: unknown,
  destination: unknown,
  mode: unknown,
  unit: unknown,
  options: unknown,
): FormulaResult<number | string> {
  return routeFormula({ origin, destination, mode, unit, options, priority: 1 }, () => durationView(unit));
}

/** How long it takes, in seconds. */
export function durationSeconds(
  origin: unknown,
  destination: unknown,
  mode: unknown,
  options: unknown,
): FormulaResult<number> {
  return routeFormula({ origin, destination, mode, options, priority: 2 }, () => secondsView);
}
