import {
  type KeyedService,
  type KeyRefusal,
  noKey,
  PRACTICE_KEY,
  REFUSED_KEYS,
  unknownKey,
  usedUp,
} from './practice-keys.ts';

const MINUTE_MS = 60_000;

/**
 * Counts the units of a service that a key uses. Returns the refusal if the key may not use them now, else undefined.
 */
export type CheckKey = (
  key: string | undefined,
  service: KeyedService,
  units: number,
  now: number,
) => KeyRefusal | undefined;

/** Starts with no use in any minute. */
export function createKeyCheck(): CheckKey {
  const minutes = new Map<string, { start: number; used: number }>();

  return (key, service, units, now) => {
    if (key === undefined || key === '') return noKey();
    if (key !== PRACTICE_KEY) {
      return Object.hasOwn(REFUSED_KEYS, key) ? REFUSED_KEYS[key]?.(service) : unknownKey(service);
    }
    const known = minutes.get(service.metric);
    const minute = known && now < known.start + MINUTE_MS ? known : { start: now, used: 0 };
    minutes.set(service.metric, minute);
    if (minute.used + units > service.perMinute) return usedUp(service, 'minute');
    minute.used += units;
    return undefined;
  };
}
