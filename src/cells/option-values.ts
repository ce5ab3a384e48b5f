import { badOptionValue } from '../errors.ts';
import { orList } from '../words.ts';
import type { RawOptions } from './options.ts';

/** A text in lower case without spaces at its ends; empty for any other value. */
export function wordOf(value: unknown): string {
  return typeof value === 'string' ? value.trim().toLowerCase() : '';
}

/** The value of an option with few possible values; undefined if it is not given. */
export function oneOf<T extends string>(raw: RawOptions, name: string, allowed: readonly T[]): T | undefined {
  if (!raw.has(name)) return undefined;
  const word = wordOf(raw.get(name));
  const found = allowed.find((value) => value === word);
  if (found === undefined) throw badOptionValue(name, raw.get(name), orList(allowed));
  return found;
}

/** The value of an option that follows a pattern, as the user wrote it; undefined if it is not given. */
export function matching(raw: RawOptions, name: string, pattern: RegExp, allowed: string): string | undefined {
  if (!raw.has(name)) return undefined;
  const value = raw.get(name);
  const text = typeof value === 'string' ? value.trim() : '';
  if (!pattern.test(text)) throw badOptionValue(name, value, allowed);
  return text;
}
