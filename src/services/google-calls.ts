let calls = 0;
let keyedRequests = 0;

/** Counts a call of one of Google's daily quotas. */
export function countGoogleCall(): void {
  calls++;
}

/** How many calls of the daily quotas this execution has made; every execution starts at zero. */
export function googleCalls(): number {
  return calls;
}

/** Counts routes and places that are asked with a key. Google limits them per minute. */
export function countKeyedRequests(count: number): void {
  keyedRequests += count;
}

/** How many routes and places this execution has asked with a key. */
export function googleKeyedRequests(): number {
  return keyedRequests;
}
