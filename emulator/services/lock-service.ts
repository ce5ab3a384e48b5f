import { takes, toInt } from '../arguments.ts';
import { ServiceError } from '../errors.ts';
import { defineService } from '../service.ts';
import type { LockStore } from '../state/lock-store.ts';
import type { Scoped } from '../state/state.ts';
import { createScopedService } from './scoped-service.ts';
import type { Surroundings } from './surroundings.ts';

const POLL_MS = 100;

type Lock = GoogleAppsScript.Lock.Lock;

/** `LockService`. */
export function createLockService(surroundings: Surroundings): GoogleAppsScript.Lock.LockService {
  const { locks } = surroundings.state;
  return createScopedService(surroundings, 'Lock', (scope) => createLock(surroundings, locks[scope]));
}

function createLock({ gate, clock }: Surroundings, store: LockStore): Lock {
  function tryLock(timeoutMs: number): boolean {
    // A negative time fails even if the lock is free.
    if (timeoutMs < 0) return false;
    const end = clock.now() + timeoutMs;
    while (!store.acquire(gate.execution)) {
      if (clock.now() >= end || gate.isOverTime()) return false;
      gate.sleep(Math.min(POLL_MS, end - clock.now()));
    }
    return true;
  }
  return defineService(gate, 'LockService.Lock', {
    hasLock: () => store.isHeldBy(gate.execution),
    releaseLock: () => store.release(gate.execution),
    tryLock: takes([toInt], tryLock),
    waitLock: takes([toInt], (timeoutMs) => {
      if (tryLock(timeoutMs)) return;
      throw new ServiceError('Lock timeout: another process was holding the lock for too long.');
    }),
  });
}

/** Releases the locks that an execution still holds at its end, like Google. */
export function releaseLocks(stores: Scoped<LockStore>, execution: number): void {
  for (const store of Object.values(stores) as LockStore[]) store.release(execution);
}
