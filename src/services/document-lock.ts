const LONGEST_WAIT_MS = 20_000;

type Lock = GoogleAppsScript.Lock.Lock;

/**
 * Does something while no other execution of this document holds the lock. For short sections that write cells.
 * @throws what Google throws if the others take too long
 */
export function withDocumentLock<T>(work: () => T, waitMs: number = LONGEST_WAIT_MS): T {
  const lock = LockService.getDocumentLock();
  lock.waitLock(waitMs);
  try {
    return work();
  } finally {
    lock.releaseLock();
  }
}

/** The same, but continues without the lock if it can't get it in time, or at all. */
export function withDocumentLockIfFree(waitMs: number, work: () => void): void {
  const lock = attempt(() => {
    const free = LockService.getDocumentLock() as Lock | null;
    return free?.tryLock(waitMs) ? free : undefined;
  });
  try {
    work();
  } finally {
    // A lock that is not released ends with the execution.
    attempt(() => lock?.releaseLock());
  }
}

function attempt<T>(step: () => T): T | undefined {
  try {
    return step();
  } catch {
    return undefined;
  }
}
