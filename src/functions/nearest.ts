import { type Candidate, readCandidates } from '../cells/candidates.ts';
import { PROBLEM_MARK } from '../cells/cell-texts.ts';
import { isBlank } from '../cells/cell-value.ts';
import { readCount } from '../cells/count.ts';
import { fillRows } from '../cells/fill-cells.ts';
import { oneOf, readOptions } from '../cells/options.ts';
import { ROUTE_OPTION_NAMES, routeOptionsOf } from '../cells/route-options.ts';
import { readTravelMode } from '../cells/travel-mode.ts';
import { FormulaError, missingArgument } from '../errors.ts';
import { partsOf } from '../parts-of.ts';
import { startDeadline } from '../retry/deadline.ts';
import { getDirections } from '../routes/get-directions.ts';
import { MEASURES, type Measure, type RankedDestination, rankNearest } from '../routes/rank-nearest.ts';
import { durationText, totalMeters } from '../routes/route.ts';
import type { RouteOptions, RouteRequest } from '../routes/route-request.ts';
import { readDistanceUnit } from '../units.ts';
import { isLeftOut, readRequest } from './route-formula.ts';

// The place, its distance and its duration.
const CELLS_EACH = 3;

/** The settings of the whole formula. */
interface Settings {
  candidates: Candidate[];
  count: number;
  by: Measure;
  inUnit: (meters: number) => number;
  options: RouteOptions;
}

/**
 * The nearest places of a list: each with its distance in the unit and its duration in words. For one origin, each
 * place has a row. For several origins, each origin has a row, with the places side by side.
 * @param candidates a row, a column or a block; blank cells and repeated places are left out
 * @throws FormulaError
 */
export function nearest(
  origin: unknown,
  candidates: unknown,
  mode: unknown,
  unit: unknown,
  count: unknown,
  options: unknown,
): (string | number)[][] | undefined {
  const deadline = startDeadline();
  const lacksCandidates = isLeftOut(candidates, [mode, unit, count, options]);
  const listed = (Array.isArray(candidates) ? candidates.flat() : [candidates]).filter((cell) => !isBlank(cell));
  let settings: Settings;
  const rows = fillRows<'origin' | 'mode', RouteRequest[], RankedDestination[], string | number>(
    {
      args: { origin, mode },
      isBlank: (cell) => isBlank(cell.origin) || (listed.length === 0 && !lacksCandidates),
      readSettings() {
        if (lacksCandidates) throw missingArgument('list of candidates');
        settings = readSettings(listed, unit, count, options);
        if (!Array.isArray(mode)) readTravelMode(mode);
        return (cell) => ({
          request: settings.candidates.map(({ place }) =>
            readRequest({ ...cell, destination: place }, settings.options),
          ),
        });
      },
      ask: (searches) =>
        rankNearest(searches, settings.count, settings.by, (requests) => getDirections(requests, deadline)),
      valueOf: (ranked) => cellsOf(ranked, settings),
      failsAsWhole: () => settings.options.failsAsWhole === true,
    },
    () => (settings === undefined ? 1 : settings.count) * CELLS_EACH,
  );
  if (isSeveral(origin) || isSeveral(mode)) return rows;
  return rows && partsOf(rows[0] ?? [], CELLS_EACH);
}

/** Whether an argument has several cells. It is not established how Sheets passes a range of one cell. */
const isSeveral = (arg: unknown): boolean => Array.isArray(arg) && arg.flat().length > 1;

function readSettings(listed: unknown[], unit: unknown, count: unknown, options: unknown): Settings {
  const inUnit = readDistanceUnit(unit);
  const wanted = readCount(count);
  const raw = readOptions(options, [...ROUTE_OPTION_NAMES, 'by']);
  const candidates = readCandidates(listed);
  return {
    candidates,
    count: Math.min(wanted, candidates.length),
    by: oneOf(raw, 'by', MEASURES) ?? 'distance',
    inUnit,
    options: routeOptionsOf(raw),
  };
}

function cellsOf(ranked: RankedDestination[], { candidates, inUnit, options }: Settings): (string | number)[] {
  return ranked.flatMap(({ position, route }) => {
    const { cell } = candidates[position] as Candidate;
    if (!(route instanceof FormulaError))
      return [cell, inUnit(totalMeters(route) as number), durationText(route) ?? ''];
    if (options.failsAsWhole) throw route;
    return [cell, PROBLEM_MARK + route.message, ''];
  });
}
