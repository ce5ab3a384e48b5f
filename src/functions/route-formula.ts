import { type FormulaResult, isBlank } from '../cells/cell-value.ts';
import { type Formula, fillCells } from '../cells/fill-cells.ts';
import { readPlace } from '../cells/place.ts';
import { readRouteOptions } from '../cells/route-options.ts';
import { readTravelMode } from '../cells/travel-mode.ts';
import { FormulaError, missingArgument, missingValue, transitWithStops } from '../errors.ts';
import type { Priority } from '../lookup/priority.ts';
import { startDeadline } from '../retry/deadline.ts';
import { getDirections } from '../routes/get-directions.ts';
import type { Route } from '../routes/route.ts';
import { type RouteOptions, type RouteRequest, staysInPlace } from '../routes/route-request.ts';

/** The arguments that all formulas about routes have, as Sheets passes them. */
export interface RouteArguments {
  origin: unknown;
  destination: unknown;
  mode: unknown;
  /** Left out by formulas that have none. */
  unit?: unknown;
  options: unknown;
}
/** What a formula shows of a route. */
export interface RouteView<Value> {
  /** For a route from a place to itself, which is not asked for. */
  samePlace(request: RouteRequest): Value;
  /** For a route; null where Google left it out. */
  valueOf(route: Route): Value | null;
  /** What the value is, for the message where it was left out. */
  what: string;
  /** Which formula of a row asks Google where several need one route at the same moment; the others take its answer. */
  priority: Priority;
}

/** Computes a formula whose cells each show one value of one route. */
export function routeFormula<Value>(args: RouteArguments, readView: () => RouteView<Value>): FormulaResult<Value> {
  return fillCells(overRoutes(args, readView));
}

export interface AnsweredRoute {
  request: RouteRequest;
  route: Route;
}

/**
 * A formula over routes: places and modes may be ranges; equal ends are not asked for.
 * @param readView reads the remaining arguments, once, when a cell needs them
 */
export function overRoutes<Value>(
  args: RouteArguments,
  readView: () => RouteView<Value>,
): Formula<RouteRequest, AnsweredRoute, Value> {
  const deadline = startDeadline();
  const lacksDestination = isLeftOut(args.destination, [args.unit, args.options]);
  let view: RouteView<Value>;
  let options: RouteOptions;
  return {
    args: [args.origin, args.destination, args.mode],
    isBlank: ([origin, destination]) => isBlank(origin) || (isBlank(destination) && !lacksDestination),
    prepare() {
      if (lacksDestination) throw missingArgument('destination');
      view = readView();
      options = readRouteOptions(args.options);
      // One mode for all cells is one problem, not one in each cell.
      if (!Array.isArray(args.mode)) readTravelMode(args.mode);
      return (values) => {
        const request = readRequest(values, options);
        return staysInPlace(request) ? { value: view.samePlace(request) } : { request };
      };
    },
    answer: (requests) =>
      getDirections(requests, deadline, view.priority).map((route, index) => {
        const request = requests[index] as RouteRequest;
        return route instanceof FormulaError ? route : { request, route };
      }),
    show({ request, route }) {
      const value = view.valueOf(route);
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
export function readRequest([origin, destination, mode]: unknown[], options: RouteOptions): RouteRequest {
  const travelMode = readTravelMode(mode);
  if (travelMode === 'transit' && options.via.length > 0) throw transitWithStops();
  return {
    ...options,
    origin: readPlace(origin, 'origin'),
    destination: readPlace(destination, 'destination'),
    mode: travelMode,
    bestOrder: false,
  };
}
