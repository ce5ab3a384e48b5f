import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bestOrder, type CostTable, orderCost } from '../../../demo-maps/directions/best-order.ts';

const table = (minStops: number, maxStops: number): fc.Arbitrary<CostTable> =>
  fc
    .integer({ min: minStops + 2, max: maxStops + 2 })
    .chain((size) =>
      fc.array(fc.array(fc.nat(1000), { minLength: size, maxLength: size }), { minLength: size, maxLength: size }),
    );

test('has nothing to order without stops in between', () => {
  expect(
    bestOrder([
      [0, 1],
      [1, 0],
    ]),
  ).toEqual([]);
});

test('visits every stop once', () => {
  fc.assert(
    fc.property(table(0, 25), (costs) => {
      const order = bestOrder(costs);
      expect([...order].sort((a, b) => a - b)).toEqual(costs.slice(2).map((_, i) => i));
    }),
    { numRuns: 40 },
  );
});

test('is the cheapest of all orders for a few stops', () => {
  fc.assert(
    fc.property(table(1, 6), (costs) => {
      const all = permutations(costs.slice(2).map((_, i) => i)).map((order) => orderCost(costs, order));
      expect(orderCost(costs, bestOrder(costs))).toBe(Math.min(...all));
    }),
  );
});

test('never costs more than the given order for many stops', () => {
  fc.assert(
    fc.property(table(12, 25), (costs) => {
      const asGiven = costs.slice(2).map((_, i) => i);
      expect(orderCost(costs, bestOrder(costs))).toBeLessThanOrEqual(orderCost(costs, asGiven));
    }),
    { numRuns: 40 },
  );
});

test('stops that cannot be reached still come back once each', () => {
  const costs = Array.from({ length: 6 }, () => Array.from({ length: 6 }, () => Number.POSITIVE_INFINITY));
  expect([...bestOrder(costs)].sort()).toEqual([0, 1, 2, 3]);
});

function permutations(items: number[]): number[][] {
  if (items.length < 2) return [items];
  return items.flatMap((item) => permutations(items.filter((other) => other !== item)).map((rest) => [item, ...rest]));
}
