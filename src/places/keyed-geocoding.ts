import { placeTooLong } from '../key-errors.ts';
import type { HttpCall } from '../lookup/http-call.ts';
import type { KeyedService } from '../lookup/source.ts';
import { encodeParameter } from './encode-parameter.ts';
import { placeIdOf } from './place-id.ts';
import type { PlaceRequest } from './place-request.ts';
import { parsePoint } from './point.ts';

// Scripts may ask for web addresses of 2,082 characters; the rest is for the key.
const LONGEST_URL = 1900;

/** Google's Geocoding API, whose answers are like those of the free service. */
export const KEYED_GEOCODING: KeyedService<PlaceRequest> = {
  priceOf: () => 'essentials',
  plan: (requests) => requests.map(geocodingCall),
  // The free service takes no place id.
  isBetter: ({ place }) => placeIdOf(place) !== undefined,
  refuse: (request) =>
    geocodingUrl(request).length > LONGEST_URL ? placeTooLong(request.place, LONGEST_URL) : undefined,
};

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
