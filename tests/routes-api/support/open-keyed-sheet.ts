import type { EmulatorOptions, TestHttp } from '../../../emulator/index.ts';
import { openSheet, type Sheet } from '../../support/sheet.ts';
import { anyPlaceGoogle } from './any-place-google.ts';

/** Looks like a key of Google's, but is not one. */
export const KEY = 'AIzaSyTest-0123456789_abcdefghijklmnopq';

/** A sheet with a key, and the requests of its script. */
export interface KeyedSheet extends Sheet {
  http: TestHttp;
  /** How many requests were sent to Google Maps Platform. */
  requests(): number;
  propertyReads(): number;
}

/** Opens a sheet whose document has a key. */
export function openKeyedSheet(
  properties: Readonly<Record<string, string>> = {},
  http: TestHttp = anyPlaceGoogle(),
  options: Partial<EmulatorOptions> = {},
): KeyedSheet {
  const sheet = openSheet({ http, ...options });
  const store = sheet.emulator.state.properties.document;
  for (const [name, value] of Object.entries({ MAPS_API_KEY: KEY, ...properties })) store.set(name, value);
  return {
    ...sheet,
    http,
    requests: () => http.requests.length,
    propertyReads: () =>
      sheet.emulator.calls.count('Properties.getProperties') + sheet.emulator.calls.count('Properties.getProperty'),
  };
}
