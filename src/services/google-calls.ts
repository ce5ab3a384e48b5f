let calls = 0;

/** Counts a call of one of Google's daily quotas. */
export function countGoogleCall(): void {
  calls++;
}

/** How many calls of the daily quotas this execution has made; every execution starts at zero. */
export function googleCalls(): number {
  return calls;
}
