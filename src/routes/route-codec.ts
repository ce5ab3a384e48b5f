import { asAmount, asList, asText, type Json } from '../json.ts';
import { isOrder, type Leg, type Route } from './route.ts';

/** A route as a compact JSON value for the cache. */
export function encodeRoute({ legs, partial, order }: Route): Json {
  return [
    partial,
    legs.map((leg) => [leg.meters, leg.seconds, leg.durationText, leg.startAddress, leg.endAddress]),
    order,
  ];
}

/** The route that `encodeRoute` was given; undefined for anything else. */
export function decodeRoute(value: Json): Route | undefined {
  const [partial, encodedLegs, encodedOrder] = asList(value);
  const order = asList(encodedOrder);
  const legs = asList(encodedLegs).map(decodeLeg);
  if (legs.length === 0 || !legs.every((leg): leg is Leg => leg !== undefined) || !isOrder(order)) return undefined;
  if (partial !== null && !asList(partial).every((position) => Number.isInteger(position))) return undefined;
  return partial === null || Array.isArray(partial) ? { legs, partial, order } : undefined;
}

function decodeLeg(value: Json): Leg | undefined {
  const [meters, seconds, durationText, startAddress, endAddress] = asList(value);
  if (!isNumberOrNull(meters) || !isNumberOrNull(seconds)) return undefined;
  if (durationText !== null && asText(durationText) === undefined) return undefined;
  if (typeof startAddress !== 'string' || typeof endAddress !== 'string') return undefined;
  return { meters, seconds, durationText: durationText as string | null, startAddress, endAddress };
}

function isNumberOrNull(value: Json): value is number | null {
  return value === null || asAmount(value) !== undefined;
}
