/** The properties of one store, shared by all executions; takes and returns only plain data. */
export type PropertyStore = ReturnType<typeof createPropertyStore>;

/** Starts a store over these properties. */
export function createPropertyStore(properties: Map<string, string>) {
  return {
    get: (key: string): string | undefined => properties.get(key),
    set: (key: string, value: string): void => {
      properties.set(key, value);
    },
    remove: (key: string): void => {
      properties.delete(key);
    },
    clear: (): void => properties.clear(),
    all: (): Record<string, string> => Object.fromEntries(properties),
  };
}
