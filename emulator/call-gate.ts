import { type AuthMode, requirePermission } from './auth-mode.ts';
import type { CallLog } from './call-log.ts';
import type { Clock } from './clock.ts';
import { ServiceError, timeLimitMessage } from './errors.ts';
import type { Faults } from './faults.ts';

/** One call of a service by a script, as `EmulatorOptions.intercept` sees it before it happens. */
export interface ServiceCall {
  /** `Service.method`, for example `Cache.getAll`. */
  method: string;
  args: readonly unknown[];
  /** The number of the execution. */
  execution: number;
  authMode: AuthMode;
}

/**
 * The only way from a script to a service: it enforces the time limit and the permissions, counts calls, and injects
 * faults.
 */
export type CallGate = ReturnType<typeof createCallGate>;

export interface CallGateOptions {
  execution: number;
  limitSeconds: number;
  authMode: AuthMode;
  /** False if no user is at the document, as with a time-driven trigger. */
  hasUser: boolean;
  clock: Clock;
  calls: CallLog;
  faults: Faults;
  intercept?: ((call: ServiceCall) => void) | undefined;
}

/** Opens the gate for one execution; its time starts now. */
export function createCallGate(options: CallGateOptions) {
  const { execution, authMode, hasUser, clock, calls, faults, intercept } = options;
  const deadline = clock.now() + options.limitSeconds * 1000;
  const message = timeLimitMessage(authMode === 'CUSTOM_FUNCTION');
  let overTime = false;

  function isOverTime(): boolean {
    overTime ||= clock.now() > deadline;
    return overTime;
  }
  function checkTime(): void {
    if (isOverTime()) throw new ServiceError(message);
  }

  return {
    execution,
    /** What Google says when the time is up. */
    timeLimitMessage: message,
    /** Once true it stays so, whatever the script does with the exceptions. */
    isOverTime,
    call: <T>(method: string, args: unknown[], real: (...args: unknown[]) => T): T => {
      checkTime();
      calls.record(method);
      requirePermission(authMode, method, hasUser);
      intercept?.({ method, args, execution, authMode });
      const result = faults.apply(method, args, real);
      checkTime();
      return result;
    },
    /** Blocks the script, but never past the end of its time. */
    sleep: (milliseconds: number): void => clock.sleep(Math.max(0, Math.min(milliseconds, deadline - clock.now() + 1))),
  };
}
