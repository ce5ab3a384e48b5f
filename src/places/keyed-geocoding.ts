import { placeTooLong } from '../key-errors.ts';
import type { HttpCall } from '../lookup/http-call.ts';
import type { KeyedService } from '../lookup/source.ts';
import type { PlaceRequest } from './place-request.ts';
import { parsePoint } from './point.ts';

// Scripts may ask for web addresses of 2,082 characters; the rest is for the key.
const LONGEST_URL = 1900;

const PLACE_ID = /^place_id:\s*/i;

/** Google's Geocoding API, whose answers are like those of the free service. */
export const KEYED_GEOCODING: KeyedService<PlaceRequest> = {
  priceOf: () => 'essentials',
  plan: (requests) => requests.map(geocodingCall),
  // The free service takes no place id.
  isBetter: ({ place }) => PLACE_ID.test(place),
  refuse: (request) =>
    geocodingUrl(request).length > LONGEST_URL ? placeTooLong(request.place, LONGEST_URL) : undefined,
};

function geocodingCall(request: PlaceRequest, position: number): HttpCall {
  return { url: geocodingUrl(request), positions: [position], readAnswers: (body) => [body] };
}

function geocodingUrl(request: PlaceRequest): string {
  const parameters = { ...placeParameter(request.place), language: request.language, region: request.region };
  const query = Object.entries(parameters).flatMap(([name, value]) =>
    value === undefined ? [] : `${name}=${encodeURIComponent(value)}`,
  );
  return `https://maps.googleapis.com/maps/api/geocode/json?${query.join('&')}`;
}

function placeParameter(place: string): Record<string, string> {
  const point = parsePoint(place);
  if (point !== undefined) return { latlng: `${point.latitude},${point.longitude}` };
  // Half of a surrogate pair can't be encoded.
  const text = place.replace(/[\ud800-\udfff]/gu, '\ufffd');
  return PLACE_ID.test(text) ? { place_id: text.replace(PLACE_ID, '') } : { address: text };
}
