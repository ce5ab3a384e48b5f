import { missingValue } from '../../errors.ts';
import { SAME_PLACE_TEXT } from '../../functions/duration.ts';
import { mapsUrl } from '../../routes/maps-url.ts';
import { durationText, type Route, totalMeters, totalSeconds } from '../../routes/route.ts';
import type { RouteRequest } from '../../routes/route-request.ts';
import { readDistanceUnit, readDurationUnit } from '../../units.ts';
import { unknownOutput } from '../messages.ts';
import type { Output } from '../protocol.ts';

/** One column of results: its value for a route, or for two equal places where there is no route. */
export interface OutputColumn {
  /** What it is, for the message where Google left it out. */
  what: string;
  valueOf(request: RouteRequest, route: Route | undefined): string | number | null;
}

/**
 * The columns for what the user chose.
 * @throws ActionError or FormulaError where one or its unit is unknown
 */
export function outputColumns(outputs: readonly Output[]): OutputColumn[] {
  return outputs.flatMap(({ kind, unit }) => {
    // The kind comes from a page: no name that every object has, such as "constructor", is one.
    const isKnown = Object.keys(COLUMNS).includes(kind);
    if (!isKnown) throw unknownOutput(kind, Object.keys(COLUMNS));
    return COLUMNS[kind](unit);
  });
}

/**
 * The results for one row.
 * @throws FormulaError where Google left one out, or a link can't be made
 */
export function resultsOf(
  columns: readonly OutputColumn[],
  request: RouteRequest,
  route: Route | undefined,
): (string | number)[] {
  return columns.map((column) => {
    const value = column.valueOf(request, route);
    if (value === null || value === '') throw missingValue(column.what, request.origin, request.destination);
    return value;
  });
}

const COLUMNS: Record<Output['kind'], (unit: string) => OutputColumn[]> = {
  distance(unit) {
    const inUnit = readDistanceUnit(unit);
    return [{ what: 'distance', valueOf: (_, route) => converted(route ? totalMeters(route) : 0, inUnit) }];
  },
  duration(unit) {
    const inUnit = readDurationUnit(unit);
    const what = 'duration';
    if (inUnit) return [{ what, valueOf: (_, route) => converted(route ? totalSeconds(route) : 0, inUnit) }];
    return [{ what, valueOf: (_, route) => (route ? durationText(route) : SAME_PLACE_TEXT) }];
  },
  addresses: () => [
    { what: 'address', valueOf: ({ origin }, route) => (route ? (route.legs[0]?.startAddress ?? '') : origin) },
    {
      what: 'address',
      valueOf: ({ destination }, route) =>
        route ? (route.legs[route.legs.length - 1]?.endAddress ?? '') : destination,
    },
  ],
  link: () => [
    {
      what: 'link',
      valueOf: ({ origin, via, destination, mode }) => mapsUrl([origin, ...via, destination], mode),
    },
  ],
};

function converted(amount: number | null, inUnit: (amount: number) => number): number | null {
  return amount === null ? null : inUnit(amount);
}
