import type { FormulaResult } from '../cells/cell-value.ts';
import { totalMeters } from '../routes/route.ts';
import { readDistanceUnit } from '../units.ts';
import { routeFormula } from './route-formula.ts';

/** How far it is, as a number in the unit; metres by default. */
export function distance(
  origin: unknown,
  destination: unknown,
  mode: unknown,
  unit: unknown,
  options: unknown,
): FormulaResult<number> {
  return routeFormula({ origin, destination, mode, unit, options }, () => {
    const inUnit = readDistanceUnit(unit);
    return {
      samePlace: () => 0,
      valueOf(route) {
        const meters = totalMeters(route);
        return meters === null ? null : inUnit(meters);
      },
      what: 'distance',
      priority: 0,
    };
  });
}
