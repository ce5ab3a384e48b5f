/**
 * Does something while no other execution of this document that asks for the same does it; where the lock can't be had
 * in time, or at all, does it all the same.
 */
export function inDocumentLockIfFree(waitMs: number, run: () => void): void {
  const lock = acquire(waitMs);
  try {
    run();
  } finally {
    release(lock);
  }
}

function acquire(waitMs: number): GoogleAppsScript.Lock.Lock | null {
  try {
    const lock = LockService.getDocumentLock();
    return lock?.tryLock(waitMs) ? lock : null;
  } catch {
    return null;
  }
}

function release(lock: GoogleAppsScript.Lock.Lock | null): void {
  try {
    lock?.releaseLock();
  } catch {
    // It ends with the execution.
  }
}
