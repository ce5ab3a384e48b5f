import { ServiceError } from './errors.ts';

/** Replaces a service method; `real` calls the method. */
type Replacement = (real: (...args: unknown[]) => unknown, args: readonly unknown[]) => unknown;

interface FaultOptions {
  /** How many calls are affected; by default all. */
  times?: number;
  /** How many calls pass first. */
  after?: number;
}

/** Makes services fail, lie, forget or be slow. The last fault set for a method counts. */
export type Faults = ReturnType<typeof createFaults>;

/** Starts without any fault. */
export function createFaults() {
  const faults = new Map<string, { replacement: Replacement; after: number; times: number }>();

  function replace(method: string, replacement: Replacement, options: FaultOptions = {}): void {
    faults.set(method, { replacement, after: 0, times: Number.POSITIVE_INFINITY, ...options });
  }
  return {
    replace,
    throwOn: (method: string, message: string, options?: FaultOptions): void => {
      const fail = () => {
        throw new ServiceError(message);
      };
      replace(method, fail, options);
    },
    clear: (method?: string): void => {
      if (method === undefined) faults.clear();
      else faults.delete(method);
    },
    apply: <T>(method: string, args: unknown[], real: (...args: unknown[]) => T): T => {
      const fault = faults.get(method);
      if (!fault || fault.after-- > 0 || fault.times-- <= 0) return real(...args);
      return fault.replacement(real, args) as T;
    },
  };
}
