import { answerAll } from '../../answer-all.ts';
import { FormulaError } from '../../errors.ts';
import { findPlaces } from '../../places/find-places.ts';
import type { Place } from '../../places/place.ts';
import type { PlaceRequest } from '../../places/place-request.ts';
import { parsePoint } from '../../places/point.ts';
import { startDeadline } from '../../retry/deadline.ts';
import { placeUrl } from '../../routes/maps-url.ts';
import type { LocatedRow, MissingRow } from '../protocol.ts';
import type { PlaceRow } from './read-rows.ts';

// The user is waiting. Places that are not reached in time are asked for at the next click; the others then come from
// the cache.
const LONGEST_SEARCH_MS = 60_000;

type Located = Omit<Place, 'country' | 'countryCode'>;

/** Finds the places of rows, in order. A place written as "lat,lng" needs no request. */
export function locateRows(rows: readonly PlaceRow[]): (LocatedRow | MissingRow)[] {
  const found = answerAll<Located | FormulaError, PlaceRequest>(
    rows.map(({ place }) => {
      if (place instanceof FormulaError) return { value: place };
      const point = parsePoint(place);
      return point ? { value: { ...point, address: place, isPartial: false } } : { request: { place } };
    }),
    (requests) => findPlaces(requests, startDeadline(LONGEST_SEARCH_MS)),
  );
  return rows.map(({ row, name, place }, index) => {
    const result = found[index] as Located | FormulaError;
    if (result instanceof FormulaError) return { row, name, reason: result.message };
    const { address, isPartial, latitude, longitude } = result;
    return {
      row,
      name: name || String(place),
      address,
      isGuess: isPartial,
      latitude,
      longitude,
      link: placeUrl(address),
    };
  });
}
