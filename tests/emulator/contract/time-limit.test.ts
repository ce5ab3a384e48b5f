import { describe, expect, it } from 'vitest';
import { createEmulator } from '../../../emulator/emulator.ts';
import { anyPlaceMaps } from '../../../emulator/testing.ts';
import { setUp } from '../set-up.ts';

const MESSAGE = 'Exceeded maximum execution time';

const script = `
  function SLEEP(seconds) { Utilities.sleep(seconds * 1000); return 'done'; }
  function STUBBORN(seconds) {
    let caught = 0;
    for (let n = 0; n < 5; n += 1) {
      try { Utilities.sleep(seconds * 1000); } catch (error) { caught += 1; }
    }
    return caught;
  }
  function REPLACED() { try { Utilities.sleep(40000); } catch (error) { throw new Error('not the reason'); } }
  function WRITE() { Utilities.sleep(20000); CacheService.getScriptCache().put('a', '1'); Utilities.sleep(20000); }
  function ASK() { return Maps.newDirectionFinder().setOrigin('a').setDestination('b').getDirections().status; }
  function SPIN() { for (;;) {} }`;

describe('the time limit', () => {
  it('of a custom function is 30 seconds', () => {
    const { emulator } = setUp({ script });
    expect(emulator.runCustomFunction('SLEEP', [30])).toBe('done');
    expect(() => emulator.runCustomFunction('SLEEP', [30.001])).toThrow(
      expect.objectContaining({ cellError: '#ERROR!', message: `${MESSAGE} (line 0).` }),
    );
  });

  it('of anything else is 6 minutes', () => {
    const { emulator } = setUp({ script });
    expect(emulator.run('SLEEP', [300])).toBe('done');
    expect(() => emulator.run('STUBBORN', [100])).toThrow(expect.objectContaining({ message: MESSAGE }));
  });

  it('starts again with every execution', () => {
    const { emulator } = setUp({ script });
    expect([1, 2, 3].map(() => emulator.runCustomFunction('SLEEP', [20]))).toEqual(['done', 'done', 'done']);
  });

  it('ends an execution that catches the exception', () => {
    const { emulator } = setUp({ script });
    expect(() => emulator.runCustomFunction('STUBBORN', [20])).toThrow(MESSAGE);
  });

  it('is the reason whatever the script throws afterwards', () => {
    const { emulator } = setUp({ script });
    expect(() => emulator.runCustomFunction('REPLACED', [])).toThrow(MESSAGE);
  });

  it('is never exceeded by sleeping', () => {
    const { emulator, clock } = setUp({ script });
    const start = clock.now();
    expect(() => emulator.runCustomFunction('SLEEP', [200])).toThrow(MESSAGE);
    expect(clock.now() - start).toBe(30_001);
  });

  it('keeps what was written before', () => {
    const { emulator } = setUp({ script });
    expect(() => emulator.runCustomFunction('WRITE', [])).toThrow(MESSAGE);
    expect(emulator.caches.script.get('a')).toBe('1');
  });

  it('counts the time that services take', () => {
    const { emulator, clock } = setUp({ script });
    emulator.faults.replace('Maps.getDirections', (real) => {
      clock.advance(31_000);
      return real();
    });
    expect(() => emulator.runCustomFunction('ASK', [])).toThrow(MESSAGE);
  });

  it('ends an endless loop on the real clock', () => {
    const emulator = createEmulator({ script, maps: anyPlaceMaps(), limitSeconds: { customFunction: 0.05 } });
    expect(() => emulator.runCustomFunction('SPIN', [])).toThrow(MESSAGE);
  });
});
