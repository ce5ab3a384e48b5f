import { fillRows } from '../cells/fill-cells.ts';
import { overRoutes } from './route-formula.ts';
import { matchView } from './route-views.ts';

/**
 * Which places Google understood: the address of the origin, that of the destination, and "exact", or "partial" if it
 * matched only part of a text. Three cells for each pair, from the same answer as its distance.
 */
export function match(origin: unknown, destination: unknown, mode: unknown, options: unknown): string[][] | undefined {
  return fillRows(
    overRoutes({ origin, destination, mode, options, priority: 3 }, () => matchView),
    () => 3,
  );
}
