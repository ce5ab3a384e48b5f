import type { Clock } from '../clock.ts';
import { type CacheStore, createCacheStore } from './cache-store.ts';
import { createLockStore, type LockStore } from './lock-store.ts';
import { createPropertyStore, type PropertyStore } from './property-store.ts';
import { createQuotas, type QuotaLimits, type Quotas } from './quotas.ts';
import { createTriggerStore, type TriggerStore } from './trigger-store.ts';

/** One store for each of the document, the script and the user. */
export interface Scoped<T> {
  document: T;
  script: T;
  user: T;
}

/** All that outlives an execution. Its methods take and give plain data, so it can be served to other threads. */
export interface SharedState {
  caches: Scoped<CacheStore>;
  properties: Scoped<PropertyStore>;
  locks: Scoped<LockStore>;
  quotas: Quotas;
  triggers: TriggerStore;
  /** Numbers the executions from 1, so that they can tell whose lock it is. */
  nextExecution(): number;
}

/** The state of a document and a user that were never used before. */
export function createState(clock: Clock, limits: QuotaLimits, timeZone = 'Etc/UTC'): SharedState {
  let executions = 0;
  return {
    caches: scoped(() => createCacheStore(clock)),
    properties: scoped(createPropertyStore),
    locks: scoped(createLockStore),
    quotas: createQuotas(clock, limits),
    triggers: createTriggerStore(clock, timeZone),
    nextExecution: () => {
      executions += 1;
      return executions;
    },
  };
}

function scoped<T>(create: () => T): Scoped<T> {
  return { document: create(), script: create(), user: create() };
}
