import type { FormulaResult } from '../cells/cell-value.ts';
import { fillCells } from '../cells/fill-cells.ts';
import { readPlace } from '../cells/place.ts';
import { readRouteOptions } from '../cells/route-options.ts';
import { readTravelMode } from '../cells/travel-mode.ts';
import { type FormulaError, missingValue } from '../errors.ts';
import { startDeadline } from '../retry/deadline.ts';
import { getDirections } from '../routes/get-directions.ts';
import type { Route } from '../routes/route.ts';
import { type RouteOptions, type RouteRequest, staysInPlace } from '../routes/route-request.ts';
import { now } from '../services/clock.ts';
import { openSpreadsheetTime } from '../services/spreadsheet-time.ts';

/** The arguments that all formulas about routes have, as Sheets passes them. */
export interface RouteArguments {
  origin: unknown;
  destination: unknown;
  mode: unknown;
  options: unknown;
}

/** What a formula shows of a route. */
export interface RouteView<Value> {
  /** For a route from a place to itself, which is not asked for. */
  samePlace: Value;
  /** For a route; null where Google left it out. */
  valueOf(route: Route): Value | null;
  /** What the value is, for the message where it was left out. */
  what: string;
}

interface Answered {
  request: RouteRequest;
  route: Route;
}

/**
 * Computes a formula whose cells each show one route: a single value for single arguments, a table for ranges.
 * @param readView reads the remaining arguments, once, when a cell needs them
 * @throws FormulaError for single arguments, and for arguments that hold for all cells
 */
export function routeFormula<Value>(args: RouteArguments, readView: () => RouteView<Value>): FormulaResult<Value> {
  const deadline = startDeadline();
  let view: RouteView<Value>;
  return fillCells<RouteRequest, Answered, Value>({
    args: [args.origin, args.destination, args.mode],
    places: 2,
    prepare() {
      view = readView();
      const options = readRouteOptions(args.options, now(), openSpreadsheetTime);
      // One mode for all cells is one problem, not one in each cell.
      if (!Array.isArray(args.mode)) readTravelMode(args.mode);
      return (values) => {
        const request = readRequest(values, options);
        return staysInPlace(request) ? { value: view.samePlace } : { request };
      };
    },
    answer: (requests) =>
      getDirections(requests, deadline).map((route, index) => {
        const request = requests[index] as RouteRequest;
        return isRoute(route) ? { request, route } : route;
      }),
    show({ request, route }) {
      const value = view.valueOf(route);
      if (value === null) throw missingValue(view.what, request.origin, request.destination);
      return value;
    },
  });
}

function readRequest([origin, destination, mode]: unknown[], options: RouteOptions): RouteRequest {
  // The mode first, as a single mode is read before any place: a cell says the same alone and in a range.
  const travelMode = readTravelMode(mode);
  return {
    ...options,
    origin: readPlace(origin, 'origin'),
    destination: readPlace(destination, 'destination'),
    mode: travelMode,
  };
}

const isRoute = (result: Route | FormulaError): result is Route => 'legs' in result;
