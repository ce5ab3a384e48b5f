const LONGEST_WAIT_MS = 20_000;

/** Does something while no other execution of this script in this document does; for short sections that write. */
export function withDocumentLock<T>(work: () => T): T {
  const lock = LockService.getDocumentLock();
  lock.waitLock(LONGEST_WAIT_MS);
  try {
    return work();
  } finally {
    lock.releaseLock();
  }
}
