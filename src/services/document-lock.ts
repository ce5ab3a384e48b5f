const LONGEST_WAIT_MS = 20_000;

type Lock = GoogleAppsScript.Lock.Lock;

/**
 * Does something while no other execution of this document that asks for the same does it; for short sections that write
 * cells.
 * @throws what Google throws where the others take too long
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

/** The same; where the lock can't be had in time, or at all, does it all the same. */
export function withDocumentLockIfFree(waitMs: number, work: () => void): void {
  const lock = attempt(() => {
    const free = LockService.getDocumentLock() as Lock | null;
    return free?.tryLock(waitMs) ? free : undefined;
  });
  try {
    work();
  } finally {
    // What is not released ends with the execution.
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
