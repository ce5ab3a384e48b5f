import { describe, expect, it } from 'vitest';
import type { TrafficGuess, TravelMode } from '../../src/routes/route-request.ts';
import { buildRequest } from '../../src/routes/route-request.ts';

const build = (mode: TravelMode, traffic: TrafficGuess | undefined, bestOrder = false) =>
  buildRequest(['A', 'B', 'C', 'D'], mode, { choice: 'first', traffic }, bestOrder);

describe('a request', () => {
  it('goes from the first to the last stop, through those between', () => {
    expect(build('driving', undefined)).toMatchObject({ origin: 'A', via: ['B', 'C'], destination: 'D' });
  });

  it('by transit takes no stops between', () => {
    const twoStops = (mode: TravelMode) => buildRequest(['A', 'B'], mode, { choice: 'first' });
    expect(twoStops('transit')).toMatchObject({ origin: 'A', via: [], destination: 'B' });
    expect(() => build('transit', undefined)).toThrow(/public transport without stops in between/);
  });

  it.each<[TravelMode, TrafficGuess | undefined, boolean]>([
    ['driving', 'best', true],
    ['driving', 'optimistic', false],
    ['two-wheeler', 'best', false],
    ['two-wheeler', 'best', true],
    ['walking', 'none', true],
    ['bicycling', undefined, false],
  ])('by %s may have traffic=%s', (mode, traffic, bestOrder) => {
    expect(build(mode, traffic, bestOrder)).toMatchObject({ mode, traffic, bestOrder });
  });

  it.each<[TravelMode, TrafficGuess, boolean, RegExp]>([
    ['walking', 'best', false, /^The option traffic=best is for driving and two-wheeler, and the mode is walking\./],
    ['bicycling', 'pessimistic', false, /^The option traffic=pessimistic .* the mode is bicycling\./],
    ['two-wheeler', 'optimistic', false, /^The option traffic=optimistic is for driving; two-wheeler takes/],
    ['driving', 'pessimistic', true, /^Google finds the best order only with traffic=best, .* traffic=pessimistic\./],
  ])('by %s refuses traffic=%s', (mode, traffic, bestOrder, message) => {
    expect(() => build(mode, traffic, bestOrder)).toThrow(message);
  });
});
