import { ServiceError } from '../errors.ts';

const DAY_MS = 24 * 60 * 60 * 1000;
const CUSTOM_ID = /^GMT([+-])(\d{1,2}):?(\d{2})?$/;

const formats = new Map<string, Intl.DateTimeFormat>();

/** How far local time is ahead of UTC at a moment, in milliseconds. */
export function offsetAt(time: number, timeZone: string): number {
  const custom = CUSTOM_ID.exec(timeZone);
  if (custom) return offsetOf(custom[1], custom[2], custom[3]);
  const name = zoneName(time, timeZone, 'longOffset');
  const [, sign, hours, minutes, seconds] = /([+-])(\d\d):(\d\d)(?::(\d\d))?/.exec(name) ?? [];
  return sign ? offsetOf(sign, hours, minutes, seconds) : 0;
}

/** The name of a time zone at a moment, as English texts write it. */
export function zoneName(
  time: number,
  timeZone: string,
  style: NonNullable<Intl.DateTimeFormatOptions['timeZoneName']>,
): string {
  const parts = formatFor(timeZone, style).formatToParts(time);
  return parts.find((part) => part.type === 'timeZoneName')?.value ?? timeZone;
}

/**
 * The moment at which clocks in a time zone show a local time, which is given as if it were UTC. As in Java, a time
 * that occurs twice is the later one (standard time), and a skipped time is counted from before the gap.
 */
export function toInstant(local: number, timeZone: string): number {
  const before = local - offsetAt(local - DAY_MS, timeZone);
  const after = local - offsetAt(local + DAY_MS, timeZone);
  const shown = [before, after].filter((time) => time + offsetAt(time, timeZone) === local);
  return shown.length > 0 ? Math.max(...shown) : before;
}

/** Milliseconds of an offset such as "+", "05", "30". */
export function offsetOf(sign = '+', hours = '0', minutes = '0', seconds = '0'): number {
  const total = (Number(hours) * 60 + Number(minutes)) * 60 + Number(seconds);
  return (sign === '-' ? -total : total) * 1000;
}

function formatFor(timeZone: string, timeZoneName: NonNullable<Intl.DateTimeFormatOptions['timeZoneName']>) {
  const key = `${timeZoneName} ${timeZone}`;
  const known = formats.get(key);
  if (known) return known;
  try {
    const format = new Intl.DateTimeFormat('en-US', { timeZone, timeZoneName });
    formats.set(key, format);
    return format;
  } catch {
    // Java would silently use GMT. A script should not rely on that, so here it is an error.
    throw new ServiceError('Invalid argument: timeZone');
  }
}
