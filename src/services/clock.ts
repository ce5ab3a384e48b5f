/** The time of this execution, in milliseconds since the epoch. */
export function now(): number {
  return Date.now();
}

/** Pauses the execution. */
export function sleep(milliseconds: number): void {
  Utilities.sleep(milliseconds);
}
