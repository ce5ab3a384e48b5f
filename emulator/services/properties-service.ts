import { checkCount, signatureError } from '../arguments.ts';
import type { CallGate } from '../call-gate.ts';
import { ServiceError } from '../errors.ts';
import { defineService } from '../service.ts';
import type { PropertyStore } from '../state/property-store.ts';
import type { Quotas } from '../state/quotas.ts';
import type { Scoped } from '../state/state.ts';

const MAX_VALUE_BYTES = 9 * 1024;
const MAX_STORE_BYTES = 500 * 1024;

type Properties = GoogleAppsScript.Properties.Properties;

/** `PropertiesService`; outside a document there are no document properties. */
export function createPropertiesService(
  gate: CallGate,
  stores: Scoped<PropertyStore>,
  quotas: Quotas,
  inDocument: boolean,
): GoogleAppsScript.Properties.PropertiesService {
  const script = createProperties(gate, stores.script, quotas);
  const user = createProperties(gate, stores.user, quotas);
  const document = createProperties(gate, stores.document, quotas);
  return defineService(gate, 'Properties', {
    // The published type leaves out the null that Google gives outside a document.
    getDocumentProperties: () => (inDocument ? document : null) as Properties,
    getScriptProperties: () => script,
    getUserProperties: () => user,
  });
}

function createProperties(gate: CallGate, store: PropertyStore, quotas: Quotas): Properties {
  /** Every read or write counts against the daily quota. */
  function spend(): void {
    if (!quotas.spend('propertyCallsPerDay')) {
      throw new ServiceError('Service invoked too many times for one day: properties.');
    }
  }
  const properties: Properties = defineService(gate, 'Properties', {
    getProperty: (...args: unknown[]) => {
      checkCount('PropertiesService.Properties.getProperty', args, 1);
      spend();
      return store.get(toKey(args[0])) ?? null;
    },
    getProperties: () => {
      spend();
      return store.all();
    },
    getKeys: () => {
      spend();
      return Object.keys(store.all());
    },
    setProperty: (...args: unknown[]) => {
      checkCount('PropertiesService.Properties.setProperty', args, 2);
      spend();
      write(store, [[toKey(args[0]), toValue(args[1])]]);
      return properties;
    },
    setProperties: (...args: unknown[]) => {
      const [values, deleteAllOthers] = args;
      checkCount('PropertiesService.Properties.setProperties', args, 1, 2);
      if (typeof values !== 'object' || values === null) {
        throw signatureError('PropertiesService.Properties.setProperties', args);
      }
      spend();
      const entries = Object.entries(values).map(([key, value]) => [toKey(key), toValue(value)] as const);
      write(store, entries, deleteAllOthers === true);
      return properties;
    },
    deleteProperty: (...args: unknown[]) => {
      checkCount('PropertiesService.Properties.deleteProperty', args, 1);
      spend();
      store.remove(toKey(args[0]));
      return properties;
    },
    deleteAllProperties: () => {
      spend();
      store.clear();
      return properties;
    },
  });
  return properties;
}

function write(store: PropertyStore, entries: (readonly [string, string])[], deleteAllOthers = false): void {
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
