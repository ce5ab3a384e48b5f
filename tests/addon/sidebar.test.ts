import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { type EmulatorOptions, jsonAnswer } from '../../emulator/index.ts';
import { anyPlaceGoogle } from '../routes-api/support/any-place-google.ts';
import { describeInChromium } from '../support/describe-in-chromium.ts';
import { findAccessibilityProblems } from '../support/find-accessibility-problems.ts';
import { type Document, openDocument } from './support/open-document.ts';

// In place of google.script.run: passes each call to the emulator, which applies Google's rules.
const BRIDGE = `{
  const runner = (success, failure) => new Proxy({}, { get: (_, name) => {
    if (name === 'withSuccessHandler') return (handler) => runner(handler, failure);
    if (name === 'withFailureHandler') return (handler) => runner(success, handler);
    return (...args) => { callScript(name, args).then(
      ({ result, message }) => message === undefined ? success(result) : failure({ message })); };
  } });
  globalThis.google = { script: { run: runner() } };
}`;

const VIEW = { width: 300, height: 700, mayRequest: () => false };

describeInChromium('the sidebar', VIEW, (current) => {
  let page: Page;
  let bridge: { dispose(): Promise<void> } | undefined;

  beforeEach(() => {
    page = current.page;
  });

  afterEach(() => bridge?.dispose());

  /** Opens the sidebar of a document with these rows. */
  async function openSidebar(
    rows: readonly (readonly unknown[])[],
    beforeCall: (name: string) => Promise<void> = async () => {},
    options: Partial<EmulatorOptions> = {},
  ) {
    const document = openDocument(rows, options);
    bridge = await page.exposeFunction('callScript', async (name: string, args: unknown[]) => {
      await beforeCall(String(args[0]));
      return callScript(document, name, args);
    });
    await showSidebar(document);
    return document;
  }

  async function showSidebar(document: Document) {
    document.choose('Open sidebar');
    const html = document.emulator.ui.sidebar?.html ?? '';
    await page.setContent(html.replace('<head>', `<head><script>${BRIDGE}</script>`));
  }

  it('finds formulas by their words, and writes one into the sheet', async () => {
    const document = await openSidebar([['Lyon', 'Turin']]);
    document.select('A1', 'B1', 'C1');
    await page.getByLabel('Search the formulas').fill('walking time');
    expect(await page.locator('#formula-list > li:visible strong').allTextContents()).toEqual([
      'WALKING_DURATION',
      'WALKING_DURATION_SECONDS',
    ]);
    await page.getByRole('button', { name: 'Insert WALKING_DURATION', exact: true }).click();
    await page.getByText('Wrote =WALKING_DURATION(A1,B1).').waitFor();
    expect(document.formulas('C1')).toEqual([['=WALKING_DURATION(A1,B1)']]);
    await page.getByLabel('Search the formulas').fill('teleport');
    await page.getByText('No formula matches.').waitFor();
  });

  it('fills a table from the selection, by the keyboard alone', async () => {
    const document = await openSidebar([
      ['Lyon', 'Turin'],
      ['Bern', 'Ulm'],
    ]);
    await page.getByRole('tab', { name: 'Formulas' }).focus();
    await page.keyboard.press('ArrowRight');
    document.select('A1:A2');
    await page.getByLabel('From', { exact: true }).selectOption('Other cells…');
    await page.getByLabel('Selection as origins').press('Enter');
    await page.waitForFunction("document.getElementById('table-origin-value').value === 'Trips!A1:A2'");
    await page.getByLabel('To', { exact: true }).selectOption('Other cells…');
    await page.getByLabel('Where the destinations are').fill('B1:B2');
    await page.getByText('Results go into C “Distance (mi, driving)”').waitFor();
    await page.getByLabel('Link to Google Maps').press('Space');
    await page.getByRole('button', { name: 'Start' }).press('Enter');
    await page.getByText('Filled 2 of 2 rows.').waitFor();
    await page.getByText('2 of 2 rows, 2 calls used').waitFor();
    await page.getByText('2 rows: 2 filled.').waitFor();
    expect(document.values('C2:D2')[0]).toEqual([expect.any(Number), expect.stringMatching(/^https:/)]);
  });

  it('stops when told to, and continues even if the page was closed in between', async () => {
    const rows = Array.from({ length: 150 }, (_, row) => [`From ${row}`, `To ${row}`]);
    let requests = 0;
    const document = await openSidebar(rows, async (name) => {
      // The user presses Stop while the first rows are being fetched.
      if (name === 'fillTable' && ++requests === 1) await page.getByRole('button', { name: 'Stop' }).click();
    });
    await page.getByRole('tab', { name: 'Table' }).click();
    await page.getByText('150 different rows: 150 calls to Google Maps').waitFor();
    await page.getByRole('button', { name: 'Start' }).click();
    await page.getByText('Filled 50 of 150 rows. 100 to go. Choose Continue.').waitFor();
    await showSidebar(document);
    // The user first sees the unfinished table.
    await page.getByText('The table on “Trips” is not finished: 100 of 150 rows to go.').waitFor();
    await page.getByRole('button', { name: 'Continue', exact: true }).click();
    await page.getByText('Filled 100 of 150 rows. 50 were filled before.').waitFor();
    expect(document.mapsCalls()).toBe(150);
  });

  it('says after a run that the table continues by itself, if its user chose that', async () => {
    await openSidebar(
      [...Array(60).keys()].map((row) => [`From ${row}`, `To ${row}`]),
      async (name) => {
        if (name === 'fillTable') await page.getByRole('button', { name: 'Stop' }).click();
      },
    );
    await page.getByRole('tab', { name: 'Table' }).click();
    await page.getByText('Continue by itself').click();
    await page.getByLabel('Without you and without this sidebar').selectOption('every night');
    await page.getByText('The table continues every night.').waitFor();
    await page.getByRole('button', { name: 'Start' }).click();
    await page.getByText('Filled 50 of 60 rows. 10 to go. The table continues by itself every night.').waitFor();
  });

  it('lists the rows that could not be filled, shows one in the sheet, and refills what has changed', async () => {
    const document = await openSidebar([
      ['From', 'To'],
      ['Lyon', 'Turin'],
      ['TRUE', 'Ulm'],
    ]);
    await page.getByRole('tab', { name: 'Table' }).click();
    await page.getByText('Row 1 has headings').waitFor();
    await page.getByRole('button', { name: 'Start' }).click();
    await page.getByRole('button', { name: 'Show C3 in the sheet' }).click();
    await page.getByText('2 rows: 1 filled, 1 failed, to be asked again.').waitFor();
    expect(document.sheet.getActiveCell().getA1Notation()).toBe('C3');
    document.sheet.getRange('A3').setValue('Bern');
    document.sheet.getRange('A2').setValue('Paris');
    await page.getByLabel('Unit of the distance').selectOption('m');
    await page.getByLabel('Refill 1 row that changed; values of other settings are removed first').check();
    await page.getByRole('button', { name: 'Start' }).click();
    await page.getByText('Filled 2 of 2 rows.').waitFor();
    const meters = (from: string, to: string) => document.emulator.runCustomFunction('DRIVING_DISTANCE', [from, to]);
    expect(document.values('C1:C3').flat()).toEqual([
      'Distance (m, driving)',
      meters('Paris', 'Turin'),
      meters('Bern', 'Ulm'),
    ]);
  });

  it('shows the places of the selected rows as pins, and offers them as a file', async () => {
    const document = await openSidebar([
      ['Name', 'Place'],
      ['<b>North</b>', '48.85, 2.35'],
      ['South', '#N/A'],
      ['East', 'Bern'],
    ]);
    document.select('A1:B4');
    await page.getByRole('tab', { name: 'Map' }).click();
    await page.getByRole('button', { name: 'Show the places' }).press('Enter');
    await page.getByText('2 of 3 rows are on the map.').waitFor();
    await page.getByRole('img', { name: 'Map of 2 places' }).waitFor();
    expect(await page.locator('#places .legend li').allTextContents()).toEqual([
      '1<b>North</b>Row 2 · 48.85, 2.35',
      '2EastRow 4 · Here: Bern',
    ]);
    expect(await page.getByRole('link', { name: 'East' }).getAttribute('href')).toBe(
      'https://www.google.com/maps/search/?api=1&query=Here%3A%20Bern',
    );
    await page.getByText(/^Row 3, South: The place is "#N\/A", an error/).waitFor();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'Download the KML file' }).press('Enter'),
    ]);
    expect(download.suggestedFilename()).toBe('places.kml');
    expect(await readFile(await download.path(), 'utf8')).toContain('<name>&lt;b&gt;North&lt;/b&gt;</name>');
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      expect(await findAccessibilityProblems(page)).toEqual([]);
    }
  });

  it('shows a route with its picture, which comes without a request, and asks for the best order', async () => {
    const document = await openSidebar([['Lyon'], ['Turin'], ['Bern'], ['Ulm']]);
    document.select('A1:A4');
    await page.getByRole('tab', { name: 'Map' }).click();
    await page.getByRole('button', { name: 'Show the route' }).click();
    await page.getByRole('img', { name: 'Map of the route from Lyon to Ulm' }).waitFor();
    expect(await page.locator('#route-stops li').nth(1).textContent()).toMatch(/^[\d.,]+ mi, .*BTurin$/);
    await page.getByText('3 steps').click();
    expect(await page.locator('#route-steps').textContent()).toMatch(/^Go to Turin, /);
    expect(await page.getByRole('link', { name: 'Open in Google Maps' }).getAttribute('href')).toMatch(
      /^https:\/\/www\.google\.com\/maps\//,
    );
    await page.getByRole('button', { name: 'Find the best order' }).click();
    await page.getByText('The stops are already in the best order.').waitFor();
    expect(await page.getByRole('button', { name: 'Write this order' }).isVisible()).toBe(false);
  });

  it('has no fault that axe finds in any tab, light or dark', { timeout: 90_000 }, async () => {
    const document = await openSidebar([['Lyon', 'Turin']]);
    document.select('A1:B1');
    await page.getByRole('tab', { name: 'Map' }).click();
    await page.getByRole('button', { name: 'Show the route' }).click();
    await page.getByRole('link', { name: 'Open in Google Maps' }).waitFor();
    // A few formulas are enough here.
    await page.getByRole('tab', { name: 'Formulas' }).click();
    await page.getByLabel('Search the formulas').fill('miles on foot');
    for (const tab of await page.getByRole('tab').all()) {
      await tab.click();
      await page.emulateMedia({ colorScheme: 'light' });
      expect(await findAccessibilityProblems(page)).toEqual([]);
      await page.emulateMedia({ colorScheme: 'dark' });
      expect(await findAccessibilityProblems(page, ['color-contrast'])).toEqual([]);
    }
  });

  it('is used by the keyboard in a low window and at 200 % zoom, and no field is hidden', async () => {
    await openSidebar([]);
    const tabs = page.getByRole('tab');
    await tabs.first().focus();
    await page.keyboard.press('End');
    expect(await tabs.last().getAttribute('aria-selected')).toBe('true');
    await page.keyboard.press('ArrowRight');
    expect(await tabs.first().evaluate('document.activeElement.textContent')).toBe('Formulas');
    await page.keyboard.press('End');
    await page.keyboard.press('Home');
    expect(await tabs.first().getAttribute('aria-selected')).toBe('true');

    await page.getByText('Arguments').first().click();
    await page.keyboard.press('Escape');
    expect(await page.evaluate('document.activeElement.parentElement.open')).toBe(false);

    for (const size of [
      { width: 300, height: 250 },
      { width: 150, height: 350 },
    ]) {
      await page.setViewportSize(size);
      for (const tab of await tabs.all()) {
        await tab.click();
        // A click in the middle of the focused field must hit it, and nothing may extend beyond the right edge.
        const wrong =
          await page.evaluate(`[...document.querySelectorAll('input, select, button, summary')].filter((field) => {
          if (!field.checkVisibility() || field.disabled) return false;
          field.focus();
          const { left, top, width, height, right } = field.getBoundingClientRect();
          const hit = document.elementFromPoint(left + width / 2, top + height / 2);
          return right > innerWidth || !(field.contains(hit) || hit?.contains(field) && hit.matches('label'));
        }).map((field) => field.outerHTML)`);
        const isWide = await page.evaluate(
          "[document.documentElement, ...document.querySelectorAll('.scroll, .bar')].some((part) => part.scrollWidth > part.clientWidth)",
        );
        expect({ size, tab: await tab.textContent(), wrong, isWide }).toEqual({
          size,
          tab: await tab.textContent(),
          wrong: [],
          isWide: false,
        });
      }
    }
  });

  it('takes, tests and removes a key by the keyboard alone, and shows only its end', async () => {
    const key = 'AIzaPractice-key_of_39_characters_wxyz';
    const url = 'https://console.cloud.google.com/apis/library/routes.googleapis.com';
    let isRefused = false;
    const refusal = { code: 403, status: 'PERMISSION_DENIED', message: `Not enabled: ${key}. See ${url}` };
    const http = anyPlaceGoogle(() => (isRefused ? jsonAnswer({ error: refusal }, 403) : undefined));
    await openSidebar([], undefined, { http });
    await page.getByRole('tab', { name: 'Formulas' }).focus();
    await page.keyboard.press('End');
    await page.getByText('No key: the formulas use the free service.').waitFor();
    expect(await page.getByRole('button', { name: 'Test' }).isVisible()).toBe(false);
    await page.getByLabel('Key', { exact: true }).fill(key);
    await page.getByLabel('Limit a month for Pro').fill('7');
    await page.getByRole('button', { name: 'Save' }).press('Enter');
    await page.getByText('The key works: Google answered a route.').waitFor();
    await page.getByText('This spreadsheet has a key that ends in wxyz.').waitFor();
    expect(await page.locator('#settings-month-essentials').textContent()).toBe('1');
    expect(await page.getByLabel('Limit a month for Pro').inputValue()).toBe('7');
    isRefused = true;
    await page.getByRole('button', { name: 'Test' }).press('Enter');
    await page.locator('#settings-status a').first().waitFor();
    expect(await page.locator('#settings-status a').first().getAttribute('href')).toMatch(
      /^https:\/\/console\.cloud\.google\.com\//,
    );
    expect(await page.content()).not.toContain(key.slice(4, -4));
    expect(await page.getByLabel('Key', { exact: true }).inputValue()).toBe('');
    await page.getByRole('button', { name: 'Remove key' }).press('Enter');
    await page.getByText('Removed. Its purchases stay counted.').waitFor();
    await page.getByText('No key: the formulas use the free service.').waitFor();
  });

  it('shows an address that looks like HTML as text', async () => {
    const nasty = '<img src=x onerror="document.title=1">';
    const document = await openSidebar([[nasty, 'Turin']]);
    document.select('A1:B1');
    await page.getByRole('tab', { name: 'Map' }).click();
    await page.getByRole('button', { name: 'Show the route' }).click();
    await page.getByRole('link', { name: 'Open in Google Maps' }).waitFor();
    expect(await page.locator('#route-stops .place').first().textContent()).toBe(nasty);
    document.select('A1');
    await page.getByRole('tab', { name: 'Table' }).click();
    await page.getByLabel('From', { exact: true }).selectOption('Other cells…');
    await page.getByLabel('Where the origins are').fill(nasty);
    await page.getByRole('button', { name: 'Start' }).click();
    await page.getByText(/The origins "<img src=x onerror=.*can't be read as a range/).waitFor();
    expect(await page.title()).toBe('Maps in Sheets');
    expect(await page.locator('img[src="x"]').count()).toBe(0);
  });
});

function callScript({ emulator }: Document, name: string, args: unknown[]): { result?: unknown; message?: string } {
  try {
    return { result: emulator.scriptRun(name, args) };
  } catch (error) {
    return { message: (error as Error).message };
  }
}
