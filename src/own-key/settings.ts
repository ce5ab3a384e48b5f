import { asText } from '../json.ts';
import { now } from '../services/clock.ts';
import { type PropertyPlace, readProperties } from '../services/properties.ts';
import type { KeyUse } from './key-use.ts';
import { type MonthlyLimits, readMonthlyLimits } from './monthly-limits.ts';
import { countsBy, type GroupCounts } from './price-groups.ts';
import { type Purchases, readPurchases } from './purchases.ts';

/** The properties with the settings. */
export const KEY_PROPERTY = 'MAPS_API_KEY';
export const USE_PROPERTY = 'MAPS_API_USE';
export const LIMIT_PROPERTY = 'MAPS_API_MONTHLY_LIMIT';
export const KEEP_PROPERTY = 'MAPS_API_KEEP_MINUTES';
const PROPERTIES = [KEY_PROPERTY, USE_PROPERTY, LIMIT_PROPERTY, KEEP_PROPERTY];

export const LONGEST_KEEP_MINUTES = 360;
const DEFAULT_KEEP_MINUTES = 10;

/** How a Google Maps Platform key is used. */
export interface KeySettings extends Settings {
  key: string;
}

/** The settings that apply here, with a key or without. */
export interface Settings {
  /** Never to be shown, logged, cached or sent to a page. */
  key: string | undefined;
  /** Whether the document has a text that can't be a key. */
  hasUnusableKey: boolean;
  use: KeyUse;
  monthlyLimits: GroupCounts;
  /** The part of the limits that can't be read; they are 0 then. */
  unreadableLimit: string | undefined;
  /** How long bought answers are kept. */
  keepSeconds: number;
  /** Where the key and the count of its purchases are; the document if there is no key. */
  place: PropertyPlace;
  /** The purchases counted there by then. */
  purchases: Purchases;
  readAt: number;
}

type Properties = Record<string, unknown>;

/** Reads the settings if there is a key. One round trip if the document has all settings, otherwise two. */
export function readKeySettings(): KeySettings | undefined {
  const { key, ...settings } = readStoredSettings();
  return key === undefined ? undefined : { key, ...settings };
}

/** Reads the settings. Those of the document take precedence over those of the script. */
export function readStoredSettings(): Settings {
  const ofDocument = readProperties('document') ?? {};
  const isComplete = PROPERTIES.every((name) => textOf(ofDocument, name) !== undefined);
  const ofScript = isComplete ? {} : (readProperties('script') ?? {});
  const [ownKey, sharedKey] = [keyOf(ofDocument), keyOf(ofScript)];
  const place = ownKey === undefined && sharedKey !== undefined ? 'script' : 'document';
  const setting = (name: string): string | undefined => textOf(ofDocument, name) ?? textOf(ofScript, name);
  const { limits, unreadable } = chooseLimits(
    textOf(ofDocument, LIMIT_PROPERTY),
    textOf(ofScript, LIMIT_PROPERTY),
    place,
  );
  return {
    key: ownKey ?? sharedKey,
    hasUnusableKey: ownKey === undefined && textOf(ofDocument, KEY_PROPERTY) !== undefined,
    use: readUse(setting(USE_PROPERTY)),
    monthlyLimits: limits,
    unreadableLimit: unreadable,
    keepSeconds: readKeepMinutes(setting(KEEP_PROPERTY)) * 60,
    place,
    purchases: readPurchases(place === 'document' ? ofDocument : ofScript),
    readAt: now(),
  };
}

/** The document's limits. If the key belongs to the script, they can lower its limits but not raise them. */
function chooseLimits(
  ofDocument: string | undefined,
  ofScript: string | undefined,
  place: PropertyPlace,
): MonthlyLimits {
  if (place === 'document' || ofDocument === undefined) return readMonthlyLimits(ofDocument ?? ofScript ?? '');
  const [own, shared] = [readMonthlyLimits(ofDocument), readMonthlyLimits(ofScript ?? '')];
  const limits = countsBy((group) => Math.min(own.limits[group], shared.limits[group]));
  const unreadable = own.unreadable ?? shared.unreadable;
  return unreadable === undefined ? { limits } : { limits, unreadable };
}

/** Whether a text can be a key: Google would refuse a header with anything else in it. */
export const canBeKey = (text: string): boolean => /^[\x21-\x7e]{1,500}$/.test(text);

function keyOf(properties: Properties): string | undefined {
  const text = textOf(properties, KEY_PROPERTY);
  return text !== undefined && canBeKey(text) ? text : undefined;
}

/** An unreadable setting means the use that buys less. */
function readUse(text = 'always'): KeyUse {
  return /^always$/i.test(text) ? 'always' : 'after quota';
}

function readKeepMinutes(text = ''): number {
  const minutes = Number(text);
  if (text === '' || !Number.isFinite(minutes)) return DEFAULT_KEEP_MINUTES;
  return Math.min(Math.max(minutes, 0), LONGEST_KEEP_MINUTES);
}

/** The text of a property; undefined if it is missing or blank. */
function textOf(properties: Properties, name: string): string | undefined {
  return asText(asText(properties[name])?.trim());
}
