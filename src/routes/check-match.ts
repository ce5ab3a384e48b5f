import { partialMatch } from '../errors.ts';
import type { Route } from './route.ts';
import { isPassed, placeOfStop, type RouteRequest } from './route-request.ts';

/**
 * Checks that Google matched each place in full.
 * @throws FormulaError with the first place that Google guessed, and the address that it used
 */
export function checkMatch(route: Route, request: RouteRequest): void {
  const [position] = route.partial ?? [];
  if (position === undefined) return;
  const { origin, via, destination } = request;
  const { legs, order } = route;
  if (position === 0) throw partialMatch('origin', origin, legs[0]?.startAddress ?? '');
  const stop = via[position - 1];
  if (stop === undefined) throw partialMatch('destination', destination, legs[legs.length - 1]?.endAddress ?? '');
  const ends = order.filter((index) => !isPassed(via[index] ?? ''));
  throw partialMatch('stop', placeOfStop(stop), legs[ends.indexOf(position - 1)]?.endAddress ?? '');
}
