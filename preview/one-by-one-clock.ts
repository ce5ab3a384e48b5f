import { systemClock } from '../emulator/index.ts';

const DAY_MS = 24 * 60 * 60 * 1000;

/** The machine's time, but a sleeping execution wakes at once. */
export type OneByOneClock = ReturnType<typeof oneByOneClock>;

/**
 * A clock for executions that run one after another. Formulas sleep to let other cells go first, which Google computes
 * at the same time. Here no other cell can do anything meanwhile.
 */
export function oneByOneClock() {
  let slept = 0;
  let daysAhead = 0;
  return {
    /** How many days it is ahead of the machine. */
    get daysAhead() {
      return daysAhead;
    },
    /** Goes on by a day, for users who want to see what happens tomorrow. */
    nextDay: (): void => {
      daysAhead += 1;
    },
    now: (): number => systemClock.now() + daysAhead * DAY_MS + slept,
    sleep: (milliseconds: number): void => {
      slept += milliseconds;
    },
    /** Runs an execution at the machine's time. Its caller continues at its own time. */
    runExecution: <T>(run: () => T): T => {
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
