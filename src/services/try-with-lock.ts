import type { PropertyPlace } from './properties.ts';

/**
 * Does something while no other execution with the same properties does it. Returns whether it got the lock in time. If
 * not, or if Google refuses the lock, nothing was done.
 */
export function tryWithLock(place: PropertyPlace, waitMs: number, work: () => void): boolean {
  const lock = acquire(place, waitMs);
  if (lock === undefined) return false;
  try {
    work();
  } finally {
    release(lock);
  }
  return true;
}

function acquire(place: PropertyPlace, waitMs: number): GoogleAppsScript.Lock.Lock | undefined {
  try {
    const lock = place === 'document' ? LockService.getDocumentLock() : LockService.getScriptLock();
    return lock.tryLock(waitMs) ? lock : undefined;
  } catch {
    return undefined;
  }
}

function release(lock: GoogleAppsScript.Lock.Lock): void {
  try {
    lock.releaseLock();
  } catch {
    // A lock ends with its execution.
  }
}
