import { type FormulaError, notUnderstood, placeNotFound } from '../errors.ts';
import { asList, asText, field, type Json } from '../json.ts';
import { lookUpAll } from '../lookup/look-up-all.ts';
import { meaningOf, serviceProblem } from '../lookup/maps-status.ts';
import { FIRST, type Priority } from '../lookup/priority.ts';
import type { Source } from '../lookup/source.ts';
import type { Deadline } from '../retry/deadline.ts';
import { geocode, reverseGeocode } from '../services/geocoder.ts';
import { decodePlace, encodePlace, type Place, readCandidate } from './place.ts';
import { placeKey } from './place-key.ts';
import { parsePoint } from './point.ts';

/** Finds places by their texts, in order: what an address or a name means, or what is at "lat,lng". */
export function findPlaces(
  places: readonly string[],
  deadline: Deadline,
  priority: Priority = FIRST,
): (Place | FormulaError)[] {
  return lookUpAll(PLACES, places, deadline, priority);
}

const PLACES: Source<string, Place> = {
  quota: 'geocode',
  requestsPerCall: 1,
  key: (place) => JSON.stringify([placeKey(place)]),
  ask: (places) => places.map(ask),
  read,
  encode: encodePlace,
  decode: decodePlace,
};

function ask(place: string): Json {
  const point = parsePoint(place);
  return point === undefined ? geocode(place) : reverseGeocode(point.latitude, point.longitude);
}

function read(answer: Json, place: string): Place {
  switch (meaningOf(asText(field(answer, 'status')))) {
    case 'found': {
      const found = readCandidate(asList(field(answer, 'results'))[0]);
      if (found === undefined) throw notUnderstood('it has no place');
      return found;
    }
    case 'failed':
      throw serviceProblem(answer, PLACES.quota);
    default:
      throw placeNotFound('place', place);
  }
}
