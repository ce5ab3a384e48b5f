import { PRACTICE_KEY } from '../demo-maps/web-services/practice-keys.ts';
import type { Account, QuotaLimits } from '../emulator/index.ts';
import { countWrong } from './expected-value.ts';
import { seededRandom } from './random.ts';
import type { CellOutcome, Formula } from './thread-messages.ts';
import type { Costs, VirtualSheet } from './virtual-sheet.ts';

/** One line of the table: what a recalculation of a workload cost, and how many of its cells have no right value. */
export interface Measurement extends Costs {
  workload: string;
  failedCells: number;
}

/** A sheet and what its user does with it. */
export interface Workload {
  account?: Account;
  quotas?: Partial<QuotaLimits>;
  run(sheet: VirtualSheet): Measurement[];
}

const HOUR = 3600;
const DISTANCE = 'DRIVING_DISTANCE';
const FORMULAS = [DISTANCE, 'DRIVING_DURATION', 'DRIVING_DURATION_SECONDS'];
const DESTINATION = 'Aeropuerto de Carrasco';
const MOST_PASSES = 12;

/** A different place for each number. The texts of neighbours have little in common, as in a real list. */
function place(index: number): string {
  const random = seededRandom(index);
  const letters = Array.from({ length: 8 }, () => String.fromCharCode(97 + Math.floor(26 * random())));
  return `${1 + index} ${letters.join('')} street, Montevideo`;
}

const places = (count: number): string[] => Array.from({ length: count }, (_, index) => place(index));
const column = (values: string[]): string[][] => values.map((value) => [value]);

/** A sheet with a formula in each cell, in the order in which they are computed. */
function rowByRow(rows: number, names: string[]): Formula[] {
  return places(rows).flatMap((from) => names.map((name) => ({ name, args: [from, DESTINATION] })));
}

function columnByColumn(rows: number, names: string[]): Formula[] {
  return names.flatMap((name) => places(rows).map((from) => ({ name, args: [from, DESTINATION] })));
}

/** The workloads of the table, by their numbers. */
export const WORKLOADS: Record<string, Workload> = {
  W1: once('W1 500 rows, one formula', () => rowByRow(500, [DISTANCE])),
  W2: {
    account: 'workspace',
    run(sheet) {
      const cells = rowByRow(500, FORMULAS);
      const first = measure(sheet, 'W2 500 rows, three formulas, row by row', cells);
      sheet.advance(HOUR);
      return [first, measure(sheet, 'W3 W2 reopened an hour later', cells)];
    },
  },
  W2c: {
    account: 'workspace',
    ...once('W2 the same, column by column', () => columnByColumn(500, FORMULAS)),
  },
  W4: untilDone('W4 one range, 500 rows, 100 pairs', () => [repeatedRows()]),
  W5: untilDone('W5 one 20 × 20 matrix', () => [matrix()]),
  W6: {
    account: 'workspace',
    run(sheet) {
      const cells = rowByRow(3000, FORMULAS.slice(0, 2));
      const first = measure(sheet, 'W6 3,000 rows, two formulas', cells);
      sheet.advance(HOUR);
      return [first, measure(sheet, 'W6 reopened an hour later', cells)];
    },
  },
  W7: {
    run(sheet) {
      const cells = rowByRow(500, FORMULAS);
      for (let call = 0; call < 800; call++) sheet.state.quotas.spend('directionsPerDay');
      const today = sheet.recalculate(cells);
      const failed = cells.filter((_, index) => 'error' in (today.outcomes[index] as CellOutcome));
      sheet.advance(24 * HOUR);
      // A cell with a value is not computed again.
      return [
        toMeasurement('W7 W2 with 200 routes left of the day', cells, today),
        measure(sheet, 'W7 the next day, its failed cells', failed),
      ];
    },
  },
  W8: {
    quotas: { mapsCallsPerSecond: 10 },
    ...once('W8 W1, 10 calls a second at most', () => rowByRow(500, [DISTANCE])),
  },
  W9: {
    account: 'workspace',
    run(sheet) {
      sheet.recalculate(Array.from({ length: 100 }, (_, part) => range(DISTANCE, 50, part * 50)));
      return [measure(sheet, 'W9 one range, 5,000 cached pairs', [range(DISTANCE, 5000)])];
    },
  },
  W10: untilDone('W10 one range, 300 pairs', () => [range(DISTANCE, 300)]),
  W11: untilDone('W11 two ranges over the same 300 pairs', () => FORMULAS.slice(0, 2).map((name) => range(name, 300))),
  W12: once('W12 W1 with durations', () => rowByRow(500, ['DRIVING_DURATION'])),
  W13: once('W13 W1 with seconds', () => rowByRow(500, ['DRIVING_DURATION_SECONDS'])),
  W14: once('W14 W1 with matches', () => rowByRow(500, ['GOOGLEMAPS_MATCH'])),
  W15: withKey('W15 one depot, 500 rows, one range, with a key', () => [range(DISTANCE, 500)]),
  W16: withKey('W16 W5 with a key', () => [matrix()]),
  W17: withKey('W17 one range, 500 different pairs, with a key', () => [pairs(500)]),
  W18: withKey('W18 W1 with a key', () => rowByRow(500, [DISTANCE])),
  W19: withKey('W19 W2 with a key', () => rowByRow(500, FORMULAS)),
  W20: untilDone('W20 W15 without a key', () => [range(DISTANCE, 500)]),
  W21: untilDone('W21 W17 without a key', () => [pairs(500)]),
};

/** A sheet that is computed once. */
function once(name: string, cells: () => Formula[]): Workload {
  return { run: (sheet) => [measure(sheet, name, cells())] };
}

/** A sheet that is computed until it is complete, or until that no longer helps. */
function untilDone(name: string, cells: () => Formula[], prepare = (_: VirtualSheet): void => {}): Workload {
  return {
    run(sheet) {
      prepare(sheet);
      let total = measure(sheet, name, cells());
      for (let pass = 1; pass < MOST_PASSES && total.failedCells > 0; pass++)
        total = add(total, measure(sheet, name, cells()));
      return [total];
    },
  };
}

/** Such a sheet that asks Google Maps Platform. */
function withKey(name: string, cells: () => Formula[]): Workload {
  return untilDone(name, cells, ({ state }) => state.properties.script.set('MAPS_API_KEY', PRACTICE_KEY));
}

/** A range of rows with different places in each. */
function pairs(rows: number): Formula {
  return { name: DISTANCE, args: [column(places(rows)), column(places(2 * rows).slice(rows))] };
}

function range(name: string, rows: number, start = 0): Formula {
  return { name, args: [column(places(start + rows).slice(start)), DESTINATION] };
}

function repeatedRows(): Formula {
  const hundred = places(100);
  const rows = Array.from({ length: 500 }, (_, index) => hundred[(index * 37) % 100] ?? '');
  return { name: DISTANCE, args: [column(rows), DESTINATION] };
}

function matrix(): Formula {
  return { name: DISTANCE, args: [column(places(20)), [places(40).slice(20)]] };
}

function measure(sheet: VirtualSheet, workload: string, cells: readonly Formula[]): Measurement {
  return toMeasurement(workload, cells, sheet.recalculate(cells));
}

function toMeasurement(
  workload: string,
  cells: readonly Formula[],
  { outcomes, costs }: ReturnType<VirtualSheet['recalculate']>,
): Measurement {
  const failed = outcomes.map((outcome, index) => countWrong(outcome, cells[index] as Formula));
  return { workload, ...costs, failedCells: failed.reduce((sum, count) => sum + count, 0) };
}

/** Both together; how many cells have failed is what the later one says. */
function add(before: Measurement, after: Measurement): Measurement {
  return {
    ...after,
    executions: before.executions + after.executions,
    mapsCalls: before.mapsCalls + after.mapsCalls,
    requests: before.requests + after.requests,
    cacheReads: before.cacheReads + after.cacheReads,
    cacheWrites: before.cacheWrites + after.cacheWrites,
    cacheBytes: before.cacheBytes + after.cacheBytes,
    seconds: before.seconds + after.seconds,
  };
}
