import { fillRows } from '../cells/fill-cells.ts';
import { overRoutes } from './route-formula.ts';

/**
 * Which places Google took the texts for: the address of the origin, that of the destination, and "exact", or "partial"
 * where it matched only a part of a text. Three cells for each pair, from the same answer as its distance.
 */
export function match(origin: unknown, destination: unknown, mode: unknown, options: unknown): string[][] | undefined {
  const formula = overRoutes<string[]>({ origin, destination, mode, options }, () => ({
    // Nothing was asked for, so nothing can be said of the match.
    samePlace: (request) => [request.origin, request.destination, 'same place'],
    valueOf: ({ legs, partial, order }) => [
      legs[0]?.startAddress ?? '',
      legs[legs.length - 1]?.endAddress ?? '',
      partial.includes(0) || partial.includes(order.length + 1) ? 'partial' : 'exact',
    ],
    what: 'address',
    priority: 3,
  }));
  return fillRows(formula, 3);
}
