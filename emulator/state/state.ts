import type { Clock } from '../clock.ts';
import { type CacheEntries, createCacheStore } from './cache-store.ts';
import { createLockStore } from './lock-store.ts';
import { createPropertyStore } from './property-store.ts';
import { createQuotas, type QuotaLimits, type QuotaWindows } from './quotas.ts';
import { createTriggerStore, type InstalledTrigger } from './trigger-store.ts';

/** One store for each of the document, the script and the user. */
export interface Scoped<T> {
  document: T;
  script: T;
  user: T;
}

/**
 * The state that outlives an execution. Its methods take and return plain data, so it can be served to other threads.
 */
export type SharedState = ReturnType<typeof createState>;

/** The state between executions, as plain data. */
export interface SavedState {
  caches: Scoped<CacheEntries>;
  properties: Scoped<Map<string, string>>;
  quotas: QuotaWindows;
  triggers: Map<string, InstalledTrigger>;
}

/** The state of a new document and a new user. */
export function createState(clock: Clock, limits: QuotaLimits, timeZone = 'Etc/UTC') {
  let executions = 0;
  const kept: SavedState = {
    caches: eachScope(() => new Map()),
    properties: eachScope(() => new Map()),
    quotas: new Map(),
    triggers: new Map(),
  };
  return {
    caches: eachScope((scope) => createCacheStore(clock, kept.caches[scope])),
    properties: eachScope((scope) => createPropertyStore(kept.properties[scope])),
    locks: eachScope(createLockStore),
    quotas: createQuotas(clock, limits, kept.quotas),
    triggers: createTriggerStore(clock, timeZone, kept.triggers),
    /** Numbers the executions from 1, so that they can tell whose lock it is. */
    nextExecution: (): number => {
      executions += 1;
      return executions;
    },
    /** A copy of the state between executions, when no lock is held. */
    save: (): SavedState => structuredClone(kept),
    restore: ({ caches, properties, quotas, triggers }: SavedState): void => {
      eachScope((scope) => refill(kept.caches[scope], caches[scope]));
      eachScope((scope) => refill(kept.properties[scope], properties[scope]));
      refill(kept.quotas, quotas);
      refill(kept.triggers, triggers);
    },
  };
}

/** Makes one of something for each of the document, the script and the user. */
export function eachScope<T>(make: (scope: keyof Scoped<T>) => T): Scoped<T> {
  return { document: make('document'), script: make('script'), user: make('user') };
}

function refill<K, V>(map: Map<K, V>, entries: ReadonlyMap<K, V>): void {
  map.clear();
  for (const [key, value] of structuredClone(entries)) map.set(key, value);
}
