import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { findChromium, launchChromium } from '../../scripts/chromium.ts';
import { type StartedCommand, startLocalSheet } from '../../scripts/start-local-sheet.ts';

const CHROMIUM = findChromium();
// Where everything is built and tested, a missing browser is a fault; on a contributor's machine it may be.
const isWithoutBrowser = CHROMIUM === undefined && !process.env.CI;

const START_MS = 90_000;
const ORIGIN = 'Avenida 18 de Julio 1234, Montevideo';
const DESTINATION = 'Bulevar Artigas 1000, Montevideo';
const EMPTY = { id: 0, name: 'Sheet1', rows: 100, columns: 8, widths: {}, notes: {}, headings: [], metadata: [] };

let sheet: StartedCommand;
let address: string;
let browser: Browser;
let page: Page;
let problems: string[];

describe.skipIf(isWithoutBrowser)(
  'the local sheet in Chromium (skipped where there is none)',
  { timeout: 30_000 },
  () => {
    beforeAll(async () => {
      if (CHROMIUM === undefined) throw new Error('There is no Chromium. Install one, or set CHROMIUM_PATH.');
      sheet = startLocalSheet();
      [address, browser] = await Promise.all([sheet.address, launchChromium(CHROMIUM)]);
    }, START_MS);

    afterAll(async () => {
      await browser?.close();
      sheet?.process.kill();
    });

    beforeEach(async () => {
      problems = [];
      page = await browser.newPage({ viewport: { width: 1280, height: 720 } });
      page.on('pageerror', (error) => problems.push(String(error)));
      page.on('request', (request) => {
        if (!request.url().startsWith(address) && !request.url().startsWith('data:')) problems.push(request.url());
      });
    });

    afterEach(async () => {
      await page.close();
      expect(problems).toEqual([]);
    });

    /** Opens the page with a sheet kept from before. */
    async function open(texts: Record<string, string> = {}): Promise<void> {
      const kept = JSON.stringify({ sheets: [{ ...EMPTY, texts }], activeId: 0 });
      await page.goto(address);
      await page.evaluate(`localStorage.setItem('maps-in-sheets', ${JSON.stringify(kept)})`);
      await page.reload();
      await page.waitForSelector('[data-address="A1"]');
    }

    async function type(cell: string, text: string): Promise<void> {
      await page.click(`[data-address="${cell}"]`);
      await page.keyboard.press(text.charAt(0));
      await page.waitForTimeout(50);
      await page.keyboard.insertText(text.slice(1));
      await page.waitForTimeout(50);
      await page.keyboard.press('Enter');
    }

    const textOf = (cell: string): Promise<string | null> =>
      page.textContent(`[data-address="${cell}"] .gs-cell-rendered`);

    function shows(cell: string, text: string | RegExp): Promise<void> {
      const matched = text instanceof RegExp ? expect.stringMatching(text) : text;
      return vi.waitFor(async () => expect(await textOf(cell)).toEqual(matched), { timeout: 15_000, interval: 50 });
    }

    it('answers a formula over two street addresses', async () => {
      await open();
      await type('A1', ORIGIN);
      await type('B1', DESTINATION);
      await type('C1', '=WALKING_DURATION(A1,B1)');
      await shows('C1', /^\d+ (min|hour|day)s?\b/);
    });

    it('spills a formula over a range, and gives each row what its own formula gives', async () => {
      await open({ A1: ORIGIN, A2: DESTINATION, A4: 'nowhere at all xyzzy', B1: DESTINATION });
      await type('C1', '=DRIVING_DISTANCE(A1:A4,B1)');
      await type('D1', '=DRIVING_DISTANCE(A1,B1)');
      await shows('C1', /^\d+$/);
      await shows('D1', (await textOf('C1')) ?? '');
      await shows('C2', '0');
      await shows('C3', '');
      await shows('C4', /^⚠ .*"nowhere at all xyzzy"/);
    });

    it('shows the message for a misspelt travel mode on hover, and below the sheet for the keyboard', async () => {
      await open({ A1: ORIGIN, B1: DESTINATION });
      await type('C1', '=GOOGLEMAPS_DURATION(A1,B1,"driveing")');
      await shows('C1', '#ERROR!');
      await page.hover('[data-address="A9"]');
      await page.hover('[data-address="C1"]');
      expect(await page.textContent('.gs-formula-error-tooltip')).toContain('"driveing" is not a travel mode');
      await page.keyboard.press('ArrowUp');
      await vi.waitFor(async () =>
        expect(await page.textContent('output')).toContain('"driveing" is not a travel mode'),
      );
    });

    it('keeps what was typed when the page is loaded again', async () => {
      await open();
      await type('A1', ORIGIN);
      await type('B1', '2030-12-24');
      await type('C1', '=WALKING_DISTANCE(A1,A1)');
      await shows('C1', '0');
      await page.reload();
      await shows('A1', ORIGIN);
      await shows('B1', '2030-12-24');
      await shows('C1', '0');
    });

    it('survives every bad formula', async () => {
      await open();
      const bad = ['=', '=(', '=)', '=,', '=SUM(', '=NOPE(1)', '=A1', '=1/', '="', '=WALKING_DURATION(', '=ZZZ999'];
      for (const [index, formula] of bad.entries()) await type(`A${index + 1}`, formula);
      await type('B1', '=1+1');
      await shows('B1', '2');
      await page.reload();
      await shows('B1', '2');
    });

    it('adds up results that are out of sight, spilled ones too', async () => {
      const places = Object.fromEntries(
        [70, 71, 72, 73].map((row) => [`A${row}`, `Avenida 18 de Julio ${row * 20}, Montevideo`]),
      );
      await open({
        ...places,
        B70: DESTINATION,
        C70: '=DRIVING_DISTANCE(A70:A73,B70)',
        D1: '=SUM(C70:C73)',
        D2: '=SUM(C71:C73)',
      });
      await shows('D1', /^[1-9]\d*$/);
      const [all, rest] = [Number(await textOf('D1')), Number(await textOf('D2'))];
      await page.click('[data-address="A1"]');
      await page.mouse.wheel(0, 5_000);
      await shows('C70', String(all - rest));
    });

    it('evaluates only the branch of IF that is taken, and lets IFERROR catch a message', async () => {
      await open({
        A1: ORIGIN,
        B1: DESTINATION,
        C1: '=IF(A2="","no address",WALKING_DISTANCE("never asked",A1))',
        C2: '=IFERROR(GOOGLEMAPS_DISTANCE(A1,B1,"driveing"),"caught")',
        C3: '=IF(GOOGLEMAPS_DISTANCE(A1,B1,,"km")<50,"near","far")',
        C5: '=ARRAYFORMULA(IF(A1:B1="","",WALKING_DURATION_SECONDS(A1:B1,B1)))',
      });
      await shows('C1', 'no address');
      await shows('C2', 'caught');
      await shows('C3', 'near');
      await shows('C5', /^[1-9]\d*$/);
      await shows('D5', '0');
    });

    it('spills tables of different shapes, and links a route under a text', async () => {
      await open({
        A1: 'Palacio Salvo, Montevideo',
        A2: 'Teatro Solís, Montevideo',
        C1: '=WALKING_DIRECTIONS(A1,A2)',
        C30: '=GOOGLEMAPS_TRIP(A1:A2,"walking")',
        A5: '=HYPERLINK(GOOGLEMAPS_LINK(A1,A2,"walking"),"Open")',
      });
      await shows('C1', '1');
      await shows('D1', /^Head /);
      await shows('C31', 'Total');
      await shows('A5', 'Open');
      const link = await page.getAttribute('[data-address="A5"] a', 'href');
      expect(link).toContain('https://www.google.com/maps/dir/?api=1&origin=Palacio%20Salvo');
    });

    it('offers the functions while a formula is typed, and explains the argument at the cursor', async () => {
      await open();
      await page.click('[data-address="A1"]');
      await page.keyboard.type('=WALKING_DUR', { delay: 20 });
      await page.waitForSelector('.gs-editor-option:has-text("WALKING_DURATION_SECONDS")');
      await page.keyboard.press('Tab');
      await page.waitForTimeout(50);
      await page.keyboard.type('B1,', { delay: 20 });
      await page.waitForSelector('.gs-fn-guide2:has-text("Where the route ends")');
    });

    it('opens with the sample, says what is real and what is an estimate, and comes back to it on reset', async () => {
      await page.goto(address);
      await page.waitForSelector('[data-address="A1"]');
      const sample = await textOf('A1');
      const note = await page.textContent('.note');
      expect(note).toMatch(/Montevideo.*OpenStreetMap contributors.*estimate.*GeoNames/s);
      await type('A1', 'something else');
      await shows('A1', 'something else');
      page.once('dialog', (dialog) => dialog.accept());
      await page.click('text=Reset to the sample');
      await shows('A1', sample ?? '');
    });
  },
);
