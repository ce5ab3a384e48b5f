import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createNodeHeap } from '../../../../emulator/maps/city/node-heap.ts';

test('gives nodes in the order of their costs, and nothing when it is empty', () => {
  fc.assert(
    fc.property(fc.array(fc.double({ min: 0, max: 1e6, noNaN: true })), (costs) => {
      const heap = createNodeHeap();
      costs.forEach((cost, node) => {
        heap.push(node, cost);
      });
      const popped = costs.map(() => costs[heap.pop() ?? -1]);
      expect(popped).toEqual([...costs].sort((a, b) => a - b));
      expect(heap.pop()).toBeUndefined();
    }),
  );
});
