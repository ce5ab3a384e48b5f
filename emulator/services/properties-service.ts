import { anything, maybe, object, takes } from '../arguments.ts';
import { ServiceError } from '../errors.ts';
import { defineService, returning } from '../service.ts';
import type { PropertyStore } from '../state/property-store.ts';
import { createScopedService } from './scoped-service.ts';
import type { Surroundings } from './surroundings.ts';

const MAX_VALUE_BYTES = 9 * 1024;
const MAX_STORE_BYTES = 500 * 1024;

type Properties = GoogleAppsScript.Properties.Properties;

/** `PropertiesService`. */
export function createPropertiesService(surroundings: Surroundings): GoogleAppsScript.Properties.PropertiesService {
  const { properties } = surroundings.state;
  return createScopedService(surroundings, 'Properties', (scope) => createProperties(surroundings, properties[scope]));
}

function createProperties({ gate, state: { quotas } }: Surroundings, store: PropertyStore): Properties {
  /** The store. Every read or write counts against the daily quota. */
  function spend(): PropertyStore {
    if (quotas.spend('propertyCallsPerDay')) return store;
    throw new ServiceError('Service invoked too many times for one day: properties.');
  }
  function write(entries: (readonly [string, string])[], deleteAllOthers = false): Properties {
    spend();
    const before = deleteAllOthers ? {} : store.all();
    const after = Object.entries({ ...before, ...Object.fromEntries(entries) });
    const bytes = after.reduce((sum, [key, value]) => sum + Buffer.byteLength(key) + Buffer.byteLength(value), 0);
    if (bytes > MAX_STORE_BYTES) {
      throw new ServiceError(
        'You have exceeded the property storage quota. Please remove some properties and try again.',
      );
    }
    if (deleteAllOthers) store.clear();
    for (const [key, value] of entries) store.set(key, value);
    return properties;
  }

  const chained = returning(() => properties);
  const properties: Properties = defineService(gate, 'PropertiesService.Properties', {
    getProperty: takes([toKey], (key) => spend().get(key) ?? null),
    getProperties: () => spend().all(),
    getKeys: () => Object.keys(spend().all()),
    setProperty: takes([toKey, toValue], (key, value) => write([[key, value]])),
    setProperties: takes([object, maybe(anything)], (values, deleteAllOthers) =>
      write(
        Object.entries(values).map(([key, value]) => [toKey(key), toValue(value)] as const),
        deleteAllOthers === true,
      ),
    ),
    deleteProperty: takes(
      [toKey],
      chained((key) => spend().remove(key)),
    ),
    deleteAllProperties: chained(() => spend().clear()),
  });
  return properties;
}

function toKey(value: unknown): string {
  if (value === null || value === undefined || value === '') throw new ServiceError('Invalid argument: key');
  return String(value);
}

function toValue(value: unknown): string {
  if (value === null || value === undefined) throw new ServiceError('Invalid argument: value');
  const text = String(value);
  if (Buffer.byteLength(text) > MAX_VALUE_BYTES) throw new ServiceError('Argument too large: value');
  return text;
}
