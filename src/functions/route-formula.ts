import { type FormulaResult, isBlank } from '../cells/cell-value.ts';
import { type Formula, fillCells } from '../cells/fill-cells.ts';
import type { Values } from '../cells/map-cells.ts';
import { readPlace } from '../cells/place.ts';
import { readRouteOptions } from '../cells/route-options.ts';
import { readTravelMode } from '../cells/travel-mode.ts';
import { FormulaError, missingArgument, missingValue } from '../errors.ts';
import type { Priority } from '../lookup/priority.ts';
import { startDeadline } from '../retry/deadline.ts';
import { buildRequest, checkStopsBetween } from '../routes/build-request.ts';
import { getDirections } from '../routes/get-directions.ts';
import type { Route } from '../routes/route.ts';
import type { RouteOptions, RouteRequest } from '../routes/route-request.ts';
import type { RouteView } from './route-views.ts';

/** The arguments that all formulas about routes have, as Sheets passes them. */
export interface RouteArguments {
  origin: unknown;
  destination: unknown;
  mode: unknown;
  /** Left out by formulas that have none. */
  unit?: unknown;
  options: unknown;
  /** Which formula of a row asks Google where several need one route at the same moment; the others take its answer. */
  priority: Priority;
}

/** The arguments of a route that may be ranges. */
type RouteName = 'origin' | 'destination' | 'mode';

/** Computes a formula whose cells each show one value of one route. */
export function routeFormula<Value>(args: RouteArguments, readView: () => RouteView<Value>): FormulaResult<Value> {
  return fillCells(overRoutes(args, readView));
}

export interface AnsweredRoute {
  request: RouteRequest;
  route: Route;
}

/**
 * A formula over routes: places and modes may be ranges.
 * @param readView reads the remaining arguments, once, when a cell needs them
 */
export function overRoutes<Value>(
  args: RouteArguments,
  readView: () => RouteView<Value>,
): Formula<RouteName, RouteRequest, AnsweredRoute, Value> {
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
      // One mode for all cells is one problem, not one in each cell.
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
 * Whether an argument was not given at all, unlike one that is a blank cell. It can be told where none comes after it; Sheets
 * may pass a skipped one in the same way.
 */
export function isLeftOut(arg: unknown, following: readonly unknown[]): boolean {
  return arg === undefined && following.every((other) => other === undefined);
}

/** Reads what one route is asked with. The mode comes first: a cell says the same alone and in a range. */
export function readRequest({ origin, destination, mode }: Values<RouteName>, options: RouteOptions): RouteRequest {
  const travelMode = readTravelMode(mode);
  checkStopsBetween(travelMode, options.via.length);
  const stops = [readPlace(origin, 'origin'), ...options.via, readPlace(destination, 'destination')];
  return buildRequest(stops, travelMode, options);
}
