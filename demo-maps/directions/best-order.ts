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

/** Held and Karp: the cheapest way on from a stop through a set of stops to the end, for smaller and smaller sets. */
function exactOrder(costs: CostTable, count: number): number[] {
  const known = new Map<string, { cost: number; order: number[] }>();
  function wayOn(from: number, left: number): { cost: number; order: number[] } {
    if (left === 0) return { cost: costAt(costs, from, count + 1), order: [] };
    const best = known.get(`${from} ${left}`);
    if (best) return best;
    const ways = range(count).flatMap((stop) => {
      if (!(left & (1 << stop))) return [];
      const { cost, order } = wayOn(stop + 1, left & ~(1 << stop));
      return [{ cost: costAt(costs, from, stop + 1) + cost, order: [stop, ...order] }];
    });
    const cheapest = ways.reduce((a, b) => (b.cost < a.cost ? b : a));
    known.set(`${from} ${left}`, cheapest);
    return cheapest;
  }
  return wayOn(0, (1 << count) - 1).order;
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
