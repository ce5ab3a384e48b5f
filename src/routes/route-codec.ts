import { asList, asNumber, asText, type Json } from '../json.ts';
import type { Leg, Route } from './route.ts';

/** A route as a compact JSON value for the cache. */
export function encodeRoute({ legs, originIsPartial, destinationIsPartial }: Route): Json {
  return [
    Number(originIsPartial),
    Number(destinationIsPartial),
    legs.map((leg) => [leg.meters, leg.seconds, leg.durationText, leg.startAddress, leg.endAddress]),
  ];
}

/** The route that `encodeRoute` was given; undefined for anything else. */
export function decodeRoute(value: Json): Route | undefined {
  const [originIsPartial, destinationIsPartial, encodedLegs] = asList(value);
  const legs = asList(encodedLegs).map(decodeLeg);
  if (legs.length === 0 || !legs.every((leg): leg is Leg => leg !== undefined)) return undefined;
  return { legs, originIsPartial: originIsPartial === 1, destinationIsPartial: destinationIsPartial === 1 };
}

function decodeLeg(value: Json): Leg | undefined {
  const [meters, seconds, durationText, startAddress, endAddress] = asList(value);
  if (!isNumberOrNull(meters) || !isNumberOrNull(seconds)) return undefined;
  if (durationText !== null && asText(durationText) === undefined) return undefined;
  if (typeof startAddress !== 'string' || typeof endAddress !== 'string') return undefined;
  return { meters, seconds, durationText: durationText as string | null, startAddress, endAddress };
}

function isNumberOrNull(value: Json): value is number | null {
  return value === null || asNumber(value) !== undefined;
}
