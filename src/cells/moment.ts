import { badOptionValue, pastMoment, textOf } from '../errors.ts';
import type { SpreadsheetTime } from '../services/spreadsheet-time.ts';
import { isDate } from './cell-value.ts';

const WEEKDAYS = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];
const DATE_AND_TIME = /^(\d{4})-(\d{2})-(\d{2})[ T](\d{1,2}):(\d{2})$/;
const TIME = /^(?:([a-z]+) +)?(\d{1,2}):(\d{2})$/;
const ALLOWED = 'a date and time such as 2030-12-24 09:00, monday 08:00, or 08:00 for the next one';
const DAY_MILLISECONDS = 86_400_000;

/**
 * Reads a future moment in the spreadsheet's time zone, as milliseconds since the epoch: "2030-12-24 09:00",
 * "monday 08:00" or "08:00" (the next one of either), or the date of a cell.
 * @throws FormulaError if the text is none of these, or the moment is in the past
 */
export function readMoment(name: string, value: unknown, now: number, time: SpreadsheetTime): number {
  const moment = isDate(value) ? ofCell(value, now, time) : ofText(textOf(value).trim(), now, time);
  if (moment === undefined || !Number.isFinite(moment)) throw badOptionValue(name, value, ALLOWED);
  if (moment <= now) throw pastMoment(name, value);
  return moment;
}

function ofCell(date: Date, now: number, time: SpreadsheetTime): number | undefined {
  if (Number.isNaN(date.getTime())) return undefined;
  // A cell with only a time of day has the day zero of Sheets as its date, in December 1899.
  if (date.getTime() >= Date.UTC(1900, 0, 2)) return date.getTime();
  return ofText(time.toLocal(date).slice(11, 16), now, time);
}

function ofText(text: string, now: number, time: SpreadsheetTime): number | undefined {
  const full = DATE_AND_TIME.exec(text);
  if (full) return atLocal(`${full[1]}-${full[2]}-${full[3]}`, Number(full[4]), Number(full[5]), time);
  const [matched, weekday, hours, minutes] = TIME.exec(text.toLowerCase()) ?? [];
  if (matched === undefined || (weekday !== undefined && !WEEKDAYS.includes(weekday))) return undefined;
  return nextMoment(weekday, Number(hours), Number(minutes), now, time);
}

function nextMoment(weekday: string | undefined, hours: number, minutes: number, now: number, time: SpreadsheetTime) {
  const today = Date.parse(`${time.toLocal(new Date(now)).slice(0, 10)}T00:00:00Z`);
  // Eight days: on the wanted weekday itself, the time may have passed.
  for (let days = 0; days <= 7; days++) {
    const day = new Date(today + days * DAY_MILLISECONDS);
    if (weekday !== undefined && WEEKDAYS[day.getUTCDay()] !== weekday) continue;
    const moment = atLocal(day.toISOString().slice(0, 10), hours, minutes, time);
    if (moment === undefined || moment > now) return moment;
  }
  return undefined;
}

function atLocal(day: string, hours: number, minutes: number, time: SpreadsheetTime): number | undefined {
  // A day that does not exist, such as February 30th, would roll over to another one.
  const midnight = new Date(`${day}T00:00:00Z`);
  if (Number.isNaN(midnight.getTime()) || !midnight.toISOString().startsWith(day)) return undefined;
  if (hours > 23 || minutes > 59) return undefined;
  return time.fromLocal(`${day} ${twoDigits(hours)}:${twoDigits(minutes)}:00`).getTime();
}

const twoDigits = (value: number): string => String(value).padStart(2, '0');
