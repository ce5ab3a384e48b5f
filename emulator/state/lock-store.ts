/** Who holds a lock, shared by all executions. */
export interface LockStore {
  /** Takes the lock if it is free or already the holder's. Returns whether the holder has it now. */
  acquire(holder: number): boolean;
  release(holder: number): void;
  isHeldBy(holder: number): boolean;
}

/** Starts with the lock free. */
export function createLockStore(): LockStore {
  let owner: number | undefined;
  return {
    acquire: (holder) => {
      owner ??= holder;
      return owner === holder;
    },
    release: (holder) => {
      if (owner === holder) owner = undefined;
    },
    isHeldBy: (holder) => owner === holder,
  };
}
