import { describe, expect, it } from 'vitest';
import { setUp } from '../set-up.ts';

const LOCK_AND_KEEP = 'function lockAndKeep() { return LockService.getDocumentLock().tryLock(0); }';

describe('LockService', () => {
  it('gives a lock to one execution at a time', () => {
    const { LockService, emulator } = setUp();
    const other = emulator.globals().LockService.getDocumentLock();
    const lock = LockService.getDocumentLock();
    expect([lock.tryLock(0), lock.hasLock()]).toEqual([true, true]);
    expect([other.tryLock(0), other.hasLock()]).toEqual([false, false]);
    lock.releaseLock();
    expect([other.tryLock(0), lock.hasLock()]).toEqual([true, false]);
  });

  it('gives the lock again to the execution that holds it', () => {
    const lock = setUp().LockService.getScriptLock();
    expect([lock.tryLock(0), lock.tryLock(0)]).toEqual([true, true]);
  });

  it('waits for the given time', () => {
    const { LockService, clock, emulator } = setUp();
    emulator.globals().LockService.getDocumentLock().tryLock(0);
    const start = clock.now();
    expect(LockService.getDocumentLock().tryLock(1250)).toBe(false);
    expect(clock.now() - start).toBe(1250);
  });

  it('gives no lock when the waiting time is negative, even if it is free', () => {
    const lock = setUp().LockService.getScriptLock();
    expect([lock.tryLock(-100), lock.hasLock()]).toEqual([false, false]);
    expect(() => lock.waitLock(-100)).toThrow('Lock timeout');
  });

  it('throws if a required lock stays taken', () => {
    const { LockService, emulator } = setUp();
    emulator.globals().LockService.getUserLock().tryLock(0);
    expect(() => LockService.getUserLock().waitLock(1000)).toThrow(
      'Lock timeout: another process was holding the lock for too long.',
    );
  });

  it('releases only its own lock', () => {
    const { LockService, emulator } = setUp();
    const holder = emulator.globals().LockService.getDocumentLock();
    holder.tryLock(0);
    LockService.getDocumentLock().releaseLock();
    expect(holder.hasLock()).toBe(true);
  });

  it('is released at the end of its execution', () => {
    const { emulator } = setUp({ script: LOCK_AND_KEEP });
    expect(emulator.runCustomFunction('lockAndKeep', [])).toBe(true);
    expect(emulator.runCustomFunction('lockAndKeep', [])).toBe(true);
  });

  it('keeps the locks of document, script and user apart', () => {
    const { LockService, emulator } = setUp();
    emulator.globals().LockService.getDocumentLock().tryLock(0);
    expect(LockService.getScriptLock().tryLock(0)).toBe(true);
    expect(LockService.getUserLock().tryLock(0)).toBe(true);
  });

  it('has no document lock outside a document', () => {
    expect(setUp({ document: false }).LockService.getDocumentLock()).toBeNull();
  });
});
