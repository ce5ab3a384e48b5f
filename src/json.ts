import { attempt } from './attempt.ts';

/** A value of unknown shape, from Google or from the cache. It may hold anything. */
export type Json = unknown;

/** A field of an object, or a field of its field …; undefined if there is no object or no such field. */
export function field(value: Json, ...names: string[]): Json {
  return names.reduce(
    (part, name) => (typeof part === 'object' && part !== null ? (part as Record<string, Json>)[name] : undefined),
    value,
  );
}

/** The value of a name in a table. Names that every object has, such as "constructor", are not in it. */
export function valueIn<Value>(table: Readonly<Record<string, Value>>, name: string): Value | undefined {
  return Object.keys(table).includes(name) ? table[name] : undefined;
}

/** The value as a list; empty if it is not one. */
export function asList(value: Json): Json[] {
  return Array.isArray(value) ? value : [];
}

/** The value if it is a text that is not empty. */
export function asText(value: Json): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}

/** The value if it is a number that is not negative, such as a distance or a duration. */
export function asAmount(value: Json): number | undefined {
  return typeof value === 'number' && Number.isFinite(value) && value >= 0 ? value : undefined;
}

/** The value of a JSON text; undefined if it is not JSON. */
export function parseJson(text: Json): Json {
  if (typeof text !== 'string') return undefined;
  return attempt(() => JSON.parse(text));
}

/** The value if it is a number, such as a latitude. */
export function asSignedNumber(value: Json): number | undefined {
  return typeof value === 'number' && Number.isFinite(value) ? value : undefined;
}
