import { found, maybe, takes, toInt } from '../arguments.ts';
import type { CallGate } from '../call-gate.ts';
import { ServiceError } from '../errors.ts';
import { defineService, returning } from '../service.ts';
import type { CacheStore } from '../state/cache-store.ts';
import { createScopedService } from './scoped-service.ts';
import type { Surroundings } from './surroundings.ts';

const MAX_KEY_LENGTH = 250;
const MAX_VALUE_BYTES = 102_400;
const DEFAULT_TTL_SECONDS = 600;
const MAX_TTL_SECONDS = 21_600;

// What every method that changes a cache returns, although the published types do not say so.
const changed = returning(() => null as unknown as undefined);

/** `CacheService`. */
export function createCacheService(surroundings: Surroundings): GoogleAppsScript.Cache.CacheService {
  const { gate, state } = surroundings;
  return createScopedService(surroundings, 'Cache', (scope) => createCache(gate, state.caches[scope]));
}

function createCache(gate: CallGate, store: CacheStore): GoogleAppsScript.Cache.Cache {
  return defineService(gate, 'CacheService.Cache', {
    get: takes([toKey], (key) => store.get(key) ?? null),
    getAll: takes([toKeys], (keys) => {
      const values = store.getMany(keys);
      const pairs = keys.map((key, index) => [key, values[index]] as const);
      return Object.fromEntries(pairs.filter(([, value]) => value !== undefined));
    }),
    put: takes(
      [toKey, toValue, maybe(toTtlSeconds)],
      changed((key, value, seconds = DEFAULT_TTL_SECONDS) => store.set(key, value, seconds)),
    ),
    putAll: takes(
      [toEntries, maybe(toTtlSeconds)],
      changed((entries, seconds = DEFAULT_TTL_SECONDS) => store.setMany(entries, seconds)),
    ),
    remove: takes(
      [toKey],
      changed((key) => store.removeMany([key])),
    ),
    removeAll: takes([toKeys], changed(store.removeMany)),
  });
}

function toKey(value: unknown): string {
  if (value === null || value === undefined || value === '') throw new ServiceError('Invalid argument: key');
  const key = String(value);
  if (key.length > MAX_KEY_LENGTH) throw new ServiceError('Argument too large: key');
  return key;
}

const toKeys = found((value) => (Array.isArray(value) ? value.map(toKey) : undefined));

/** All values are checked before any is kept, since it is not known what Google keeps of a rejected batch. */
const toEntries = found((value) =>
  typeof value === 'object' && value !== null
    ? Object.entries(value).map(([key, text]) => [toKey(key), toValue(text)] as const)
    : undefined,
);

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
const toTtlSeconds = found((value) => {
  if (value === null || value === undefined) return undefined;
  const seconds = toInt(value);
  return seconds < 0 ? DEFAULT_TTL_SECONDS : Math.min(seconds, MAX_TTL_SECONDS);
});
