import { sleep } from '../../services/clock.ts';

const LONGEST_WAIT_SECONDS = 30;

/** Reads something each second until a condition is met, but not for long. */
export function readUntil<T>(read: () => T, isDone: (value: T) => boolean): T {
  let value = read();
  for (let seconds = 0; seconds < LONGEST_WAIT_SECONDS && !isDone(value); seconds++) {
    sleep(1000);
    value = read();
  }
  return value;
}
