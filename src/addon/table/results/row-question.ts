import type { Candidate } from '../../../cells/candidates.ts';
import { readLatLng } from '../../../cells/coordinates.ts';
import { oneOf, readOptions } from '../../../cells/options.ts';
import { readPlace } from '../../../cells/read-place.ts';
import { ROUTE_OPTION_NAMES, routeOptionsOf } from '../../../cells/route-options.ts';
import { caught, FormulaError } from '../../../errors.ts';
import { readRequest } from '../../../functions/route-formula.ts';
import { placeKey } from '../../../places/place-key.ts';
import type { PlaceRequest } from '../../../places/place-request.ts';
import { type Point, parsePoint } from '../../../places/point.ts';
import { MEASURES, type Measure } from '../../../routes/rank-nearest.ts';
import type { RouteOptions, RouteRequest } from '../../../routes/route-request.ts';
import type { TableRow } from '../rows/table-rows.ts';
import type { TableSettings } from '../table-protocol.ts';

/** What can be asked about a row, or the problem if its cells do not allow it. */
export interface Question {
  /** The routes of which the shortest is wanted; only one without a list. */
  requests: RouteRequest[] | FormulaError;
  place: PlaceRequest | FormulaError;
  /** If the origin is written as "lat,lng". */
  point: Point | undefined;
}

/** The options of a table, which are those of formulas. */
export interface TableOptions extends RouteOptions {
  /** What decides which place of a list is the nearest. */
  by: Measure;
}

/**
 * Reads the options.
 * @throws FormulaError with the option, its value and the values it can have
 */
export function readOptionsOf({ options, isToNearest }: TableSettings): TableOptions {
  const raw = readOptions(options, isToNearest ? [...ROUTE_OPTION_NAMES, 'by'] : ROUTE_OPTION_NAMES);
  return { ...routeOptionsOf(raw), by: oneOf(raw, 'by', MEASURES) ?? 'distance' };
}

/** Reads the places of a row. */
export function readQuestion(
  row: Pick<TableRow, 'origin' | 'destination'>,
  { mode, isRoundTrip }: TableSettings,
  candidates: readonly Candidate[],
  options: RouteOptions,
): Question {
  const { region, language, exactMatch } = options;
  const place = caught(
    (): PlaceRequest => ({
      place: readPlaceOf(row.origin, 'origin'),
      ...(region !== undefined && { region }),
      ...(language !== undefined && { language }),
      ...(exactMatch !== undefined && { exactMatch }),
    }),
  );
  return {
    requests: caught(() => {
      const origin = readPlaceOf(row.origin, 'origin');
      const destinations =
        candidates.length > 0 ? candidates.map(({ place }) => place) : [readPlaceOf(row.destination, 'destination')];
      return destinations.map((destination) => {
        const there = readRequest({ origin, destination, mode }, options);
        return isRoundTrip ? thereAndBack(there) : there;
      });
    }),
    place,
    point: place instanceof FormulaError ? undefined : parsePoint(place.place),
  };
}

/** The way back passes the stops in between in the opposite order. A route from a place to itself has no way back. */
function thereAndBack(request: RouteRequest): RouteRequest {
  const { origin, via, destination } = request;
  if (via.length === 0 && placeKey(origin) === placeKey(destination)) return request;
  return { ...request, via: [...via, destination, ...[...via].reverse()], destination: origin };
}

function readPlaceOf(place: unknown, role: 'origin' | 'destination'): string {
  return Array.isArray(place) ? readLatLng(place[0], place[1]) : readPlace(place, role);
}
