import { field } from '../../json.ts';
import { noticeKey } from '../../lookup/notice-key.ts';
import { KEY_USES } from '../../own-key/key-use.ts';
import { writeMonthlyLimits } from '../../own-key/monthly-limits.ts';
import { countsBy, type PriceGroup } from '../../own-key/price-groups.ts';
import {
  canBeKey,
  KEEP_PROPERTY,
  KEY_PROPERTY,
  LIMIT_PROPERTY,
  LONGEST_KEEP_MINUTES,
  USE_PROPERTY,
} from '../../own-key/settings.ts';
import { deleteProperty, writeProperties } from '../../services/properties.ts';
import { badKeepMinutes, badKey, badLimit, settingsRefused } from '../messages.ts';
import type { MapsSettings, SettingsForm } from '../protocol.ts';
import { readSettings } from './read-settings.ts';

const HIGHEST_LIMIT = 999_999_999;

/** Saves the settings in this spreadsheet. */
export function saveSettings(form: SettingsForm): MapsSettings {
  const key = textOf(form?.key);
  if (key !== '' && !canBeKey(key)) throw badKey();
  const limits = countsBy((group) => readLimit(field(form?.limits, group), group));
  const minutes = readNumber(form?.keepMinutes, LONGEST_KEEP_MINUTES);
  if (minutes === undefined) throw badKeepMinutes(form?.keepMinutes, LONGEST_KEEP_MINUTES);
  const isWritten = writeProperties('document', {
    ...(key === '' ? {} : { [KEY_PROPERTY]: key }),
    [USE_PROPERTY]: KEY_USES.find((use) => use === form.use) ?? 'after quota',
    [LIMIT_PROPERTY]: writeMonthlyLimits(limits),
    [KEEP_PROPERTY]: String(minutes),
  });
  if (!isWritten) throw settingsRefused();
  return noticed();
}

/** Removes the key from this spreadsheet, but not its limits and the counts of what it bought. */
export function removeKey(): MapsSettings {
  if (!deleteProperty('document', KEY_PROPERTY)) throw settingsRefused();
  return noticed();
}

/** The present settings, after telling all cells whether there is a key. */
function noticed(): MapsSettings {
  const settings = readSettings();
  noticeKey(settings.keyEnd !== null);
  return settings;
}

function readLimit(value: unknown, group: PriceGroup): number {
  const limit = readNumber(value, HIGHEST_LIMIT);
  if (limit === undefined) throw badLimit(group, value);
  return limit;
}

/** A whole number as it was typed. */
function readNumber(value: unknown, most: number): number | undefined {
  const text = textOf(value);
  return /^\d{1,9}$/.test(text) && Number(text) <= most ? Number(text) : undefined;
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value.trim() : '');
