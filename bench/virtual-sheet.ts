import {
  type Account,
  createState,
  manualClock,
  QUOTAS,
  type QuotaLimits,
  type SharedState,
} from '../emulator/index.ts';
import type { CostModel } from './cost-model.ts';
import { createEventQueue } from './event-queue.ts';
import type { CellOutcome, Formula, FromThread, StateAsk, ToThread } from './thread-messages.ts';
import type { ExecutionThread } from './thread-pool.ts';

/** What a recalculation cost. */
export interface Costs {
  executions: number;
  mapsCalls: number;
  /** To Google Maps Platform. */
  requests: number;
  cacheReads: number;
  cacheWrites: number;
  /** The size of all cache values that were read or written, in UTF-8. */
  cacheBytes: number;
  /** Until the last cell had its value. */
  seconds: number;
}

/** A sheet whose cells are computed in virtual time, thirty at once. */
export type VirtualSheet = ReturnType<typeof openVirtualSheet>;

export interface VirtualSheetOptions {
  script: string;
  costs: CostModel;
  threads: readonly ExecutionThread[];
  account?: Account;
  quotas?: Partial<QuotaLimits>;
  /** Called before every use of the shared state; if it throws, the service call fails. */
  intercept?: (ask: StateAsk, state: SharedState) => void;
}

/** Opens a sheet that nobody has used before. */
export function openVirtualSheet(options: VirtualSheetOptions) {
  const { script, costs, threads, account, quotas, intercept } = options;
  const clock = manualClock();
  const state = createState(clock, { ...QUOTAS[account ?? 'personal'], ...quotas });
  const slots = threads.slice(0, costs.executionsAtOnce);
  let executions = 0;
  let cacheBytes = 0;
  for (const thread of slots) thread.exchange({ load: { script, costs } });

  function answer(ask: StateAsk): ToThread {
    try {
      intercept?.(ask, state);
    } catch (error) {
      return { failure: String(error) };
    }
    const { path, args } = ask;
    const value = perform(state, path, args);
    if (path[0] === 'caches') cacheBytes += bytesOf(path[2], args, value);
    return { answer: value };
  }

  /** Computes formulas in order, like Sheets: the next one begins as soon as one is done. */
  function recalculate(formulas: readonly Formula[]): { outcomes: CellOutcome[]; costs: Costs } {
    const queue = createEventQueue();
    const outcomes: CellOutcome[] = [];
    const counts: Record<string, number> = {};
    const start = clock.now();
    const requestsBefore = state.quotas.used('urlFetchesPerDay');
    cacheBytes = 0;
    let next = 0;

    function begin(thread: ExecutionThread): void {
      const index = next++;
      const run = formulas[index];
      if (run === undefined) return;
      executions += 1;
      const seed = Math.imul(costs.seed, 0x9e3779b1) + Math.imul(executions, 0x85ebca6b);
      heard(thread, index, thread.exchange({ run, execution: executions, seed, time: clock.now() }));
    }
    function heard(thread: ExecutionThread, index: number, message: FromThread): void {
      if ('loaded' in message) throw new Error('A thread spoke out of turn');
      queue.add(message.at, () => {
        if ('ask' in message) return heard(thread, index, thread.exchange(answer(message.ask)));
        outcomes[index] = message.outcome;
        for (const [method, count] of Object.entries(message.calls)) counts[method] = (counts[method] ?? 0) + count;
        begin(thread);
      });
    }

    for (const thread of slots) begin(thread);
    queue.run(clock.set);
    const sum = (...methods: string[]): number => methods.reduce((total, method) => total + (counts[method] ?? 0), 0);
    return {
      outcomes,
      costs: {
        executions: formulas.length,
        mapsCalls: sum('Maps.getDirections', 'Maps.geocode', 'Maps.reverseGeocode', 'Maps.sampleLocations'),
        requests: state.quotas.used('urlFetchesPerDay') - requestsBefore,
        cacheReads: sum('Cache.get', 'Cache.getAll'),
        cacheWrites: sum('Cache.put', 'Cache.putAll', 'Cache.remove', 'Cache.removeAll'),
        cacheBytes,
        seconds: (clock.now() - start) / 1000,
      },
    };
  }

  return {
    state,
    recalculate,
    /** Lets time pass while nothing is computed. */
    advance: (seconds: number): void => clock.advance(seconds * 1000),
  };
}

type Member = ((...args: unknown[]) => unknown) & { [name: string]: Member };

function perform(state: SharedState, path: string[], args: unknown[]): unknown {
  let member = state as unknown as Member;
  for (const name of path) member = member[name] as Member;
  return member(...args);
}

/** The bytes of the values that a call of a cache carried, either way. */
function bytesOf(method: string | undefined, args: unknown[], value: unknown): number {
  const texts =
    method === 'set' ? [args[1]] : method === 'setMany' ? (args[0] as string[][]).map(([, text]) => text) : [value];
  return texts.flat().reduce((sum: number, text) => sum + (typeof text === 'string' ? Buffer.byteLength(text) : 0), 0);
}
