/** Counts the calls of scripts, so that tests can assert them. */
export type CallLog = ReturnType<typeof createCallLog>;

/** Starts a log with every count at zero. */
export function createCallLog() {
  const counts = new Map<string, number>();
  return {
    record: (method: string): void => {
      counts.set(method, (counts.get(method) ?? 0) + 1);
    },
    /** How often `Service.method` was called, whether it succeeded or not. */
    count: (method: string): number => counts.get(method) ?? 0,
    counts: (): Record<string, number> => Object.fromEntries(counts),
    reset: (): void => counts.clear(),
  };
}
