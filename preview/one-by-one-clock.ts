import { type Clock, systemClock } from '../emulator/index.ts';

/** The machine's time, but a sleeping execution wakes at once. */
export interface OneByOneClock extends Clock {
  /** Runs an execution at the machine's time. Its caller continues at its own time. */
  runExecution<T>(run: () => T): T;
}

/**
 * A clock for executions that run one after another. Formulas sleep to let other cells go first, which Google computes
 * at the same time. Here no other cell can do anything meanwhile.
 */
export function oneByOneClock(): OneByOneClock {
  let slept = 0;
  return {
    now: () => systemClock.now() + slept,
    sleep: (milliseconds) => {
      slept += milliseconds;
    },
    runExecution: (run) => {
      const before = slept;
      slept = 0;
      try {
        return run();
      } finally {
        slept = before;
      }
    },
  };
}
