/** The time of an emulated execution, in milliseconds since the epoch. */
export interface Clock {
  now(): number;
  /** Blocks the caller, as `Utilities.sleep` does. */
  sleep(milliseconds: number): void;
}

/** The machine's clock; sleeping really blocks the thread. */
export const systemClock: Clock = {
  now: () => Date.now(),
  sleep: (milliseconds) => {
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds);
  },
};

/** A clock that stands still until a test moves it, so that no test waits in real time. */
export interface ManualClock extends Clock {
  advance(milliseconds: number): void;
  set(time: number): void;
}

export function manualClock(start: number = Date.UTC(2026, 0, 15, 12)): ManualClock {
  let time = start;
  return {
    now: () => time,
    sleep: (milliseconds) => {
      time += milliseconds;
    },
    advance: (milliseconds) => {
      time += milliseconds;
    },
    set: (to) => {
      time = to;
    },
  };
}
