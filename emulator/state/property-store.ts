/** The properties of one store, shared by all executions; takes and gives plain data only. */
export interface PropertyStore {
  get(key: string): string | undefined;
  set(key: string, value: string): void;
  remove(key: string): void;
  clear(): void;
  all(): Record<string, string>;
}

/** Starts an empty property store. */
export function createPropertyStore(): PropertyStore {
  const properties = new Map<string, string>();
  return {
    get: (key) => properties.get(key),
    set: (key, value) => {
      properties.set(key, value);
    },
    remove: (key) => {
      properties.delete(key);
    },
    clear: () => properties.clear(),
    all: () => Object.fromEntries(properties),
  };
}
