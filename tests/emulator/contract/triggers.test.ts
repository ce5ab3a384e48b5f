import { describe, expect, it } from 'vitest';
import { setUp } from '../set-up.ts';

const HOUR_MS = 3_600_000;

const SCRIPT = `
  function hourly() { ScriptApp.newTrigger('tick').timeBased().everyHours(1).create(); }
  function nightly() { ScriptApp.newTrigger('tick').timeBased().everyDays(1).atHour(3).create(); }
  function once() { ScriptApp.newTrigger('tick').timeBased().after(1000).create(); }
  function clear() { ScriptApp.getProjectTriggers().forEach((trigger) => ScriptApp.deleteTrigger(trigger)); }
  function count() { return ScriptApp.getProjectTriggers().length; }
  function tick(event) { PropertiesService.getScriptProperties().setProperty('tick', String(event.authMode) + event.triggerUid); }
  function ask() { SpreadsheetApp.getUi(); }
  function askLater() { ScriptApp.newTrigger('ask').timeBased().after(1).create(); }
`;

describe('time-driven triggers', () => {
  it('run every hour, once however many hours were missed', () => {
    const { emulator, clock } = setUp({ script: SCRIPT });
    emulator.run('hourly');
    clock.advance(HOUR_MS - 1);
    expect(emulator.fireTriggers()).toEqual([]);
    clock.advance(5 * HOUR_MS);
    expect(emulator.fireTriggers()).toEqual([{ functionName: 'tick' }]);
    expect(emulator.state.properties.script.get('tick')).toBe('FULL1');
    expect(emulator.fireTriggers()).toEqual([]);
  });

  it('run at an hour of the script’s time zone', () => {
    const { emulator, clock } = setUp({ script: SCRIPT, timeZone: 'America/New_York' });
    clock.set(Date.UTC(2026, 0, 15, 12));
    emulator.run('nightly');
    clock.set(Date.UTC(2026, 0, 16, 7, 59));
    expect(emulator.fireTriggers()).toEqual([]);
    clock.set(Date.UTC(2026, 0, 16, 8));
    expect(emulator.fireTriggers()).toHaveLength(1);
    clock.advance(23 * HOUR_MS);
    expect(emulator.fireTriggers()).toEqual([]);
  });

  it('stay in the list after their only run, and go when they are deleted', () => {
    const { emulator, clock } = setUp({ script: SCRIPT });
    emulator.run('once');
    clock.advance(1000);
    expect(emulator.fireTriggers()).toHaveLength(1);
    clock.advance(HOUR_MS);
    expect(emulator.fireTriggers()).toEqual([]);
    expect(emulator.run('count')).toBe(1);
    emulator.run('clear');
    expect(emulator.run('count')).toBe(0);
  });

  it('have no user to show anything to, and report their failures', () => {
    const { emulator, clock } = setUp({ script: SCRIPT });
    emulator.run('askLater');
    clock.advance(1);
    const [fired] = emulator.fireTriggers();
    expect(fired?.error?.message).toMatch(/Cannot call SpreadsheetApp.getUi\(\) from this context/);
  });

  it('are at most 20, and none without permission', () => {
    const { emulator } = setUp({ script: SCRIPT });
    for (let count = 0; count < 20; count++) emulator.run('hourly');
    expect(() => emulator.run('hourly')).toThrow(/too many triggers/);
    const { emulator: denied } = setUp({ script: SCRIPT, manifest: { oauthScopes: [] } });
    for (const name of ['hourly', 'count', 'clear']) expect(() => denied.run(name)).toThrow(/script\.scriptapp/);
  });
});
