import { ServiceError } from '../errors.ts';
import { MONTHS, type PatternPart, readPattern, WEEKDAYS } from './date-pattern.ts';
import { offsetOf, toInstant } from './time-zone.ts';

/** The fields read so far, by letter; `offset` when the text names its own. */
type Fields = Record<string, number>;

/**
 * Reads a time by a pattern of Java's SimpleDateFormat, as leniently as Java: fields may overflow, text after the
 * pattern is ignored, and missing fields are those of 1 January 1970. Weekdays are read but ignored.
 */
export function parseDate(text: string, timeZone: string, pattern: string, now: number): number {
  const parts = readPattern(pattern);
  const fields: Fields = {};
  let at = 0;
  for (const [index, part] of parts.entries()) {
    const next = 'literal' in part ? readLiteral(text, at, part.literal) : readField(text, at, part, parts[index + 1]);
    if (!next) throw new ServiceError(`Unparseable date: "${text}"`);
    at = next.end;
    if ('letter' in part && next.value !== undefined) fields[part.letter] = next.value;
    if ('letter' in part && part.letter === 'y') fields.y = fullYear(next.value ?? 1970, part.width, next.digits, now);
  }
  const local = localTime(fields);
  const offset = fields.z ?? fields.Z ?? fields.X;
  return offset === undefined ? toInstant(local, timeZone) : local - offset;
}

interface Read {
  end: number;
  value?: number;
  digits?: number;
}

function readLiteral(text: string, at: number, literal: string): Read | undefined {
  return text.startsWith(literal, at) ? { end: at + literal.length } : undefined;
}

function readField(
  text: string,
  at: number,
  { letter, width }: { letter: string; width: number },
  next: PatternPart | undefined,
): Read | undefined {
  if ('zZX'.includes(letter)) return readOffset(text, at);
  if (letter === 'a') return readName(text, at, ['AM', 'PM'], 2);
  if (letter === 'E') return readName(text, at, WEEKDAYS, 3);
  if ('ML'.includes(letter) && width > 2) return readName(text, at, MONTHS, 3);
  const number = readNumber(text, at, next && isNumeric(next) ? width : undefined);
  return number && 'ML'.includes(letter) ? { ...number, value: number.value - 1 } : number;
}

/** If two numbers are adjacent, only the width tells where the first one ends. */
function isNumeric(part: PatternPart): boolean {
  return 'letter' in part && !'EazZX'.includes(part.letter) && !('ML'.includes(part.letter) && part.width > 2);
}

function readNumber(text: string, at: number, width: number | undefined): Required<Read> | undefined {
  const pattern = new RegExp(`[ \\t]*(\\d${width ? `{1,${width}}` : '+'})`, 'y');
  pattern.lastIndex = at;
  const digits = pattern.exec(text)?.[1];
  return digits ? { end: pattern.lastIndex, value: Number(digits), digits: digits.length } : undefined;
}

/** Full names come before their short forms, so that the longest one wins. */
function readName(text: string, at: number, names: string[], shortLength: number): Read | undefined {
  const rest = text.slice(at).toLowerCase();
  for (const form of [names, names.map((name) => name.slice(0, shortLength))]) {
    const value = form.findIndex((name) => rest.startsWith(name.toLowerCase()));
    if (value >= 0) return { end: at + (form[value]?.length ?? 0), value };
  }
  return undefined;
}

function readOffset(text: string, at: number): Read | undefined {
  const pattern = /(?:Z|UTC|GMT)?(?:([+-])(\d{2}):?(\d{2})?)?/y;
  pattern.lastIndex = at;
  const match = pattern.exec(text);
  return match?.[0] ? { end: pattern.lastIndex, value: offsetOf(match[1], match[2], match[3]) } : undefined;
}

/** If the pattern has at most two, two digits are a year from 80 years ago to 20 years ahead. */
function fullYear(year: number, width: number, digits: number | undefined, now: number): number {
  if (width > 2 || digits !== 2) return year;
  const first = new Date(now).getUTCFullYear() - 80;
  return first + ((((year - first) % 100) + 100) % 100);
}

/** The local time as if it were UTC. */
function localTime(fields: Fields): number {
  const month = fields.M ?? fields.L;
  const day = fields.d ?? (month === undefined ? fields.D : undefined) ?? 1;
  const date = new Date(0);
  date.setUTCFullYear(fields.y ?? 1970, month ?? 0, day);
  return date.setUTCHours(hourOf(fields), fields.m ?? 0, fields.s ?? 0, fields.S ?? 0);
}

function hourOf({ H, k, K, h, a = 0 }: Fields): number {
  if (H !== undefined) return H;
  if (k !== undefined) return k === 24 ? 0 : k;
  return (K ?? (h === 12 ? 0 : h) ?? 0) + 12 * a;
}
