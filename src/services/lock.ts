import { attempt } from '../attempt.ts';
import type { PropertyPlace } from './properties.ts';

const LONGEST_WAIT_MS = 20_000;

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

/**
 * Does something while no other execution with the same properties does it. Returns whether it got the lock in time. If
 * not, or if Google refuses the lock, nothing was done.
 */
export function tryWithLock(place: PropertyPlace, waitMs: number, work: () => void): boolean {
  const lock = attempt(() => {
    const free = place === 'document' ? LockService.getDocumentLock() : LockService.getScriptLock();
    return free.tryLock(waitMs) ? free : undefined;
  });
  if (lock === undefined) return false;
  try {
    work();
  } finally {
    // A lock that is not released ends with its execution.
    attempt(() => lock.releaseLock());
  }
  return true;
}
