/** The time of this execution, in milliseconds since the epoch. */
export function now(): number {
  return Date.now();
}

/** Pauses the execution. */
export function sleep(milliseconds: number): void {
  Utilities.sleep(milliseconds);
}

/** The calendar day in the time zone of Google's bills, as "yyyy-MM-dd". */
export function pacificDay(moment: number): string {
  return Utilities.formatDate(new Date(moment), 'America/Los_Angeles', 'yyyy-MM-dd');
}
