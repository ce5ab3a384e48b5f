import { ServiceError } from '../errors.ts';

/** A field such as `yyyy`, or text that is taken literally. */
export type PatternPart = { letter: string; width: number } | { literal: string };

export const MONTHS = [
  ...['January', 'February', 'March', 'April', 'May', 'June', 'July'],
  ...['August', 'September', 'October', 'November', 'December'],
];
export const WEEKDAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];

const EMULATED_LETTERS = 'yMLdDEuaHkKhmsSzZX';
const OTHER_JAVA_LETTERS = 'GYwWF';
const PART = /'((?:[^']|'')*)'|([A-Za-z])\2*|[^A-Za-z']+/g;

/** Parses a pattern of Java's SimpleDateFormat. */
export function readPattern(pattern: string): PatternPart[] {
  const parts = Array.from(pattern.matchAll(PART), ([text, quoted, letter]): PatternPart => {
    if (letter) return { letter: checkLetter(letter), width: text.length };
    return { literal: quoted === undefined ? text : quoted.replaceAll("''", "'") || "'" };
  });
  if (pattern.replace(PART, '') !== '') throw new ServiceError('Unterminated quote');
  return parts;
}

function checkLetter(letter: string): string {
  if (EMULATED_LETTERS.includes(letter)) return letter;
  if (OTHER_JAVA_LETTERS.includes(letter))
    throw new Error(`The emulator does not know the date letter '${letter}' yet`);
  throw new ServiceError(`Illegal pattern character '${letter}'`);
}
