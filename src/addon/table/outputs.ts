import { missingValue } from '../../errors.ts';
import {
  distanceView,
  durationView,
  endView,
  linkView,
  type RouteView,
  startView,
} from '../../functions/route-views.ts';
import type { Route } from '../../routes/route.ts';
import type { RouteRequest } from '../../routes/route-request.ts';
import { unknownOutput } from '../messages.ts';
import type { Output } from '../protocol.ts';

/** One column of results. */
export type OutputColumn = RouteView<string | number>;

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
export function resultsOf(columns: readonly OutputColumn[], request: RouteRequest, route: Route): (string | number)[] {
  return columns.map((column) => {
    const value = column.valueOf(route, request);
    if (value === null || value === '') throw missingValue(column.what, request.origin, request.destination);
    return value;
  });
}

const COLUMNS: Record<Output['kind'], (unit: string) => OutputColumn[]> = {
  distance: (unit) => [distanceView(unit)],
  duration: (unit) => [durationView(unit)],
  addresses: () => [startView, endView],
  link: () => [linkView],
};
