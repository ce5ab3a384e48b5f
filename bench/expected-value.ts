import { anyPlaceMaps, type CellOrTable } from '../emulator/index.ts';
import type { CellOutcome, Formula } from './thread-messages.ts';

const world = anyPlaceMaps();

/** How many cells of a formula's result do not show the right value. */
export function countWrong(outcome: CellOutcome, { name, args }: Formula): number {
  const [origins, destinations] = args as [CellOrTable, CellOrTable];
  const from = toTable(origins);
  const to = toTable(destinations);
  const shown = 'value' in outcome ? toTable(outcome.value) : [];
  const rows = Math.max(from.length, to.length);
  const columns = Math.max(from[0]?.length ?? 0, to[0]?.length ?? 0);
  let wrong = 0;
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      if (shown[row]?.[column] !== rightValue(name, cellOf(from, row, column), cellOf(to, row, column))) wrong += 1;
    }
  }
  return wrong;
}

const toTable = (value: CellOrTable): unknown[][] => (Array.isArray(value) ? value : [[value]]);

function cellOf(table: unknown[][], row: number, column: number): string {
  const cells = table[table.length > 1 ? row : 0] ?? [];
  return String(cells[cells.length > 1 ? column : 0]);
}

function rightValue(name: string, origin: string, destination: string): unknown {
  const query = { origin, destination, waypoints: [], optimizeWaypoints: false, mode: 'driving', alternatives: false };
  const leg = world.directions({ ...query, now: 0 }).routes[0]?.legs[0];
  world.queries.length = 0;
  if (name.endsWith('_DISTANCE')) return leg?.distance?.value;
  // The first of three cells.
  if (name.endsWith('_MATCH')) return leg?.start_address;
  return name.endsWith('_SECONDS') ? leg?.duration?.value : leg?.duration?.text;
}
