import { readLatLng } from '../../cells/coordinates.ts';
import { readPlace } from '../../cells/place.ts';
import { caught, FormulaError } from '../../errors.ts';
import { readRequest } from '../../functions/route-formula.ts';
import { placeKey } from '../../places/place-key.ts';
import type { PlaceRequest } from '../../places/place-request.ts';
import { type Point, parsePoint } from '../../places/point.ts';
import type { RouteOptions, RouteRequest } from '../../routes/route-request.ts';
import type { TableSettings } from './table-protocol.ts';
import type { TableRow } from './table-rows.ts';

/** What can be asked about a row, each with the problem in its place where its cells don't allow it. */
export interface Question {
  request: RouteRequest | FormulaError;
  place: PlaceRequest | FormulaError;
  /** Where the origin is written as "lat,lng". */
  point: Point | undefined;
}

/** Reads the places of a row. */
export function readQuestion(
  row: Pick<TableRow, 'origin' | 'destination'>,
  { mode, isRoundTrip }: TableSettings,
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
    request: caught(() => {
      const [origin, destination] = [readPlaceOf(row.origin, 'origin'), readPlaceOf(row.destination, 'destination')];
      const there = readRequest({ origin, destination, mode }, options);
      return isRoundTrip ? thereAndBack(there) : there;
    }),
    place,
    point: place instanceof FormulaError ? undefined : parsePoint(place.place),
  };
}

/** The way back passes the stops between in the opposite order. The way from a place to itself stays none. */
function thereAndBack(request: RouteRequest): RouteRequest {
  const { origin, via, destination } = request;
  if (via.length === 0 && placeKey(origin) === placeKey(destination)) return request;
  return { ...request, via: [...via, destination, ...[...via].reverse()], destination: origin };
}

function readPlaceOf(place: unknown, role: 'origin' | 'destination'): string {
  return Array.isArray(place) ? readLatLng(place[0], place[1]) : readPlace(place, role);
}
