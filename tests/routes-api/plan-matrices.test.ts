import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Pair, planMatrices, type Rectangle } from '../../src/routes-api/plan-matrices.ts';

const GOOGLE = { pairs: 625, addresses: 50 };
const isAddress = (place: string): boolean => !place.startsWith('point');

const pair = (origin: unknown, destination: unknown): Pair => ({
  origin: `o${origin}`,
  destination: `d${destination}`,
});
const list = <T>(count: number, item: (index: number) => T): T[] =>
  Array.from({ length: count }, (_, index) => item(index));
const matrix = (rows: number, columns: number): Pair[] =>
  list(rows * columns, (index) => pair(index % rows, Math.floor(index / rows)));
const plan = (pairs: readonly Pair[], limits = GOOGLE): Rectangle[] => planMatrices(pairs, limits, isAddress);

const namesOf = (rectangles: readonly Rectangle[]): string[] =>
  rectangles.flatMap(({ origins, destinations }) =>
    origins.flatMap((origin) => destinations.map((destination) => `${origin} > ${destination}`)),
  );

const place = fc.integer({ min: 0, max: 12 }).map((number) => (number % 3 === 0 ? `point ${number}` : `${number}`));
const places = fc.record({ origin: place, destination: place });
const anyPairs = fc.uniqueArray(places, {
  selector: ({ origin, destination }) => `${origin} > ${destination}`,
  maxLength: 120,
});
const anyLimits = fc.record({ pairs: fc.integer({ min: 1, max: 30 }), addresses: fc.integer({ min: 2, max: 9 }) });

describe('rectangles over pairs', () => {
  it('have every pair once and no other', () => {
    fc.assert(
      fc.property(anyPairs, anyLimits, (pairs, limits) => {
        const wanted = pairs.map(({ origin, destination }) => `${origin} > ${destination}`);
        expect(namesOf(plan(pairs, limits)).sort()).toEqual(wanted.sort());
      }),
    );
  });

  it('are never larger than Google allows', () => {
    fc.assert(
      fc.property(anyPairs, anyLimits, (pairs, limits) => {
        for (const { origins, destinations } of plan(pairs, limits)) {
          expect(origins.length * destinations.length).toBeLessThanOrEqual(limits.pairs);
          const addresses = [...origins, ...destinations].filter(isAddress).length;
          expect(addresses).toBeLessThanOrEqual(limits.addresses);
        }
      }),
    );
  });

  it('are at most one for each place of the side that has fewer', () => {
    fc.assert(
      fc.property(anyPairs, (pairs) => {
        const sides = [pairs.map(({ origin }) => origin), pairs.map(({ destination }) => destination)];
        expect(plan(pairs).length).toBeLessThanOrEqual(Math.min(...sides.map((side) => new Set(side).size)));
      }),
    );
  });

  it.each([
    ['a depot and 500 customers', list(500, (index) => pair(index, 0)), 11],
    ['500 customers and a depot', list(500, (index) => pair(0, index)), 11],
    ['a depot and 500 points', list(500, (index) => ({ origin: `point ${index}`, destination: 'd' })), 1],
    [
      '10 addresses and 40 points to 12 depots',
      list(600, (index) => ({
        origin: index % 50 < 10 ? `o${index % 50}` : `point ${index % 50}`,
        destination: `d${Math.floor(index / 50)}`,
      })),
      1,
    ],
    ['100 addresses to a point', list(100, (index) => ({ origin: `o${index}`, destination: 'point' })), 2],
    ['a 20 × 20 matrix', matrix(20, 20), 1],
    ['a 20 × 20 matrix of which 30 are known', matrix(20, 20).slice(30), 2],
    [
      'a 100 × 50 matrix, each row in another order',
      list(5000, (index) => pair(index % 100, (Math.floor(index / 100) + index) % 50)),
      8,
    ],
    ['a 100 × 100 matrix', matrix(100, 100), 16],
    ['500 customers with one of 20 depots each', list(500, (index) => pair(index, index % 20)), 20],
    ['two depots, one of which some customers share', [...matrix(49, 1), ...list(20, (index) => pair(index, 1))], 2],
    ['500 different pairs', list(500, (index) => pair(index, index)), 500],
    ['no pair', [], 0],
  ])('are few for %s', (_, pairs, most) => {
    expect(plan(pairs).length).toBeLessThanOrEqual(most);
  });

  it('are found quickly for thousands of pairs', () => {
    expect(plan(list(10_000, (index) => pair(index, 0))).length).toBe(Math.ceil(10_000 / 49));
    expect(plan(list(5000, (index) => pair(index % 1250, (index * 7) % 20))).length).toBeLessThanOrEqual(520);
  });
});
