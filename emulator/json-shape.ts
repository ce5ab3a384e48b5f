/** Reads JSON of one shape; `path` names the place of the value in messages. */
export type Read<T> = (value: unknown, path: string) => T;

/** The type of the values that a reader returns. */
export type ReadBy<Reader> = Reader extends Read<infer T> ? T : never;

/** An optional member of an object. */
interface Optional<T> {
  ifGiven: Read<T>;
}

type Shape = Readonly<Record<string, Read<unknown> | Optional<unknown>>>;

type Members<S extends Shape> = {
  [Name in keyof S as S[Name] extends Optional<unknown> ? never : Name]: ReadBy<S[Name]>;
} & {
  [Name in keyof S as S[Name] extends Optional<unknown> ? Name : never]?: S[Name] extends Optional<infer T> ? T : never;
};

/** Says which part of a JSON value is wrong. */
export class Misfit extends Error {
  override name = 'Misfit';

  constructor(path: string, wanted: string, value: unknown) {
    super(`${path || 'This'} is not ${wanted}: ${(JSON.stringify(value) ?? 'nothing').slice(0, 100)}.`);
  }
}

export const text: Read<string> = (value, path) => {
  if (typeof value === 'string') return value;
  throw new Misfit(path, 'a text', value);
};

export const flag: Read<boolean> = (value, path) => {
  if (typeof value === 'boolean') return value;
  throw new Misfit(path, 'true or false', value);
};

/** Reads a whole number between two bounds. */
export function whole(least = 0, most = Number.MAX_SAFE_INTEGER): Read<number> {
  const wanted = `a whole number from ${least} ${most === Number.MAX_SAFE_INTEGER ? 'on' : `to ${most}`}`;
  return (value, path) => {
    if (Number.isSafeInteger(value) && (value as number) >= least && (value as number) <= most) return value as number;
    throw new Misfit(path, wanted, value);
  };
}

/** Reads one of some texts. */
export function oneOf<const T extends string>(...choices: T[]): Read<T> {
  return (value, path) => {
    if (choices.includes(value as T)) return value as T;
    throw new Misfit(path, `one of ${choices.join(', ')}`, value);
  };
}

/** Reads a value that may be null. */
export function orNull<T>(read: Read<T>): Read<T | null> {
  return (value, path) => (value === null ? null : read(value, path));
}

/** Reads a list whose members are all of one kind, with as many as are allowed. */
export function list<T>(item: Read<T>, least = 0, most = Number.POSITIVE_INFINITY): Read<T[]> {
  return (value, path) => {
    if (!Array.isArray(value)) throw new Misfit(path, 'a list', value);
    if (value.length < least || value.length > most) throw new Misfit(path, `a list of ${least} to ${most}`, value);
    return value.map((member, index) => item(member, `${path}[${index}]`));
  };
}

/** Reads any object. */
export const record: Read<Record<string, unknown>> = (value, path) => {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Record<string, unknown>;
  throw new Misfit(path, 'an object', value);
};

/** Reads an object whose members are all of one kind, as pairs. */
export function pairs<T>(item: Read<T>): Read<[name: string, T][]> {
  return (value, path) =>
    Object.entries(record(value, path)).map(([name, member]) => [name, item(member, `${path}.${name}`)]);
}

/** Makes a member of an object optional. */
export const optional = <T>(ifGiven: Read<T>): Optional<T> => ({ ifGiven });

/** Reads an object with known members; others are left out. */
export function object<S extends Shape>(shape: S): Read<Members<S>> {
  const members = Object.entries(shape);
  return (value, path) => {
    const given = record(value, path);
    const read: Record<string, unknown> = {};
    for (const [name, member] of members) {
      const own = Object.hasOwn(given, name) ? given[name] : undefined;
      const at = path === '' ? name : `${path}.${name}`;
      if (typeof member === 'function') read[name] = member(own, at);
      else if (own !== undefined) read[name] = member.ifGiven(own, at);
    }
    return read as Members<S>;
  };
}
