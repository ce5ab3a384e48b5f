import { FormulaError } from '../../errors.ts';
import { findPlaces } from '../../places/find-places.ts';
import type { Place } from '../../places/place.ts';
import { parsePoint } from '../../places/point.ts';
import { startDeadline } from '../../retry/deadline.ts';
import { placeUrl } from '../../routes/maps-url.ts';
import type { LocatedRow, MissingRow } from '../protocol.ts';
import type { PlaceRow } from './read-rows.ts';

// The user is waiting. Places that are not reached in time are asked for at the next click; the others then come from
// the cache.
const LONGEST_SEARCH_MS = 60_000;

/** Finds the places of rows, in order. A place written as "lat,lng" needs no request. */
export function locateRows(rows: readonly PlaceRow[]): (LocatedRow | MissingRow)[] {
  const asked = rows.flatMap(({ place }) => (isAsked(place) ? [{ place }] : []));
  const found = asked.length > 0 ? findPlaces(asked, startDeadline(LONGEST_SEARCH_MS)) : [];
  let next = 0;
  return rows.map(({ row, name, place }) => {
    const result = isAsked(place) ? (found[next++] as Place | FormulaError) : place;
    if (result instanceof FormulaError) return { row, name, reason: result.message };
    if (typeof result !== 'string') {
      const { address, latitude, longitude, isPartial } = result;
      return {
        row,
        name: name || String(place),
        address,
        isGuess: isPartial,
        latitude,
        longitude,
        link: placeUrl(address),
      };
    }
    const { latitude, longitude } = parsePoint(result) as { latitude: number; longitude: number };
    return { row, name: name || result, address: result, isGuess: false, latitude, longitude, link: placeUrl(result) };
  });
}

const isAsked = (place: string | FormulaError): place is string =>
  typeof place === 'string' && parsePoint(place) === undefined;
