import type { HttpCall } from '../lookup/http-call.ts';
import type { KeyedService } from '../lookup/source.ts';
import type { PlaceRequest } from './place-request.ts';
import { parsePoint } from './point.ts';

const PLACE_ID = /^place_id:\s*/i;

/** Google's Geocoding API, whose answers are those of the free service. */
export const KEYED_GEOCODING: KeyedService<PlaceRequest> = {
  priceOf: () => 'essentials',
  plan: (requests) => requests.map(geocodingCall),
  // The free service takes no place id.
  isBetter: ({ place }) => PLACE_ID.test(place),
};

function geocodingCall(request: PlaceRequest, position: number): HttpCall {
  const parameters = { ...placeParameter(request.place), language: request.language, region: request.region };
  const query = Object.entries(parameters).flatMap(([name, value]) =>
    value === undefined ? [] : `${name}=${encodeURIComponent(value)}`,
  );
  return {
    url: `https://maps.googleapis.com/maps/api/geocode/json?${query.join('&')}`,
    positions: [position],
    readAnswers: (body) => [body],
  };
}

function placeParameter(place: string): Record<string, string> {
  const point = parsePoint(place);
  if (point !== undefined) return { latlng: `${point.latitude},${point.longitude}` };
  // Half of a surrogate pair can't be encoded.
  const text = place.replace(/[\ud800-\udfff]/gu, '\ufffd');
  return PLACE_ID.test(text) ? { place_id: text.replace(PLACE_ID, '') } : { address: text };
}
