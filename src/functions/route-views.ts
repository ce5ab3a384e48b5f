import { durationText, type Route, totalMeters, totalSeconds } from '../routes/route.ts';
import { type RouteRequest, staysInPlace } from '../routes/route-request.ts';
import { readDistanceUnit, readDurationUnit } from '../units.ts';

/** Which value of a route a cell shows, in formulas and tables alike. */
export interface RouteView<Value> {
  /** Null where Google left it out. */
  valueOf(route: Route, request: RouteRequest): Value | null;
  /** Whether it tells which addresses Google took the places for. */
  needsMatch?: boolean;
  /** What the value is, for the message where it was left out. */
  what: string;
}

/**
 * How far it is, in the unit; metres by default.
 * @throws FormulaError where the unit is none
 */
export function distanceView(unit: unknown): RouteView<number> {
  const inUnit = readDistanceUnit(unit);
  return { what: 'distance', valueOf: (route) => converted(totalMeters(route), inUnit) };
}

/**
 * How long it takes: in Google's own words, or as a number where the unit asks for one.
 * @throws FormulaError where the unit is none
 */
export function durationView(unit: unknown): RouteView<number | string> {
  const inUnit = readDurationUnit(unit);
  return {
    what: 'duration',
    valueOf: (route) => (inUnit ? converted(totalSeconds(route), inUnit) : durationText(route)),
  };
}

/** How long it takes, in seconds. */
export const secondsView: RouteView<number> = { what: 'duration', valueOf: totalSeconds };

/** Both addresses, and whether Google guessed one of them. */
export const matchView: RouteView<string[]> = {
  what: 'address',
  needsMatch: true,
  valueOf: (route, request) => [startOf(route), endOf(route), verdictOf(route, request)],
};

function startOf({ legs }: Route): string {
  return legs[0]?.startAddress ?? '';
}

function endOf({ legs }: Route): string {
  return legs[legs.length - 1]?.endAddress ?? '';
}

function verdictOf({ partial, order }: Route, request: RouteRequest): string {
  // Nothing was asked for, so nothing can be said of the match.
  if (staysInPlace(request)) return 'same place';
  const ends = [0, order.length + 1];
  return partial?.some((position) => ends.includes(position)) ? 'partial' : 'exact';
}

function converted(amount: number | null, inUnit: (amount: number) => number): number | null {
  return amount === null ? null : inUnit(amount);
}
