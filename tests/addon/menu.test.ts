import { describe, expect, it } from 'vitest';
import { openDocument } from './support/open-document.ts';

describe('the menu', () => {
  it.each(['NONE', 'LIMITED', 'FULL'] as const)('is shown with the authorization %s', (authMode) => {
    const { emulator } = openDocument([]);
    emulator.open({ authMode });
    expect(emulator.ui.menus).toHaveLength(1);
    expect(emulator.ui.menus[0]?.isAddOn).toBe(true);
  });

  it('asks no service of Google except the one that shows it', () => {
    const { emulator } = openDocument([]);
    emulator.calls.reset();
    emulator.open({ authMode: 'NONE' });
    expect(Object.keys(emulator.calls.counts()).filter((name) => !/Ui|Menu/.test(name))).toEqual([]);
  });

  it('is shown after the add-on was installed', () => {
    const { emulator } = openDocument([]);
    emulator.ui.menus = [];
    emulator.install();
    expect(emulator.ui.menus).toHaveLength(1);
  });

  it('offers only what the script has', () => {
    const { emulator } = openDocument([]);
    const items = emulator.ui.menus.flatMap((menu) => menu.items);
    const names = items.flatMap((item) => ('functionName' in item ? [item.functionName] : []));
    expect(names).toHaveLength(7);
    for (const name of names) expect(() => emulator.run(name)).not.toThrow();
  });

  it('opens the sidebar from the one file, without another', () => {
    const { emulator } = openDocument([]);
    emulator.choose('Open sidebar');
    expect(emulator.ui.sidebar?.title).toBe('Maps in Sheets');
    expect(emulator.ui.sidebar?.html).toContain('DRIVING_DISTANCE');
  });

  it('explains in a message what Google refused', () => {
    const document = openDocument([['A', 'B', '=DRIVING_DISTANCE(A1,B1)']]);
    document.select('C1');
    document.emulator.faults.throwOn(
      'Lock.waitLock',
      'Lock timeout: another process was holding the lock for too long.',
    );
    expect(document.choose('Freeze the selection')).toMatch(
      /^Google Sheets stopped this: "Lock timeout.*kept\. Try again/,
    );
  });
});
