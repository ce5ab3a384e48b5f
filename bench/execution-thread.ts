/** Runs one cell after another on the emulator. Its clock runs ahead. It asks the main thread for shared state. */
import { workerData } from 'node:worker_threads';
import { createWebServices } from '../demo-maps/web-services/web-services.ts';
import {
  anyPlaceMaps,
  createEmulator,
  type Emulator,
  type HttpRequest,
  ServiceError,
  type SharedState,
} from '../emulator/index.ts';
import { type CostModel, costOf, DEFAULT_COSTS } from './cost-model.ts';
import { seededRandom } from './random.ts';
import { openThreadChannel } from './thread-channel.ts';
import type { CellOutcome, Formula, FromThread, ToThread } from './thread-messages.ts';

// Scripts may declare their functions with `const`, as Apps Script allows, and their random numbers must be
// reproducible.
const PRELUDE = `function benchCell(seed, name, ...args) {
  Math.random = (${seededRandom})(seed);
  return eval(name)(...args);
}
`;

const channel = openThreadChannel<FromThread, ToThread>(workerData);
let costs: CostModel = DEFAULT_COSTS;
let chance = seededRandom(0);
let time = 0;
let execution = 0;
// The rest of a call's time, which passes after it has taken effect.
let owedMs = 0;

const clock = {
  now: () => time,
  sleep: (milliseconds: number) => {
    time += milliseconds;
  },
};

/** Replaces the shared state: every method asks the main thread at this thread's moment. */
function remote(path: string[]): unknown {
  return new Proxy(() => {}, {
    get: (_target, name) => remote([...path, String(name)]),
    apply: (_target, _this, args) => ask(path, args),
  });
}

function ask(path: string[], args: unknown[]): unknown {
  const reply = channel.exchange({ at: time, ask: { path, args } });
  time += owedMs;
  owedMs = 0;
  if ('failure' in reply) throw new ServiceError(reply.failure);
  return 'answer' in reply ? reply.answer : undefined;
}

function spend(method: string): void {
  const { ms, effect } = costOf(method, costs);
  if (ms === 0) return;
  const jittered = ms * uneven();
  time += owedMs + effect * jittered;
  owedMs = (1 - effect) * jittered;
}

const uneven = (): number => 1 + costs.jitter * (2 * chance() - 1);

function load(script: string): Emulator {
  return createEmulator({
    script: PRELUDE + script,
    clock,
    maps: anyPlaceMaps(),
    http: createWebServices(anyPlaceMaps(), { milliseconds: requestTime }),
    state: emulatedState(),
    intercept: ({ method }) => spend(method),
  });
}

/** How long Google Maps Platform takes for a request. */
function requestTime({ body }: HttpRequest): number {
  const { origins, destinations } = Object(JSON.parse(body || '{}'));
  const elements = Array.isArray(origins) ? origins.length * destinations.length : 0;
  return (costs.requestMs + elements * costs.elementMs) * uneven();
}

function emulatedState(): SharedState {
  const scoped = (name: string) => ({
    document: remote([name, 'document']),
    script: remote([name, 'script']),
    user: remote([name, 'user']),
  });
  return {
    caches: scoped('caches'),
    properties: scoped('properties'),
    locks: scoped('locks'),
    quotas: remote(['quotas']),
    nextExecution: () => execution,
  } as SharedState;
}

function run(emulator: Emulator, { name, args }: Formula, seed: number): CellOutcome {
  try {
    return { value: emulator.runCustomFunction('benchCell', [seed, name, ...args]) };
  } catch (error) {
    return { error: error instanceof Error ? error.message : String(error) };
  }
}

let emulator = load('');
for (;;) {
  const order = channel.receive();
  if ('load' in order) {
    costs = order.load.costs;
    emulator = load(order.load.script);
    channel.send({ loaded: true });
  } else if ('run' in order) {
    chance = seededRandom(order.seed);
    execution = order.execution;
    owedMs = 0;
    emulator.calls.reset();
    time = order.time + costs.startUpMs * uneven();
    const outcome = run(emulator, order.run, order.seed);
    channel.send({ at: time + owedMs, outcome, calls: emulator.calls.counts() });
  }
}
