import type { Route } from 'playwright-core';
import { expect, it } from 'vitest';
import { eventually } from '../support/eventually.ts';
import { findAccessibilityProblems } from '../support/find-accessibility-problems.ts';
import { describeLocalSheet } from './describe-local-sheet.ts';

const ORIGIN = 'Palacio Salvo, Montevideo';
const DESTINATION = 'Teatro Solís, Montevideo';
const ATTACK = '<img src=x onerror="document.title=1">';

/** Rows of places from row 2 on, under headings. */
function table(rows: number): Record<string, string> {
  const entries = Array.from({ length: rows }, (_, index) => [
    [`A${index + 2}`, `Avenida 18 de Julio ${900 + index * 10}, Montevideo`],
    [`B${index + 2}`, DESTINATION],
  ]).flat();
  return { A1: 'From', B1: 'To', C1: 'km', ...Object.fromEntries(entries) };
}

describeLocalSheet('the add-on in the local sheet', (sheet) => {
  const picture = (name: string): Promise<unknown> =>
    process.env.PICTURES ? sheet.page.screenshot({ path: `${process.env.PICTURES}/${name}.png` }) : Promise.resolve();
  const focused = () =>
    sheet.page.evaluate("document.activeElement.getAttribute('aria-label') ?? document.activeElement.textContent");
  const button = (name: string) => sheet.frame.getByRole('button', { name, exact: true });
  const tab = (name: string) => sheet.frame.getByRole('tab', { name }).click();

  /** Delays calls of one function of the sidebar until it is told to pass them to the script. */
  async function holdCalls(name: string): Promise<{ held: Route[]; letGo: () => Promise<void> }> {
    const held: Route[] = [];
    let isHolding = true;
    const isMeant = (route: Route): boolean => route.request().postDataJSON().args[0] === name;
    await sheet.page.route('**/script-run', (route) =>
      isHolding && isMeant(route) ? void held.push(route) : route.continue(),
    );
    return {
      held,
      letGo: async () => {
        isHolding = false;
        await Promise.all(held.map((route) => route.continue()));
      },
    };
  }

  async function openTable(rows: number): Promise<void> {
    await sheet.open(table(rows));
    await sheet.choose('Open sidebar');
    await tab('Table');
    await sheet.frame.getByText(`${rows} rows.`).waitFor();
    await sheet.frame.getByLabel('First column of the results').fill('C');
  }

  const status = (text: RegExp): Promise<void> =>
    eventually(async () => expect(await sheet.frame.locator('#table-status').textContent()).toMatch(text), 20_000);

  it('inserts a sample sheet that leaves the first alone, and both are there after a reload', async () => {
    await sheet.open({ A1: 'mine' });
    await sheet.choose('Insert a sample sheet');
    await sheet.says(/^Added the sheet "Maps in Sheets sample"/);
    await sheet.shows('D2', /^\d+(\.\d+)?$/);
    await sheet.shows('D7', /^-13\./);
    await picture('sample');
    await sheet.page.reload();
    await sheet.shows('D7', /^-13\./);
    await sheet.page.getByRole('button', { name: 'Sheet1', exact: true }).click();
    await sheet.shows('A1', 'mine');
    await sheet.type('B1', "='Maps in Sheets sample'!A2");
    await sheet.shows('B1', 'Chicago, IL');
  });

  it('fills a table while its user types and inserts rows, stops when told, and continues after a reload', async () => {
    await openTable(120);
    const calls = await holdCalls('fillTable');
    await button('Start').click();
    await eventually(() => expect(calls.held).toHaveLength(1), 10_000);
    await sheet.type('C3', 'my own');
    await sheet.page.click('[data-row-header="6"]');
    await sheet.page.click('[data-row-header="6"]', { button: 'right' });
    await sheet.page.click('text=Insert 1 row above');
    await sheet.shows('A6', '');
    await picture('filling');
    await button('Stop').click();
    await sheet.click('E2');
    await sheet.page.keyboard.type('half a wo', { delay: 20 });
    await calls.letGo();
    await status(/^Filled \d+ of 120 rows\..* \d+ to go/);
    await sheet.page.keyboard.type('rd', { delay: 20 });
    await sheet.page.keyboard.press('Enter');
    await sheet.shows('E2', 'half a word');
    await sheet.shows('C3', 'my own');
    await sheet.shows('C5', /^\d+(\.\d+)?$/);
    await sheet.shows('C6', '');
    await sheet.shows('C7', /^\d+(\.\d+)?$/);
    await picture('stopped');

    const later = await holdCalls('fillTable');
    await button('Continue').click();
    await eventually(() => expect(later.held).toHaveLength(1), 10_000);
    await sheet.page.reload();
    await sheet.page.unroute('**/script-run');
    await sheet.shows('C5', /^\d+(\.\d+)?$/);
    await sheet.choose('Open sidebar');
    await button('Continue').click();
    await status(/^Filled \d+ of 120 rows\. \d+ were filled before\. 1 row kept, because of values of your own/);
    await sheet.shows('C3', 'my own');
    await sheet.shows('C6', '');
    await sheet.type('E1', '=COUNT(C2:C122)');
    await sheet.shows('E1', '119');
    await picture('filled');
  });

  it('freezes formulas, also spilled ones, shows where they are stored, and restores them', async () => {
    await sheet.open(
      {
        A1: ORIGIN,
        A2: DESTINATION,
        B1: DESTINATION,
        C1: '=WALKING_DISTANCE(A1,B1)',
        C2: '=GOOGLEMAPS_DURATION(A1,B1,"driveing")',
        D1: '=DRIVING_DISTANCE(A1:A2,B1)',
      },
      { notes: { C1: 'my note' } },
    );
    await sheet.shows('D2', '0');
    await sheet.shows('C2', '#ERROR!');
    const before = await sheet.textOf('C1');
    await sheet.select('C1', 'D2');
    await sheet.choose('Freeze the selection');
    await sheet.says('Froze 3 cells. Left 1 formula: C2 shows "#ERROR!". Correct these and freeze again.');
    await sheet.page.reload();
    await sheet.click('C1');
    expect(await sheet.page.getByLabel('Formula bar').inputValue()).toBe(before);
    expect(await sheet.page.textContent('output')).toMatch(/^Note on C1: my note\n.*=WALKING_DISTANCE\(A1,B1\)$/);
    await sheet.page.hover('[data-address="C1"]');
    expect(await sheet.page.textContent('.note-text')).toContain('my note');
    await picture('frozen');
    await sheet.select('C1', 'D2');
    await sheet.choose('Unfreeze the selection');
    await sheet.says(/^Brought back 2 formulas/);
    await sheet.click('D1');
    expect(await sheet.page.getByLabel('Formula bar').inputValue()).toBe('=DRIVING_DISTANCE(A1:A2,B1)');
    await sheet.shows('D2', '0');
    await sheet.click('C1');
    await eventually(async () => expect(await sheet.page.textContent('output')).toBe('Note on C1: my note'));
  });

  it('recalculates formulas with an error, and says what is left', async () => {
    await sheet.open({ A1: ORIGIN, B1: 'nowhere at all xyzzy', C1: '=WALKING_DISTANCE(A1,B1)' });
    await sheet.type('C2', '=GOOGLEMAPS_DISTANCE(A1,B1,"driveing")');
    await sheet.shows('C1', '#ERROR!');
    await sheet.shows('C2', '#ERROR!');
    await sheet.choose('Recalculate errors in the sheet');
    await sheet.says('Recalculated 2 formulas, 2 still show an error.');
    await sheet.type('B1', DESTINATION);
    await sheet.shows('C1', /^\d+$/);
    await sheet.choose('Recalculate errors in the sheet');
    await sheet.says('Recalculated 1 formula, 1 still shows an error.');
    await sheet.shows('C2', '#ERROR!');
  });

  it('says in a window why it did nothing', async () => {
    await sheet.open({ A1: 'no formula' });
    await sheet.choose('Freeze the selection');
    const dialog = sheet.page.getByRole('dialog');
    expect(await dialog.textContent()).toContain('No formula of Maps in Sheets is selected');
    await picture('alert');
    await sheet.page.keyboard.press('Escape');
    await eventually(async () => expect(await dialog.count()).toBe(0));
  });

  it('finds a formula and writes it with the selected cells, all by keyboard', async () => {
    await sheet.open({ A1: ORIGIN, B1: DESTINATION });
    await sheet.select('A1', 'B1');
    const { keyboard } = sheet.page;
    await sheet.page.getByRole('menuitem', { name: 'Extensions' }).focus();
    for (const key of ['ArrowDown', 'ArrowRight', 'Enter']) {
      await keyboard.press(key);
      await sheet.page.waitForTimeout(100);
    }
    await sheet.frame.getByLabel('Search the formulas').focus();
    await keyboard.insertText('walking duration seconds');
    await eventually(async () => expect(await sheet.frame.locator('#formula-list li:visible').count()).toBe(1));
    await keyboard.press('Tab');
    await keyboard.press('Tab');
    await keyboard.press('Enter');
    await sheet.shows('C1', /^\d+$/);
    // The cell shows its value before the panel has the script's answer.
    await sheet.frame
      .locator('#formula-status')
      .filter({ hasText: /^C1: \d+\. Wrote =WALKING_DURATION_SECONDS\(A1, ?B1\)\.$/ })
      .waitFor();
    const other = await sheet.page.context().newPage();
    await other.goto(sheet.address);
    await eventually(async () => expect(await other.textContent('[data-address="C1"] .text')).toMatch(/^\d+$/));
    await other.close();
    await sheet.frame.getByRole('tab', { name: 'Formulas' }).focus();
    await keyboard.press('ArrowRight');
    expect(await sheet.frame.getByLabel('From', { exact: true }).isVisible()).toBe(true);
    await picture('keyboard');
  });

  it('shows a route as a picture with its steps, and whatever an address holds as text', async () => {
    await sheet.open({
      A1: ORIGIN,
      B1: DESTINATION,
      A2: ATTACK,
      B2: `${ATTACK}, Montevideo`,
      C2: '=DRIVING_DISTANCE(A2,B2)',
    });
    await sheet.click('A1');
    await sheet.choose('Open sidebar');
    await tab('Map');
    await button('Show the route').click();
    await sheet.frame.locator('#route img').waitFor();
    expect(await sheet.frame.locator('#route img').getAttribute('src')).toMatch(/^data:image\/png;base64,/);
    expect(await sheet.frame.locator('#route-stops .place').first().textContent()).toBe(ORIGIN);
    await picture('route');
    await sheet.click('A2');
    await button('Show the route').click();
    await eventually(async () => expect(await sheet.frame.locator('#route-status').textContent()).toContain('<img'));
    expect(await sheet.frame.locator('img:visible').count()).toBe(0);
    await sheet.shows('A2', ATTACK);
    await sheet.shows('C2', '#ERROR!');
    await sheet.page.hover('[data-address="C2"]');
    expect(await sheet.page.title()).not.toBe('1');
    expect(await sheet.page.locator('main img').count()).toBe(0);
    await picture('attack');
  });

  it('takes a key, says what to do about each refusal, and shows what was bought and its limit', async () => {
    await sheet.open({ A1: ORIGIN, B1: DESTINATION });
    await sheet.choose('Open sidebar');
    await tab('Settings');
    const status = (text: string | RegExp) =>
      sheet.frame.locator('#settings-status').filter({ hasText: text }).waitFor({ timeout: 20_000 });
    const keyField = sheet.frame.getByLabel('Key', { exact: true });
    await sheet.frame.getByText('No key: the formulas use the free service.').waitFor();
    for (const [key, advice] of [
      ['no-such-key', 'The key is not valid'],
      ['practice-key-not-enabled', 'The Routes API is not enabled'],
      ['practice-key-other-services', 'restricted to other APIs'],
      ['practice-key-web-pages', 'restricted to websites'],
      ['practice-key-ip-addresses', 'restricted to other IP addresses'],
      ['practice-key-no-billing', 'Billing is off'],
      ['practice-key-minute-used-up', 'asked too often in the last minute'],
      ['practice-key-day-used-up', "Today's quota of your Google Cloud project is used up"],
    ] as const) {
      await keyField.fill(key);
      await button('Save').click();
      await status(advice);
      if (key.endsWith('enabled')) await picture('key-refused');
    }
    await keyField.fill('practice-key');
    await sheet.frame.getByLabel('Limit a month for Essentials').fill('2');
    await sheet.frame.getByLabel('Use it').selectOption('after the free quota of the day');
    await button('Save').click();
    await status('The key works');
    await sheet.type('C1', '=DRIVING_DISTANCE(A1,B1,"km","avoid=ferries")');
    await sheet.shows('C1', /^\d/);
    await sheet.type('C2', '=DRIVING_DISTANCE(B1,A1,"km","avoid=ferries")');
    await sheet.shows('C2', '#ERROR!');
    await tab('Table');
    await eventually(async () => expect(await sheet.frame.locator('#table-traffic').isEnabled()).toBe(true));
    await tab('Settings');
    const month = () => sheet.frame.locator('#settings-month-essentials').textContent();
    await eventually(async () => expect(await month()).toBe('2'));
    await sheet.page.emulateMedia({ colorScheme: 'dark' });
    await picture('key-dark');
    await sheet.page.emulateMedia({ colorScheme: 'light' });
    await sheet.page.hover('[data-address="C2"]');
    await sheet.page.getByText(/The limit of 2 a month for Essentials/).waitFor();
    await button('Remove key').click();
    await status('Removed.');
    expect(await keyField.inputValue()).toBe('');
  });

  it('confines the sidebar to a frame that reaches only the script’s functions', async () => {
    await sheet.open({ A1: 'mine' });
    await sheet.choose('Open sidebar');
    await sheet.frame.getByLabel('Search the formulas').waitFor();
    const frame = sheet.page.frames().find((each) => each !== sheet.page.mainFrame());
    const tries = await frame?.evaluate(`(async () => {
      const attempt = async (action) => { try { await action(); return 'reached'; } catch (error) { return error.name; } };
      const call = (name, ...args) => new Promise((resolve) =>
        google.script.run.withSuccessHandler(resolve).withFailureHandler((error) => resolve(error.message))[name](...args));
      return [
        await attempt(() => parent.document.title),
        await attempt(() => localStorage.length),
        await attempt(() => fetch('/functions')),
        await attempt(() => google.script.run.runForMapsSidebar(new Date())),
        await call('runForMapsSidebar', 'readSelection'),
        await call('runForMapsSidebar', 'constructor'),
        await call('hidden_'),
        await call('noSuchFunction'),
      ];
    })()`);
    expect(tries).toEqual([
      'SecurityError',
      'SecurityError',
      'TypeError',
      'TypeError',
      expect.stringMatching(/^'?Sheet1'?!A1$/),
      'Error: The script has no function "constructor". Close this sidebar and open it again.',
      expect.stringContaining('hidden_ is not a function'),
      expect.stringContaining('noSuchFunction is not a function'),
    ]);
    await sheet.page.getByRole('button', { name: 'Close' }).click();
    expect(await sheet.page.locator('iframe').count()).toBe(0);
    expect(await focused()).toBe('Sheet1');
  });

  it('lets the keyboard out of grid and menus, and has no fault that axe finds', {
    timeout: 90_000,
  }, async () => {
    const press = (...keys: string[]) =>
      keys.reduce((done, key) => done.then(() => keyboard.press(key)), Promise.resolve());
    const { keyboard } = sheet.page;
    await sheet.open({ A1: 'one', B1: '=1/0', C1: '=HYPERLINK("https://example.org","two")' });
    await press('Tab', 'Escape', 'Shift+Tab');
    expect(await focused()).toBe('Formula bar');
    await press('Shift+Tab');
    expect(await focused()).toBe('Name box');
    await sheet.page.getByRole('menuitem', { name: 'Extensions' }).focus();
    await press('Enter', 'ArrowRight', 'End', 'Escape');
    expect(await focused()).toBe('Extensions');
    await sheet.choose('Open sidebar');
    await sheet.frame.getByLabel('Search the formulas').waitFor();
    for (const colorScheme of ['light', 'dark'] as const) {
      await sheet.page.emulateMedia({ colorScheme });
      await sheet.page.click('[data-address="B2"]', { button: 'right' });
      const rules = colorScheme === 'dark' ? ['color-contrast'] : undefined;
      expect(await findAccessibilityProblems(sheet.page, rules)).toEqual([]);
      await picture(`page-${colorScheme}`);
      await keyboard.press('Escape');
    }
  });
});
