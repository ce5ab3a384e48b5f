/** Costs of going from stop i to stop j. */
export type CostTable = readonly (readonly number[])[];

const EXACT_UP_TO = 11;
// Large enough to be avoided, and finite, so that sums with it can be compared.
const NO_WAY_COST = 1e12;

/**
 * The cheapest order of the stops between the first and the last row of a table. It is exact for up to 11 stops. Beyond
 * that, it is improved by moving and reversing until nothing helps, like a service with little time. Stops are numbered
 * from 0, as in `waypoint_order`.
 */
export function bestOrder(costs: CostTable): number[] {
  const count = costs.length - 2;
  if (count < 1) return [];
  const finite = costs.map((row) => row.map((cost) => Math.min(cost, NO_WAY_COST)));
  return count <= EXACT_UP_TO ? exactOrder(finite, count) : improvedOrder(finite, count);
}

/** Held and Karp: the cheapest way to visit a set of stops and end at one of them, for larger and larger sets. */
function exactOrder(costs: CostTable, count: number): number[] {
  const size = 1 << count;
  const best = new Float64Array(size * count).fill(Number.POSITIVE_INFINITY);
  const before = new Int8Array(size * count).fill(-1);
  for (let stop = 0; stop < count; stop++) best[(1 << stop) * count + stop] = costAt(costs, 0, stop + 1);
  for (let visited = 1; visited < size; visited++) {
    for (let stop = 0; stop < count; stop++) {
      const sofar = best[visited * count + stop] ?? 0;
      if (sofar === Number.POSITIVE_INFINITY) continue;
      for (let next = 0; next < count; next++) {
        if (visited & (1 << next)) continue;
        const at = (visited | (1 << next)) * count + next;
        const cost = sofar + costAt(costs, stop + 1, next + 1);
        if (cost >= (best[at] ?? 0)) continue;
        best[at] = cost;
        before[at] = stop;
      }
    }
  }
  const everything = size - 1;
  const total = (stop: number) => (best[everything * count + stop] ?? 0) + costAt(costs, stop + 1, count + 1);
  const last = range(count).reduce((a, b) => (total(b) < total(a) ? b : a));
  return readBack(before, everything, last, count);
}

function readBack(before: Int8Array, everything: number, last: number, count: number): number[] {
  const order: number[] = [];
  let visited = everything;
  for (let stop = last; stop >= 0; ) {
    order.push(stop);
    const previous = before[visited * count + stop] ?? -1;
    visited &= ~(1 << stop);
    stop = previous;
  }
  return order.reverse();
}

function improvedOrder(costs: CostTable, count: number): number[] {
  let order = nearestNext(costs, count);
  for (let improved = true; improved; ) {
    improved = false;
    for (const candidate of neighbours(order)) {
      if (orderCost(costs, candidate) >= orderCost(costs, order) - 1e-9) continue;
      order = candidate;
      improved = true;
      break;
    }
  }
  return order;
}

function nearestNext(costs: CostTable, count: number): number[] {
  const left = new Set(range(count));
  const order: number[] = [];
  for (let at = 0; left.size > 0; ) {
    const next = [...left].reduce((a, b) => (costAt(costs, at, b + 1) < costAt(costs, at, a + 1) ? b : a));
    left.delete(next);
    order.push(next);
    at = next + 1;
  }
  return order;
}

function* neighbours(order: number[]): Generator<number[]> {
  for (let i = 0; i < order.length; i++) {
    for (let j = 0; j < order.length; j++) {
      if (i === j) continue;
      const without = order.filter((_, k) => k !== i);
      yield [...without.slice(0, j), order[i] as number, ...without.slice(j)];
      if (i < j) yield [...order.slice(0, i), ...order.slice(i, j + 1).reverse(), ...order.slice(j + 1)];
    }
  }
}

/** The cost of visiting the stops in an order, from the first row to the last. */
export function orderCost(costs: CostTable, order: readonly number[]): number {
  const rows = [0, ...order.map((stop) => stop + 1), costs.length - 1];
  return rows.slice(1).reduce((sum, row, i) => sum + costAt(costs, rows[i] ?? 0, row), 0);
}

function costAt(costs: CostTable, from: number, to: number): number {
  return costs[from]?.[to] ?? Number.POSITIVE_INFINITY;
}

function range(count: number): number[] {
  return Array.from({ length: count }, (_, i) => i);
}
