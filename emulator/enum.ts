/** An enum value as scripts see it: an object that prints its name. */
interface EnumValue {
  name(): string;
  toString(): string;
}

const values = new WeakSet<object>();

/** Distinguishes enum values, which are the same object everywhere, from plain data, which is copied. */
export function isEnumValue(value: object): boolean {
  return values.has(value);
}

/** Makes an enum of Google's, whose published types declare numbers. */
export function createEnum<T>(names: readonly string[]): T {
  const entries = names.map((name): [string, EnumValue] => {
    const value = Object.freeze({ name: () => name, toString: () => name });
    values.add(value);
    return [name, value];
  });
  return Object.freeze(Object.fromEntries(entries)) as unknown as T;
}
