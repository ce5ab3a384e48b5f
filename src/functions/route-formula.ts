import { type FormulaResult, isBlank } from '../cells/cell-value.ts';
import { type Formula, fillCells } from '../cells/fill-cells.ts';
import type { ArgumentValues } from '../cells/map-cells.ts';
import { readPlace } from '../cells/read-place.ts';
import { readRouteOptions } from '../cells/route-options.ts';
import { readTravelMode } from '../cells/travel-mode.ts';
import { FormulaError, missingArgument, missingValue } from '../errors.ts';
import type { Priority } from '../lookup/priority.ts';
import { startDeadline } from '../retry/deadline.ts';
import { getDirections } from '../routes/get-directions.ts';
import type { Route } from '../routes/route.ts';
import { buildRequest, checkStopsBetween, type RouteOptions, type RouteRequest } from '../routes/route-request.ts';
import type { RouteView } from './route-views.ts';

/** The arguments that all formulas about routes have, as Sheets passes them. */
export interface RouteArguments {
  origin: unknown;
  destination: unknown;
  mode: unknown;
  /** Absent for formulas without it. */
  unit?: unknown;
  options: unknown;
  /** If several formulas of a row need a route at the same moment, the one with the lowest priority asks Google. */
  priority: Priority;
}

/** The arguments of a route that may be ranges. */
type RouteName = 'origin' | 'destination' | 'mode';

/** Computes a formula in which each cell shows one value of one route. */
export function routeFormula<Value>(args: RouteArguments, readView: () => RouteView<Value>): FormulaResult<Value> {
  return fillCells(overRoutes(args, readView));
}

/**
 * A formula over routes: places and modes may be ranges.
 * @param readView reads the remaining arguments, once, when a cell needs them
 */
export function overRoutes<Value>(
  args: RouteArguments,
  readView: () => RouteView<Value>,
): Formula<RouteName, RouteRequest, { request: RouteRequest; route: Route }, Value> {
  const deadline = startDeadline();
  const lacksDestination = isLeftOut(args.destination, [args.unit, args.options]);
  let view: RouteView<Value>;
  let options: RouteOptions;
  return {
    args: { origin: args.origin, destination: args.destination, mode: args.mode },
    isBlank: (cell) => isBlank(cell.origin) || (isBlank(cell.destination) && !lacksDestination),
    readSettings() {
      if (lacksDestination) throw missingArgument('destination');
      view = readView();
      options = readRouteOptions(args.options);
      const { needsMatch = false } = view;
      // A wrong mode for all cells is one problem of the formula, not one for each cell.
      if (!Array.isArray(args.mode)) readTravelMode(args.mode);
      return (cell) => ({ request: { ...readRequest(cell, options), needsMatch } });
    },
    ask: (requests) =>
      getDirections(requests, deadline, args.priority).map((route, index) => {
        const request = requests[index] as RouteRequest;
        return route instanceof FormulaError ? route : { request, route };
      }),
    valueOf({ request, route }) {
      const value = view.valueOf(route, request);
      if (value === null) throw missingValue(view.what, request.origin, request.destination);
      return value;
    },
    failsAsWhole: () => options.failsAsWhole === true,
  };
}

/**
 * Whether an argument was not given at all, unlike a blank cell. This is known only if no argument follows: Sheets may pass
 * a skipped argument like a blank cell.
 */
export function isLeftOut(arg: unknown, following: readonly unknown[]): boolean {
  return arg === undefined && following.every((other) => other === undefined);
}

/** Reads the request for one route. The mode comes first, so that a cell shows the same message alone and in a range. */
export function readRequest(
  { origin, destination, mode }: ArgumentValues<RouteName>,
  options: RouteOptions,
): RouteRequest {
  const travelMode = readTravelMode(mode);
  checkStopsBetween(travelMode, options.via.length);
  const stops = [readPlace(origin, 'origin'), ...options.via, readPlace(destination, 'destination')];
  return buildRequest(stops, travelMode, options);
}
