import { checkCount, signatureError, toInt } from '../arguments.ts';
import type { CallGate } from '../call-gate.ts';
import { ServiceError } from '../errors.ts';
import { defineService } from '../service.ts';
import type { CacheStore } from '../state/cache-store.ts';
import type { Scoped } from '../state/state.ts';

const MAX_KEY_LENGTH = 250;
const MAX_VALUE_BYTES = 102_400;
const DEFAULT_TTL_SECONDS = 600;
const MAX_TTL_SECONDS = 21_600;

// What every method that changes a cache returns, although the published types do not say so.
const NOTHING = null as unknown as undefined;

/** `CacheService`; outside a document there is no document cache. */
export function createCacheService(
  gate: CallGate,
  stores: Scoped<CacheStore>,
  inDocument: boolean,
): GoogleAppsScript.Cache.CacheService {
  const caches = {
    document: createCache(gate, stores.document),
    script: createCache(gate, stores.script),
    user: createCache(gate, stores.user),
  };
  return defineService(gate, 'Cache', {
    getDocumentCache: () => (inDocument ? caches.document : null),
    getScriptCache: () => caches.script,
    getUserCache: () => caches.user,
  });
}

function createCache(gate: CallGate, store: CacheStore): GoogleAppsScript.Cache.Cache {
  return defineService(gate, 'Cache', {
    get: (...args: unknown[]) => {
      checkCount('CacheService.Cache.get', args, 1);
      return store.get(toKey(args[0])) ?? null;
    },
    getAll: (...args: unknown[]) => {
      const keys = toKeys('CacheService.Cache.getAll', args);
      const values = store.getMany(keys);
      const pairs = keys.map((key, index) => [key, values[index]] as const);
      return Object.fromEntries(pairs.filter(([, value]) => value !== undefined));
    },
    put: (...args: unknown[]) => {
      checkCount('CacheService.Cache.put', args, 2, 3);
      const [key, value] = [toKey(args[0]), toValue(args[1])];
      store.set(key, value, toTtlSeconds('CacheService.Cache.put', args, 2));
      return NOTHING;
    },
    putAll: (...args: unknown[]) => {
      checkCount('CacheService.Cache.putAll', args, 1, 2);
      if (typeof args[0] !== 'object' || args[0] === null) throw signatureError('CacheService.Cache.putAll', args);
      // All values are checked before any is kept, since it is not known what Google keeps of a rejected batch.
      const entries = Object.entries(args[0]).map(([key, value]) => [toKey(key), toValue(value)] as const);
      store.setMany(entries, toTtlSeconds('CacheService.Cache.putAll', args, 1));
      return NOTHING;
    },
    remove: (...args: unknown[]) => {
      checkCount('CacheService.Cache.remove', args, 1);
      store.removeMany([toKey(args[0])]);
      return NOTHING;
    },
    removeAll: (...args: unknown[]) => {
      store.removeMany(toKeys('CacheService.Cache.removeAll', args));
      return NOTHING;
    },
  });
}

function toKey(value: unknown): string {
  if (value === null || value === undefined || value === '') throw new ServiceError('Invalid argument: key');
  const key = String(value);
  if (key.length > MAX_KEY_LENGTH) throw new ServiceError('Argument too large: key');
  return key;
}

function toKeys(method: string, args: unknown[]): string[] {
  checkCount(method, args, 1);
  if (!Array.isArray(args[0])) throw signatureError(method, args);
  return args[0].map(toKey);
}

function toValue(value: unknown): string {
  if (value === undefined) throw new ServiceError('Invalid argument: value');
  const text = String(value);
  if (Buffer.byteLength(text) > MAX_VALUE_BYTES) throw new ServiceError('Argument too large: value');
  return text;
}

/**
 * It is not known what Google does beyond its limits. Here no entry stays longer than 6 hours, and none for 0 seconds.
 * With a negative time, an entry was seen to be there; it is not known for how long.
 */
function toTtlSeconds(method: string, args: unknown[], index: number): number {
  if (args.length <= index) return DEFAULT_TTL_SECONDS;
  if (args[index] === null || args[index] === undefined) throw signatureError(method, args);
  const seconds = toInt(args[index]);
  return seconds < 0 ? DEFAULT_TTL_SECONDS : Math.min(seconds, MAX_TTL_SECONDS);
}
