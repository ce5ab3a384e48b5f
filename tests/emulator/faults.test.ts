import { describe, expect, it } from 'vitest';
import { setUp } from './set-up.ts';

function setUpFinder(options: Parameters<typeof setUp>[0] = {}) {
  const services = setUp(options);
  const ask = () => services.Maps.newDirectionFinder().setOrigin('a').setDestination('b').getDirections();
  const outcome = () => {
    try {
      return ask().status;
    } catch (error) {
      return String(error);
    }
  };
  return { ...services, outcome };
}

describe('faults', () => {
  it('throw as often as requested, after as many calls as requested', () => {
    const { emulator, outcome } = setUpFinder();
    emulator.faults.throwOn('Maps.getDirections', 'Service error: Maps', { after: 1, times: 2 });
    const failed = 'Exception: Service error: Maps';
    expect([1, 2, 3, 4].map(outcome)).toEqual(['OK', failed, failed, 'OK']);
  });

  it('throw until cleared, unless told otherwise', () => {
    const { emulator, outcome } = setUpFinder();
    emulator.faults.throwOn('Maps.getDirections', 'gone');
    expect([1, 2, 3].map(outcome)).toEqual(Array(3).fill('Exception: gone'));
    emulator.faults.clear('Maps.getDirections');
    expect(outcome()).toBe('OK');
  });

  it('let a service lie', () => {
    const { emulator, CacheService } = setUp();
    emulator.faults.replace('Cache.getAll', (real, [keys]) => ({ ...(real(keys) as object), made: 'up' }));
    CacheService.getScriptCache().put('a', '1');
    expect(CacheService.getScriptCache().getAll(['a'])).toEqual({ a: '1', made: 'up' });
  });

  it('let a cache be missing', () => {
    const { emulator, CacheService } = setUp();
    emulator.faults.replace('Cache.getDocumentCache', () => null);
    expect(CacheService.getDocumentCache()).toBeNull();
  });

  it('throw any error as an Exception', () => {
    const { emulator, outcome } = setUpFinder();
    emulator.faults.replace('Maps.getDirections', () => {
      throw new TypeError('odd');
    });
    expect(outcome()).toBe('Exception: odd');
  });
});

describe('calls', () => {
  it('are counted by service and method, whether they succeed or not', () => {
    const { emulator, outcome } = setUpFinder();
    emulator.faults.throwOn('Maps.getDirections', 'gone', { times: 1 });
    outcome();
    outcome();
    expect(emulator.calls.count('Maps.getDirections')).toBe(2);
    expect(emulator.calls.count('Cache.get')).toBe(0);
    expect(emulator.calls.counts()).toMatchObject({ 'Maps.newDirectionFinder': 2, 'Maps.setOrigin': 2 });
    emulator.calls.reset();
    expect(emulator.calls.counts()).toEqual({});
  });

  it('can be observed, with their execution', () => {
    const seen: unknown[] = [];
    const { emulator } = setUp({
      script: 'function GET(key) { return CacheService.getScriptCache().get(key); }',
      intercept: ({ method, args, execution }) => seen.push([execution, method, ...args]),
    });
    emulator.runCustomFunction('GET', ['a']);
    emulator.runCustomFunction('GET', ['b']);
    expect(seen).toEqual([
      [2, 'Cache.getScriptCache'],
      [2, 'Cache.get', 'a'],
      [3, 'Cache.getScriptCache'],
      [3, 'Cache.get', 'b'],
    ]);
  });
});

describe('emulators of one state', () => {
  it('share caches, quotas and locks, but not their counts', () => {
    const first = setUpFinder();
    const second = setUpFinder({ state: first.emulator.state });
    first.outcome();
    second.outcome();
    first.CacheService.getScriptCache().put('a', '1');
    expect(second.CacheService.getScriptCache().get('a')).toBe('1');
    first.LockService.getScriptLock().tryLock(0);
    expect(second.LockService.getScriptLock().tryLock(0)).toBe(false);
    expect(second.emulator.state.quotas.used('directionsPerDay')).toBe(2);
    expect(second.emulator.calls.count('Maps.getDirections')).toBe(1);
  });
});
