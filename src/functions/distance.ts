import type { FormulaResult } from '../cells/cell-value.ts';
import { routeFormula } from './route-formula.ts';
import { distanceView } from './route-views.ts';

/** How far it is, as a number in the unit; metres by default. */
export function distance(
  origin: unknown,
  destination: unknown,
  mode: unknown,
  unit: unknown,
  options: unknown,
): FormulaResult<number> {
  return routeFormula({ origin, destination, mode, unit, options, priority: 0 }, () => distanceView(unit));
}
