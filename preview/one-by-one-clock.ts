import { type Clock, systemClock } from '../emulator/index.ts';

/** The machine's time, in which an execution that sleeps wakes at once. */
export interface OneByOneClock extends Clock {
  /** Runs an execution at the machine's time. Whoever started it goes on at the time that it has slept to itself. */
  runExecution<T>(run: () => T): T;
}

/**
 * A clock for executions that run one after another. Formulas sleep to let other cells go first, which at Google are
 * computed at the same time; here no other cell can do anything meanwhile.
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
