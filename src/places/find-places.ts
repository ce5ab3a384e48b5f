import { FormulaError, notUnderstood, partialMatch, placeNotFound } from '../errors.ts';
import { asList, asText, field, type Json } from '../json.ts';
import { placeTooLong } from '../key-errors.ts';
import { countUnknown } from '../lookup/answers.ts';
import { lookUpAll } from '../lookup/look-up-all.ts';
import { meaningOf, serviceProblem } from '../lookup/maps-status.ts';
import { FIRST, type Priority } from '../lookup/priority.ts';
import type { HttpCall, Source } from '../lookup/source.ts';
import type { Deadline } from '../retry/deadline.ts';
import { geocode, geocodePoint } from '../services/geocoder.ts';
import { encodeParameter } from './encode-parameter.ts';
import { decodePlace, encodePlace, type Place, readCandidate } from './place.ts';
import { placeIdOf } from './place-key.ts';
import { type PlaceRequest, placeRequestKey } from './place-request.ts';
import { parsePoint } from './point.ts';

/** Finds places by their texts, in order: what an address or a name means, or what is at "lat,lng". */
export function findPlaces(
  requests: readonly PlaceRequest[],
  deadline: Deadline,
  priority: Priority = FIRST,
): (Place | FormulaError)[] {
  return lookUpAll(PLACES, requests, deadline, priority).map((found, index) => {
    const { place = '', exactMatch } = requests[index] ?? {};
    if (found instanceof FormulaError || !exactMatch || !found.isPartial) return found;
    return partialMatch('place', place, found.address);
  });
}

/** How many of some places are not known, so that Google would have to be asked. */
export function countUnknownPlaces(requests: readonly PlaceRequest[]): number {
  return countUnknown(PLACES, requests);
}

const PLACES: Source<PlaceRequest, Place> = {
  quota: 'geocode',
  requestsPerCall: 1,
  key: placeRequestKey,
  ask: (requests) => requests.map(ask),
  // Google's Geocoding API, whose answers are like those of the free service.
  withKey: {
    priceOf: () => 'essentials',
    plan: (requests) => requests.map(geocodingCall),
    // The free service takes no place id.
    isBetter: ({ place }) => placeIdOf(place) !== undefined,
    refuse: (request) =>
      geocodingUrl(request).length > LONGEST_URL ? placeTooLong(request.place, LONGEST_URL) : undefined,
  },
  read,
  encode: encodePlace,
  decode: decodePlace,
};

function ask(request: PlaceRequest): Json {
  const point = parsePoint(request.place);
  if (point === undefined) return geocode(request.place, request);
  return geocodePoint(point.latitude, point.longitude, request);
}

function read(answer: Json, { place }: PlaceRequest): Place {
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

// Scripts may ask for web addresses of 2,082 characters; the rest is for the key.
const LONGEST_URL = 1900;

function geocodingCall(request: PlaceRequest, position: number): HttpCall {
  return { url: geocodingUrl(request), positions: [position], readAnswers: (body) => [body] };
}

function geocodingUrl(request: PlaceRequest): string {
  const parameters = { ...placeParameter(request.place), language: request.language, region: request.region };
  const query = Object.entries(parameters).flatMap(([name, value]) =>
    value === undefined ? [] : `${name}=${encodeParameter(value)}`,
  );
  return `https://maps.googleapis.com/maps/api/geocode/json?${query.join('&')}`;
}

function placeParameter(place: string): Record<string, string> {
  const point = parsePoint(place);
  if (point !== undefined) return { latlng: `${point.latitude},${point.longitude}` };
  const id = placeIdOf(place);
  return id === undefined ? { address: place } : { place_id: id };
}
