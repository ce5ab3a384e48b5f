import { type Clock, systemClock } from '../emulator/clock.ts';

/** The machine's time, in which an execution that sleeps wakes at once. */
export interface OneByOneClock extends Clock {
  /** Goes back to the machine's time, from which the last execution's sleep has led away. */
  startExecution(): void;
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
    startExecution: () => {
      slept = 0;
    },
  };
}
