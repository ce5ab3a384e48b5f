import { FormulaError } from '../errors.ts';
import { findPlaces } from '../places/find-places.ts';
import type { Place } from '../places/place.ts';
import type { PlaceRequest } from '../places/place-request.ts';
import type { Deadline } from '../retry/deadline.ts';
import { FOUND_BY, type Route } from './route.ts';
import type { RouteRequest } from './route-request.ts';

type Routes = readonly (Route | FormulaError)[];

/**
 * Finds the addresses that Google matched, for requests that need them: answers of the Routes API have none. The next time,
 * they are in the cache of places.
 */
export function resolveAddresses(routes: Routes, requests: readonly RouteRequest[], deadline: Deadline): Routes {
  const names = routes.map((route, index) => namesToResolve(route, requests[index] as RouteRequest));
  const wanted = names.flatMap((some, index): PlaceRequest[] => {
    const { region, language } = requests[index] as RouteRequest;
    return some.map((name) => ({ place: name.slice(FOUND_BY.length), region, language }));
  });
  if (wanted.length === 0) return routes;
  const places = findPlaces(wanted, deadline);
  let next = 0;
  return routes.map((route, index) => {
    const found = new Map((names[index] ?? []).map((name) => [name, places[next++] as Place | FormulaError]));
    return route instanceof FormulaError || found.size === 0 ? route : withAddresses(route, found, requests[index]);
  });
}

function namesToResolve(route: Route | FormulaError, { needsMatch, exactMatch }: RouteRequest): string[] {
  if (route instanceof FormulaError) return [];
  // Only the message about a partial match names an address.
  if (!needsMatch && !(exactMatch && route.partial?.length)) return [];
  const addresses = route.legs.flatMap(({ startAddress, endAddress }) => [startAddress, endAddress]);
  return [...new Set(addresses.filter((address) => address.startsWith(FOUND_BY)))];
}

/** The route with its addresses; a problem if a requested address could not be found. */
function withAddresses(
  route: Route,
  found: ReadonlyMap<string, Place | FormulaError>,
  request: RouteRequest | undefined,
): Route | FormulaError {
  const problem = [...found.values()].find((place): place is FormulaError => place instanceof FormulaError);
  if (problem !== undefined && request?.needsMatch) return problem;
  const addressOf = (address: string): string => {
    const place = found.get(address);
    if (place === undefined) return address;
    return place instanceof FormulaError ? '' : place.address;
  };
  const legs = route.legs.map((leg) => ({
    ...leg,
    startAddress: addressOf(leg.startAddress),
    endAddress: addressOf(leg.endAddress),
  }));
  return { ...route, legs };
}
