const LONGEST_WAIT_MS = 20_000;

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
