import { type FormulaError, notAnswering } from '../errors.ts';
import { asList, asText, field, type Json } from '../json.ts';
import type { HttpCall } from '../lookup/source.ts';
import type { RouteRequest } from '../routes/route-request.ts';
import type { Rectangle } from './plan-matrices.ts';
import { readMeasures } from './read-measures.ts';
import { routeModifiers, routeSettings } from './route-settings.ts';
import { waypointOf } from './waypoint.ts';

const URL = 'https://routes.googleapis.com/distanceMatrix/v2:computeRouteMatrix';

const FIELDS = ['originIndex', 'destinationIndex', 'status', 'condition', 'distanceMeters', 'duration'];

// Codes of google.rpc.Status about the service, not the pair.
const PASSING_CODES = [4, 8, 10, 13, 14];

/**
 * Asks for all pairs of a rectangle.
 * @param like a request with the settings of all of them
 * @param textOf the user's own words for a place of the rectangle
 * @param positionOf the request of the batch for a pair
 */
export function computeMatrix(
  { origins, destinations }: Rectangle,
  like: RouteRequest,
  textOf: (place: string) => string,
  positionOf: (origin: string, destination: string) => number,
): HttpCall {
  const modifiers = routeModifiers(like);
  return {
    url: URL,
    body: {
      origins: origins.map((origin) => ({ waypoint: waypointOf(textOf(origin)), routeModifiers: modifiers })),
      destinations: destinations.map((destination) => ({ waypoint: waypointOf(textOf(destination)) })),
      ...routeSettings(like),
    },
    fieldMask: [...FIELDS, ...(like.language === undefined ? [] : ['localizedValues.duration'])].join(),
    positions: origins.flatMap((origin) => destinations.map((destination) => positionOf(origin, destination))),
    readAnswers: (body) => readMatrix(asList(body), origins.length, destinations.length),
  };
}

/**
 * The answers for all pairs, row by row, in the form of the Directions service. A matrix does not tell which address
 * was not found. So a pair without a route is asked for alone, if one of its places has no route at all. The same holds
 * for a pair whose element is missing, appears twice, or can't be read.
 */
function readMatrix(elements: readonly Json[], rows: number, columns: number): (Json | FormulaError | undefined)[] {
  const byPlace = new Map<string, Json[]>();
  for (const element of elements) byPlace.set(placeOf(element), [...(byPlace.get(placeOf(element)) ?? []), element]);
  const known = elements.filter(isFound);
  const [origins, destinations] = [known.map(originOf), known.map(destinationOf)].map((indexes) => new Set(indexes));
  return Array.from({ length: rows * columns }, (_, index) => {
    const [row, column] = [Math.floor(index / columns), index % columns];
    const [element, another] = byPlace.get(`${row} ${column}`) ?? [];
    if (another !== undefined) return undefined;
    if (isFound(element)) return { status: 'OK', match_unknown: true, routes: [{ legs: [readMeasures(element)] }] };
    const placesAreKnown = origins?.has(row) && destinations?.has(column);
    return placesAreKnown && isNotFound(element) ? { status: 'ZERO_RESULTS' } : passingProblem(element);
  });
}

// Google gives the elements in any order, and leaves out an index that is zero.
const originOf = (element: Json): Json => field(element, 'originIndex') ?? 0;
const destinationOf = (element: Json): Json => field(element, 'destinationIndex') ?? 0;
const placeOf = (element: Json): string => `${originOf(element)} ${destinationOf(element)}`;

const codeOf = (element: Json): Json => field(element, 'status', 'code') ?? 0;
const isFound = (element: Json): boolean => codeOf(element) === 0 && field(element, 'condition') === 'ROUTE_EXISTS';
const isNotFound = (element: Json): boolean =>
  codeOf(element) === 0 && field(element, 'condition') === 'ROUTE_NOT_FOUND';

function passingProblem(element: Json): FormulaError | undefined {
  if (!PASSING_CODES.some((code) => code === codeOf(element))) return undefined;
  return notAnswering(asText(field(element, 'status', 'message')) ?? '');
}
