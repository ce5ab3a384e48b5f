/** Who holds a lock, shared by all executions. */
export type LockStore = ReturnType<typeof createLockStore>;

/** Starts with the lock free. */
export function createLockStore() {
  let owner: number | undefined;
  return {
    /** Takes the lock if it is free or already the holder's. Returns whether the holder has it now. */
    acquire: (holder: number): boolean => {
      owner ??= holder;
      return owner === holder;
    },
    release: (holder: number): void => {
      if (owner === holder) owner = undefined;
    },
    isHeldBy: (holder: number): boolean => owner === holder,
  };
}
