import type { Entry } from './entry.ts';
import { conventionsOf } from './locale-conventions.ts';

const patterns = new Map<string, RegExp>();

/** Reads a number, a percentage or an amount of money as Sheets does; undefined for anything else. */
export function readAmount(text: string, locale: string): Entry | undefined {
  const match = patternFor(locale).exec(text)?.groups;
  if (!match) return undefined;
  const { open, close, sign, innerSign, before, digits = '', whole = '', exponent, percent, after } = match;
  if (!/\d/.test(digits) || (open === undefined) !== (close === undefined)) return undefined;
  if ([open, sign, innerSign].filter(Boolean).length > 1 || [before, percent, after].filter(Boolean).length > 1) {
    return undefined;
  }
  const { decimal } = conventionsOf(locale);
  const fraction = digits.slice(whole.length).replace(decimal, '.');
  const size = Number(`${whole.replace(/\D/g, '')}${fraction}${exponent ?? ''}`);
  if (!Number.isFinite(size)) return undefined;
  const number = open || sign === '-' || innerSign === '-' ? -size : size;
  const decimals = fraction.length > 1 ? '.00' : '';
  const grouped = `#,##0${decimals}`;
  if (percent) return { value: number / 100, numberFormat: `0${decimals}%` };
  if (before) return { value: number, numberFormat: `${before === '$' ? '$' : `[$${before}]`}${grouped}` };
  if (after) return { value: number, numberFormat: `${grouped}${/\s/.test(text) ? ' ' : ''}[$${after}]` };
  if (exponent) return { value: number, numberFormat: '0.00E+00' };
  return /\D/.test(whole) ? { value: number, numberFormat: grouped } : { value: number };
}

function patternFor(locale: string): RegExp {
  const known = patterns.get(locale);
  if (known) return known;
  const { group, decimal } = conventionsOf(locale);
  // In locales with a space between thousands, nobody types the narrow no-break space.
  const thousands = /\s/.test(group) ? '\\s' : `\\${group}`;
  const currency = 'R\\$|US\\$|[$€£¥₹₩₽₺]';
  const digits = `(?<digits>(?<whole>\\d{1,3}(?:${thousands}\\d{3})+|\\d*)(?:\\${decimal}\\d*)?)`;
  const pattern = new RegExp(
    `^(?<open>\\()?(?<sign>[+-])?(?<before>${currency})?\\s?(?<innerSign>[+-])?${digits}(?<exponent>[eE][+-]?\\d+)?\\s?(?<percent>%)?(?<after>${currency})?(?<close>\\))?$`,
  );
  patterns.set(locale, pattern);
  return pattern;
}
