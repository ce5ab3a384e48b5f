import { MONTHS, readPattern, WEEKDAYS } from './date-pattern.ts';
import { offsetAt, zoneName } from './time-zone.ts';

/** Writes a moment in a time zone by a pattern of Java's SimpleDateFormat, in English. */
export function formatDate(time: number, timeZone: string, pattern: string): string {
  const local = new Date(time + offsetAt(time, timeZone));
  return readPattern(pattern)
    .map((part) => {
      if ('literal' in part) return part.literal;
      const { letter, width } = part;
      return 'zZX'.includes(letter) ? zoneField(letter, width, time, timeZone) : dateField(letter, width, local);
    })
    .join('');
}

/** One field of a local time that is given as if it were UTC. */
function dateField(letter: string, width: number, local: Date): string {
  if (letter === 'y' && width === 2) return pad(local.getUTCFullYear() % 100, 2);
  if ((letter === 'M' || letter === 'L') && width > 2) return name(MONTHS, local.getUTCMonth(), width);
  if (letter === 'E') return name(WEEKDAYS, local.getUTCDay(), width);
  if (letter === 'a') return local.getUTCHours() < 12 ? 'AM' : 'PM';
  return pad(NUMBERS[letter]?.(local) ?? 0, width);
}

/** The numbers of a local time by their letters; Java's other letters are names or zones. */
const NUMBERS: Record<string, (local: Date) => number> = {
  y: (local) => local.getUTCFullYear(),
  M: (local) => local.getUTCMonth() + 1,
  L: (local) => local.getUTCMonth() + 1,
  d: (local) => local.getUTCDate(),
  D: (local) => 1 + Math.floor((local.getTime() - Date.UTC(local.getUTCFullYear(), 0)) / 86_400_000),
  u: (local) => local.getUTCDay() || 7,
  H: (local) => local.getUTCHours(),
  k: (local) => local.getUTCHours() || 24,
  K: (local) => local.getUTCHours() % 12,
  h: (local) => local.getUTCHours() % 12 || 12,
  m: (local) => local.getUTCMinutes(),
  s: (local) => local.getUTCSeconds(),
  S: (local) => local.getUTCMilliseconds(),
};

function zoneField(letter: string, width: number, time: number, timeZone: string): string {
  if (letter === 'z') return zoneName(time, timeZone, width > 3 ? 'long' : 'short');
  const offset = offsetAt(time, timeZone) / 60_000;
  if (letter === 'X' && offset === 0) return 'Z';
  const minutes = Math.abs(offset);
  const hours = `${offset < 0 ? '-' : '+'}${pad(Math.floor(minutes / 60), 2)}`;
  if (letter === 'X' && width === 1) return hours;
  return `${hours}${letter === 'X' && width === 3 ? ':' : ''}${pad(Math.floor(minutes % 60), 2)}`;
}

function name(names: string[], index: number, width: number): string {
  const full = names[index] ?? '';
  return width > 3 ? full : full.slice(0, 3);
}

function pad(value: number, width: number): string {
  return String(value).padStart(width, '0');
}
