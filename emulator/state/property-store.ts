/** The properties of one store, shared by all executions; takes and returns only plain data. */
export interface PropertyStore {
  get(key: string): string | undefined;
  set(key: string, value: string): void;
  remove(key: string): void;
  clear(): void;
  all(): Record<string, string>;
}

/** Starts a store over these properties. */
export function createPropertyStore(properties: Map<string, string>): PropertyStore {
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
