import type { FormulaResult } from '../cells/cell-value.ts';
import type { Priority } from '../lookup/priority.ts';
import { durationText, totalSeconds } from '../routes/route.ts';
import { readDurationUnit } from '../units.ts';
import { type RouteView, routeFormula } from './route-formula.ts';

// The original script's text, which sheets may depend on.
export const SAME_PLACE_TEXT = '0 hours 0 Mins';

/** How long it takes: in Google's own words, or as a number where the unit asks for one. */
export function duration(
  origin: unknown,
  destination: unknown,
  mode: unknown,
  unit: unknown,
  options: unknown,
): FormulaResult<number | string> {
  return routeFormula({ origin, destination, mode, unit, options }, (): RouteView<number | string> => {
    const inUnit = readDurationUnit(unit);
    if (inUnit === undefined)
      return { samePlace: () => SAME_PLACE_TEXT, valueOf: durationText, what: 'duration', priority: 1 };
    return durationView(inUnit, 1);
  });
}

/** How long it takes, in seconds. */
export function durationSeconds(
  origin: unknown,
  destination: unknown,
  mode: unknown,
  options: unknown,
): FormulaResult<number> {
  return routeFormula({ origin, destination, mode, options }, () => durationView((seconds) => seconds, 2));
}

function durationView(inUnit: (seconds: number) => number, priority: Priority): RouteView<number> {
  return {
    samePlace: () => 0,
    valueOf(route) {
      const seconds = totalSeconds(route);
      return seconds === null ? null : inUnit(seconds);
    },
    what: 'duration',
    priority,
  };
}
