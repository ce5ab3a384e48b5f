import type { FormulaResult } from '../cells/cell-value.ts';
import { fillRows } from '../cells/fill-cells.ts';
import { overRoutes, routeFormula } from './route-formula.ts';
import { distanceView, durationView, matchView, secondsView } from './route-views.ts';

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

/**
 * Which places Google understood: the address of the origin, that of the destination, and "exact", or "partial" if it
 * matched only part of a text. Three cells for each pair, from the same answer as its distance.
 */
export function match(origin: unknown, destination: unknown, mode: unknown, options: unknown): string[][] | undefined {
  return fillRows(
    overRoutes({ origin, destination, mode, options, priority: 3 }, () => matchView),
    () => 3,
  );
}
