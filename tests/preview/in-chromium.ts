import type { Browser, FrameLocator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, vi } from 'vitest';
import { findChromium, launchChromium } from '../../scripts/chromium.ts';
import { type StartedCommand, startLocalSheet } from '../../scripts/start-local-sheet.ts';

const CHROMIUM = findChromium();
// Where everything is built and tested, a missing browser is a fault; on a contributor's machine it may be.
const isWithoutBrowser = CHROMIUM === undefined && !process.env.CI;

const START_MS = 90_000;
const SHOW_MS = 15_000;
const SHEET = { id: 0, name: 'Sheet1', rows: 100, columns: 8, widths: {}, notes: {}, headings: [], metadata: [] };

/** The local sheet in a browser, as a person sees and uses it. */
export interface OpenSheet {
  readonly page: Page;
  readonly address: string;
  /** The page of the script in the sidebar. */
  readonly frame: FrameLocator;
  /** Opens a sheet that was kept from before, with these cells. */
  open(texts?: Record<string, string>, more?: Partial<typeof SHEET>): Promise<void>;
  click(cell: string): Promise<void>;
  /** Selects from one cell to another, as with the mouse. */
  select(from: string, to: string): Promise<void>;
  type(cell: string, text: string): Promise<void>;
  textOf(cell: string): Promise<string | null>;
  shows(cell: string, text: string | RegExp): Promise<void>;
  /** Chooses an item of the script's menu. */
  choose(label: string): Promise<void>;
  /** The text of the last message in the corner. */
  says(text: string | RegExp): Promise<void>;
}

/** Describes what is true of the local sheet in Chromium; whatever goes wrong in the page or asks elsewhere fails a test. */
export function describeInChromium(name: string, tests: (sheet: OpenSheet) => void): void {
  describe.skipIf(isWithoutBrowser)(`${name} (skipped without Chromium)`, { timeout: 30_000 }, () => {
    let command: StartedCommand;
    let browser: Browser;
    let page: Page;
    let address: string;
    let problems: string[];

    beforeAll(async () => {
      if (CHROMIUM === undefined) throw new Error('There is no Chromium. Install one, or set CHROMIUM_PATH.');
      command = startLocalSheet();
      [address, browser] = await Promise.all([command.address, launchChromium(CHROMIUM)]);
    }, START_MS);

    afterAll(async () => {
      await browser?.close();
      command?.process.kill();
    });

    beforeEach(() => openPage());

    /** Begins with what the browser kept from before. */
    async function openPage(localStorage: { name: string; value: string }[] = []): Promise<void> {
      problems = [];
      await page?.close();
      const storageState = { cookies: [], origins: [{ origin: new URL(address).origin, localStorage }] };
      page = await browser.newPage({ viewport: { width: 1280, height: 720 }, storageState });
      page.setDefaultTimeout(SHOW_MS / 2);
      page.on('pageerror', (error) => problems.push(String(error)));
      page.on('request', (request) => {
        if (!request.url().startsWith(address) && !request.url().startsWith('data:')) problems.push(request.url());
      });
    }

    afterEach(async () => {
      await page.close();
      expect(problems).toEqual([]);
    });

    const at = (cell: string): string => `.pane:not([hidden]) [data-address="${cell}"]`;
    const textOf = (cell: string): Promise<string | null> => page.textContent(`${at(cell)} .gs-cell-rendered`);
    const matching = (text: string | RegExp): unknown => (text instanceof RegExp ? expect.stringMatching(text) : text);
    const eventually = (read: () => Promise<string | null>, text: string | RegExp): Promise<void> =>
      vi.waitFor(async () => expect(await read()).toEqual(matching(text)), { timeout: SHOW_MS, interval: 50 });

    tests({
      get page() {
        return page;
      },
      get address() {
        return address;
      },
      get frame() {
        return page.frameLocator('.sidebar iframe');
      },
      open: async (texts = {}, more = {}) => {
        const value = JSON.stringify({ sheets: [{ ...SHEET, texts, ...more }], activeId: 0 });
        await openPage([{ name: 'maps-in-sheets', value }]);
        await page.goto(address);
        await page.waitForSelector(at('A1'));
      },
      click: (cell) => page.click(at(cell)),
      select: async (from, to) => {
        await page.click(at(from));
        await page.click(at(to), { modifiers: ['Shift'] });
      },
      type: async (cell, text) => {
        await page.click(at(cell));
        await page.keyboard.press(text.charAt(0));
        await page.waitForTimeout(50);
        await page.keyboard.insertText(text.slice(1));
        await page.waitForTimeout(50);
        await page.keyboard.press('Enter');
      },
      textOf,
      shows: (cell, text) => eventually(() => textOf(cell), text),
      choose: async (label) => {
        await page.getByRole('menuitem', { name: 'Extensions' }).click();
        await page.getByRole('menuitem', { name: 'Maps in Sheets' }).click();
        await page.getByRole('menuitem', { name: label, exact: true }).click();
      },
      says: (text) => eventually(() => page.textContent('.says.toast:last-of-type span'), text),
    });
  });
}
