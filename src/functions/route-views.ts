import { durationText, type Route, totalMeters, totalSeconds } from '../routes/route.ts';
import { type RouteRequest, staysInPlace } from '../routes/route-request.ts';
import { readDistanceUnit, readDurationUnit } from '../units.ts';

/** Which value of a route a cell shows, in formulas and tables alike. */
export interface RouteView<Value> {
  /** Null if Google left it out. */
  valueOf(route: Route, request: RouteRequest): Value | null;
  /** Whether it shows the addresses that Google matched. */
  needsMatch?: boolean;
  /** What the value is called in the message if it is missing. */
  what: string;
}

/**
 * How far it is, in the unit; metres by default.
 * @throws FormulaError if the unit is unknown
 */
export function distanceView(unit: unknown): RouteView<number> {
  const inUnit = readDistanceUnit(unit);
  return { what: 'distance', valueOf: (route) => converted(totalMeters(route), inUnit) };
}

/**
 * How long it takes: Google's own text, or a number if the unit asks for one.
 * @throws FormulaError if the unit is unknown
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
  // Google was not asked, so there are no matched addresses.
  if (staysInPlace(request)) return 'same place';
  const ends = [0, order.length + 1];
  return partial?.some((position) => ends.includes(position)) ? 'partial' : 'exact';
}

function converted(amount: number | null, inUnit: (amount: number) => number): number | null {
  return amount === null ? null : inUnit(amount);
}
