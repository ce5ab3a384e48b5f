/** A priority queue of nodes: `pop` gives the node with the least cost. */
export interface NodeHeap {
  push(node: number, cost: number): void;
  pop(): number | undefined;
}

/** A binary heap; a node may be in it several times, its reader skips what is already settled. */
export function createNodeHeap(): NodeHeap {
  const nodes: number[] = [];
  const costs: number[] = [];
  const costAt = (i: number) => costs[i] ?? Number.POSITIVE_INFINITY;
  const put = (i: number, node: number, cost: number) => {
    nodes[i] = node;
    costs[i] = cost;
  };
  const sink = (node: number, cost: number) => {
    let hole = 0;
    for (;;) {
      const left = 2 * hole + 1;
      const child = costAt(left + 1) < costAt(left) ? left + 1 : left;
      if (costAt(child) >= cost) break;
      put(hole, nodes[child] ?? 0, costAt(child));
      hole = child;
    }
    put(hole, node, cost);
  };
  return {
    push(node, cost) {
      let hole = nodes.length;
      for (let parent = (hole - 1) >> 1; hole > 0 && costAt(parent) > cost; parent = (hole - 1) >> 1) {
        put(hole, nodes[parent] ?? 0, costAt(parent));
        hole = parent;
      }
      put(hole, node, cost);
    },
    pop() {
      const top = nodes[0];
      const [last, lastCost] = [nodes.pop(), costs.pop()];
      if (last !== undefined && lastCost !== undefined && nodes.length > 0) sink(last, lastCost);
      return top;
    },
  };
}
