import { asList, asText, field, type Json } from '../json.ts';
import type { HttpCall } from '../lookup/source.ts';
import { placeKey } from '../places/place-key.ts';
import type { RouteRequest } from '../routes/route-request.ts';
import { computeRoutes } from './compute-routes.ts';

/** A route to ask for, and others with the same origin or destination. */
interface Sample {
  position: number;
  others: number[];
}

/**
 * Plans how to find out which places of routes Google does not know, after a matrix did not say: asks for few of the
 * routes, so that each of the others has a place with one of them. If that place is not found, the other route is not
 * asked for.
 */
export function planSamples(requests: readonly RouteRequest[]): HttpCall[] {
  const samples = new Map<string, Sample>();
  for (const [position, request] of requests.entries()) {
    const ends = endsOf(request);
    if (ends.some((end) => samples.has(end))) continue;
    const sample = { position, others: [] };
    for (const end of ends) samples.set(end, sample);
  }
  for (const [position, request] of requests.entries()) {
    const [origin, destination] = endsOf(request);
    // Of two places that are not found, messages name the origin.
    const sample = samples.get(origin) ?? samples.get(destination);
    if (sample?.position !== position) sample?.others.push(position);
  }
  return [...new Set(samples.values())].map((sample) => sampleCall(sample, requests));
}

/** Names of the ends, for comparing those of different requests; a region changes the meaning of a place. */
function endsOf({ origin, destination, region, language }: RouteRequest): [string, string] {
  const name = (role: string, place: string): string => JSON.stringify([role, placeKey(place), region, language]);
  return [name('origin', origin), name('destination', destination)];
}

function sampleCall({ position, others }: Sample, requests: readonly RouteRequest[]): HttpCall {
  const request = requests[position] as RouteRequest;
  const call = computeRoutes(request, 'route', position);
  return {
    ...call,
    alsoTells: others,
    readAnswers(body) {
      const answers = call.readAnswers(body);
      return [...answers, ...others.map((other) => toldOf(requests[other] as RouteRequest, request, answers[0]))];
    },
  };
}

/** The answer to a request that shares a place with another one, if that place was not found. */
function toldOf(request: RouteRequest, sample: RouteRequest, answer: Json): Json | undefined {
  const places = asList(field(answer, 'geocoded_waypoints'));
  const [ends, asked] = [endsOf(request), endsOf(sample)];
  const missing = [places[0], places[places.length - 1]].map(
    (place, end) => ends[end] === asked[end] && asText(field(place, 'geocoder_status')) === 'NOT_FOUND',
  );
  if (!missing.includes(true)) return undefined;
  return {
    status: 'NOT_FOUND',
    geocoded_waypoints: missing.map((isMissing) => ({ geocoder_status: isMissing ? 'NOT_FOUND' : 'OK' })),
  };
}
