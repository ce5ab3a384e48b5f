/** Counts the calls of scripts, so that tests can assert them. */
export interface CallLog {
  record(method: string): void;
  /** How often `Service.method` was called, whether it succeeded or not. */
  count(method: string): number;
  counts(): Record<string, number>;
  reset(): void;
}

/** Starts a log with every count at zero. */
export function createCallLog(): CallLog {
  const counts = new Map<string, number>();
  return {
    record: (method) => {
      counts.set(method, (counts.get(method) ?? 0) + 1);
    },
    count: (method) => counts.get(method) ?? 0,
    counts: () => Object.fromEntries(counts),
    reset: () => counts.clear(),
  };
}
