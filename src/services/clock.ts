/** The time of this execution, in milliseconds since the epoch. */
export function now(): number {
  return Date.now();
}

/** Lets the execution wait. */
export function sleep(milliseconds: number): void {
  Utilities.sleep(milliseconds);
}
