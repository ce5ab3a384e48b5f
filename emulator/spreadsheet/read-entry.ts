import { offsetAt, toInstant } from '../dates/time-zone.ts';
import type { CellContent } from './sheet.ts';

/** Where and when something is typed, which decides what it means. */
export interface EntryContext {
  locale: string;
  timeZone: string;
  /** Milliseconds since the epoch. */
  now: number;
}

/** What Sheets makes of a text: its content, and a format where the cell has none. */
export type Entry = Pick<CellContent, 'formula' | 'value' | 'numberFormat'>;

const DATE_FORMAT = 'yyyy-mm-dd';
// Sheets counts days from here; a time without a day belongs to it.
const DAY_ZERO = Date.UTC(1899, 11, 30);
const DAY_MS = 24 * 3600 * 1000;

/**
 * Reads a text as Sheets reads what is typed or written by a script: formulas, numbers, percentages, truth values, dates
 * and times become what they look like, so "01234" becomes 1234 and "3-5" a day in March; a leading "'" keeps the text.
 * Dates with names of months and currencies are left as text.
 */
export function readEntry(text: string, context: EntryContext): Entry {
  if (text === '') return { value: null };
  if (text.startsWith("'")) return { value: text.slice(1) };
  if (text.startsWith('=') && text.length > 1) return { value: null, formula: text };
  const word = text.trim();
  if (/^(true|false)$/i.test(word)) return { value: word.toLowerCase() === 'true' };
  return readNumber(word, context.locale) ?? readMoment(word, context) ?? { value: text };
}

function readNumber(text: string, locale: string): Entry | undefined {
  const { group, decimal } = separators(locale);
  const pattern = new RegExp(`^[+-]?(?:\\d+|\\d{1,3}(?:\\${group}\\d{3})+)?(?:\\${decimal}\\d*)?(?:[eE][+-]?\\d+)?%?$`);
  if (!pattern.test(text) || !/\d/.test(text)) return undefined;
  const isPercent = text.endsWith('%');
  const plain = text.replaceAll(group, '').replace(decimal, '.').replace('%', '');
  const number = Number(plain);
  if (!Number.isFinite(number)) return undefined;
  if (!isPercent) return { value: number };
  return { value: number / 100, numberFormat: plain.includes('.') ? '0.00%' : '0%' };
}

const separatorsByLocale = new Map<string, { group: string; decimal: string }>();

function separators(locale: string): { group: string; decimal: string } {
  const known = separatorsByLocale.get(locale);
  if (known) return known;
  const parts = new Intl.NumberFormat(locale.replace('_', '-')).formatToParts(1_234_567.5);
  const part = (type: string, otherwise: string) => parts.find((found) => found.type === type)?.value ?? otherwise;
  const found = { group: part('group', ','), decimal: part('decimal', '.') };
  separatorsByLocale.set(locale, found);
  return found;
}

function readMoment(text: string, context: EntryContext): Entry | undefined {
  const [, dayText, timeText] =
    /^(\d+[-/.]\d+(?:[-/.]\d+)?)?(?:(?:^| +|T)(\d{1,2}:\d{2}(?::\d{2})?(?: ?[AaPp][Mm])?))?$/.exec(text) ?? [];
  if (dayText === undefined && timeText === undefined) return undefined;
  const day = dayText === undefined ? DAY_ZERO : readDay(dayText, context);
  const time = timeText === undefined ? 0 : readTime(timeText);
  if (day === undefined || time === undefined) return undefined;
  const format = [dayText && DATE_FORMAT, timeText && 'hh:mm:ss'].filter(Boolean).join(' ');
  return { value: new Date(toInstant(day + time, context.timeZone)), numberFormat: format };
}

function readDay(text: string, { locale, timeZone, now }: EntryContext): number | undefined {
  const parts = text.split(/[-/.]/).map(Number) as [number, number, number?];
  // A dot is a date's only where numbers have a comma, and then two parts are no date.
  if (text.includes('.') && (separators(locale).decimal === '.' || parts.length === 2)) return undefined;
  const thisYear = new Date(now + offsetAt(now, timeZone)).getUTCFullYear();
  if (/^\d{4}/.test(text)) return parts.length === 3 ? dayOf(parts[0], parts[1], parts[2] as number) : undefined;
  const year = parts[2] === undefined ? thisYear : parts[2] < 100 ? 2000 + parts[2] : parts[2];
  const isMonthFirst = locale === 'en_US';
  return isMonthFirst ? dayOf(year, parts[0], parts[1]) : dayOf(year, parts[1], parts[0]);
}

function dayOf(year: number, month: number, day: number): number | undefined {
  const moment = new Date(Date.UTC(year, month - 1, day));
  const isReal = moment.getUTCMonth() === month - 1 && moment.getUTCDate() === day && day > 0;
  return isReal ? moment.getTime() : undefined;
}

function readTime(text: string): number | undefined {
  const [, hours = '', minutes = '', seconds = '0', half] = /^(\d+):(\d+)(?::(\d+))? ?(am|pm)?$/i.exec(text) ?? [];
  const hour = half === undefined ? Number(hours) : (Number(hours) % 12) + (half.toLowerCase() === 'pm' ? 12 : 0);
  const milliseconds = ((hour * 60 + Number(minutes)) * 60 + Number(seconds)) * 1000;
  const isReal = Number(minutes) < 60 && Number(seconds) < 60 && milliseconds < DAY_MS;
  return isReal ? milliseconds : undefined;
}
