import { takes, toInt } from '../arguments.ts';
import type { CallGate } from '../call-gate.ts';
import type { Clock } from '../clock.ts';
import { ServiceError } from '../errors.ts';
import { defineService } from '../service.ts';
import type { LockStore } from '../state/lock-store.ts';
import { eachScope, type Scoped } from '../state/state.ts';

const POLL_MS = 100;

type Lock = GoogleAppsScript.Lock.Lock;

/** `LockService`; outside a document there is no document lock. */
export function createLockService(
  gate: CallGate,
  stores: Scoped<LockStore>,
  clock: Clock,
  inDocument: boolean,
): GoogleAppsScript.Lock.LockService {
  const { document, script, user } = eachScope((scope) => createLock(gate, stores[scope], clock));
  return defineService(gate, 'LockService.Lock', {
    // The published type leaves out the null that Google gives outside a document.
    getDocumentLock: () => (inDocument ? document : null) as Lock,
    getScriptLock: () => script,
    getUserLock: () => user,
  });
}

function createLock(gate: CallGate, store: LockStore, clock: Clock): Lock {
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
