import { DAY_MS, DAY_ZERO, localOf, toDays } from '../../dates/serial-days.ts';
import { toInstant } from '../../dates/time-zone.ts';
import type { SpreadsheetSettings } from '../spreadsheet-settings.ts';
import type { Entry } from './entry.ts';
import { conventionsOf } from './locale-conventions.ts';

interface Part {
  milliseconds: number;
  format: string;
}

const TIME = /(?:^|[ T]+)(\d{1,4}(?::\d{2}(?::\d{2}(?:\.\d{1,3})?)?)?(?: ?[ap]m)?)$/i;

/** Reads a date, a time or both as Sheets does; undefined for anything else. Times of a day and more are durations. */
export function readMoment(text: string, settings: SpreadsheetSettings): Entry | undefined {
  const timeText = TIME.exec(text)?.[1];
  const time = timeText === undefined ? undefined : readTime(timeText);
  const dayText = time ? text.replace(TIME, '') : text;
  const day = dayText === '' ? undefined : readDay(dayText, settings);
  if (dayText !== '' && !day) return undefined;
  if (!day && time && time.milliseconds >= DAY_MS) {
    return { value: time.milliseconds / DAY_MS, numberFormat: '[h]:mm:ss' };
  }
  const milliseconds = (day?.milliseconds ?? DAY_ZERO) + (time?.milliseconds ?? 0);
  if ((!day && !time) || (time && time.milliseconds >= DAY_MS)) return undefined;
  return {
    value: new Date(toInstant(milliseconds, settings.timeZone)),
    numberFormat: [day?.format, time?.format].filter(Boolean).join(' '),
  };
}

function readTime(text: string): Part | undefined {
  const [, hours = '', minutes, seconds, half] =
    /^(\d+)(?::(\d\d))?(?::(\d\d(?:\.\d+)?))? ?([ap]m)?$/i.exec(text) ?? [];
  if (minutes === undefined && half === undefined) return undefined;
  const [hour, minute, second] = [Number(hours), Number(minutes ?? 0), Number(seconds ?? 0)];
  if (minute >= 60 || second >= 60 || (half !== undefined && (hour < 1 || hour > 12))) return undefined;
  const fullHour = half === undefined ? hour : (hour % 12) + (half.toLowerCase() === 'pm' ? 12 : 0);
  const parts = [hours.startsWith('0') ? 'hh' : 'h', minutes && 'mm', seconds && 'ss'].filter(Boolean).join(':');
  return {
    milliseconds: Math.round(((fullHour * 60 + minute) * 60 + second) * 1000),
    format: half === undefined ? parts : `${parts} am/pm`,
  };
}

function readDay(text: string, settings: SpreadsheetSettings): Part | undefined {
  return readNumericDay(text, settings) ?? readNamedDay(text, settings);
}

function readNumericDay(text: string, settings: SpreadsheetSettings): Part | undefined {
  const [, first = '', separator = '', second = '', third] =
    /^(\d{1,4})([-/.])(\d{1,2})(?:\2(\d{1,4}))?$/.exec(text) ?? [];
  const { decimal, isMonthFirst } = conventionsOf(settings.locale);
  // A dot separates a date only in locales with decimal commas, and then two parts are not a date.
  if (first === '' || (separator === '.' && (decimal === '.' || third === undefined))) return undefined;
  if (first.length === 4) {
    const format = ['yyyy', 'mm', 'dd'].join(separator);
    return third === undefined ? undefined : dayOf(Number(first), Number(second), Number(third), format);
  }
  const year = third === undefined ? thisYear(settings) : fullYear(third);
  if (first.length > 2 || year === undefined) return undefined;
  const width = [first, second].some((part) => part.startsWith('0')) ? 2 : 1;
  const fields = (isMonthFirst ? ['m', 'd'] : ['d', 'm']).map((field) => field.repeat(width));
  const format = [...fields, ...(third === undefined ? [] : ['yyyy'])].join(separator);
  return isMonthFirst
    ? dayOf(year, Number(first), Number(second), format)
    : dayOf(year, Number(second), Number(first), format);
}

/** "24 Dec 2026", "24-Dec", "Dec 24, 2026" or "December 2026". */
function readNamedDay(text: string, settings: SpreadsheetSettings): Part | undefined {
  const [, day1, , name1] = /^(\d{1,2})(\.? ?|-)([\p{L}.]+)/u.exec(text) ?? [];
  const [, name2, , day2] = /^([\p{L}.]+)( |-)(\d{1,2})(?!\d)/u.exec(text) ?? [];
  const [, name3] = /^([\p{L}.]+)[ -]\d{4}$/u.exec(text) ?? [];
  const name = name1 ?? name2 ?? name3;
  const day = day1 ?? day2;
  const month = name && conventionsOf(settings.locale).months.get(name.toLowerCase().replace('.', ''));
  if (!name || !month) return undefined;
  const rest = text.replace(name, '').replace(day ?? '', '');
  const [, yearText] = /^[-., ]*(\d{4}|\d{2})?$/.exec(rest) ?? [];
  if (yearText === undefined && /\d/.test(rest)) return undefined;
  const year = yearText === undefined ? thisYear(settings) : fullYear(yearText);
  if (year === undefined) return undefined;
  const format = text
    .replace(name, name.replace('.', '').length > 3 ? 'mmmm' : 'mmm')
    .replace(yearText ?? /$^/, yearText ? 'yyyy' : '')
    .replace(day ?? /$^/, 'd');
  return dayOf(year, month, Number(day ?? 1), format);
}

function thisYear({ now, timeZone }: SpreadsheetSettings): number {
  return localOf(toDays(now(), timeZone)).getUTCFullYear();
}

/** Two digits are a year from 1930 to 2029. */
function fullYear(digits: string): number | undefined {
  const year = Number(digits);
  if (digits.length === 2) return year < 30 ? 2000 + year : 1900 + year;
  return digits.length === 4 ? year : undefined;
}

function dayOf(year: number, month: number, day: number, format: string): Part | undefined {
  const moment = new Date(0);
  moment.setUTCFullYear(year, month - 1, day);
  const isReal = moment.getUTCMonth() === month - 1 && moment.getUTCDate() === day && day > 0;
  return isReal ? { milliseconds: moment.getTime(), format } : undefined;
}
