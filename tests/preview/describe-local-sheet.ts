import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FrameLocator, Page } from 'playwright-core';
import { beforeAll, expect } from 'vitest';
import { fromA1 } from '../../emulator/index.ts';
import { describeInChromium } from '../support/describe-in-chromium.ts';
import { eventually } from '../support/eventually.ts';
import { startBlankSheet } from './start-blank-sheet.ts';

const START_MS = 90_000;

/** Starting the local sheet takes longer than most tests, so the test files of one process share it. */
let started: Promise<string> | undefined;

/** The local sheet in a browser, as a person sees and uses it. */
export interface OpenSheet {
  readonly page: Page;
  readonly address: string;
  /** The page of the script in the sidebar. */
  readonly frame: FrameLocator;
  /** Opens a book of one sheet with these cells. */
  open(texts?: Record<string, string>, more?: { notes?: Record<string, string> }): Promise<void>;
  /** Makes a change like another page. */
  send(command: object): Promise<{ sheet?: number }>;
  sheets(): Promise<{ id: number }[]>;
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

/** Describes the local sheet in Chromium. An error in the page, or a request elsewhere, fails the test. */
export function describeLocalSheet(name: string, tests: (sheet: OpenSheet) => void): void {
  let address = '';
  const view = { width: 1280, height: 720, mayRequest: (url: string) => url.startsWith(address) };
  describeInChromium(name, view, (current) => {
    beforeAll(async () => {
      started ??= start();
      address = await started;
    }, START_MS);

    async function post(path: string, body: object): Promise<unknown> {
      const headers = { 'Content-Type': 'application/json' };
      const response = await fetch(`${address}${path}`, { method: 'POST', headers, body: JSON.stringify(body) });
      if (!response.ok) throw new Error(await response.text());
      return response.json();
    }
    const send = async (command: object) => (await post('commands', command)) as { sheet?: number };
    const sheets = async () =>
      ((await post('view', { rows: [1, 1], columns: [1, 1] })) as { sheets: { id: number }[] }).sheets;
    /** Starts a book with one blank sheet. */
    async function beginBook(): Promise<number> {
      const before = await sheets();
      const { sheet = 0 } = await send({ type: 'add-sheet' });
      for (const { id } of before) await send({ type: 'delete-sheet', sheet: id });
      await send({ type: 'rename-sheet', sheet, text: 'Sheet1' });
      return sheet;
    }

    const at = (cell: string): string => `[data-address="${cell}"]`;
    const textOf = (cell: string): Promise<string | null> =>
      current.page.$eval(at(cell), (element) => element.querySelector('.text')?.textContent ?? '').catch(() => null);
    // Like `page.click`, without waiting for two frames to see that the cell rests.
    const click = async (cell: string): Promise<void> => {
      const box = await current.page.locator(at(cell)).boundingBox();
      if (box === null) throw new Error(`${cell} is not shown.`);
      await current.page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
    };
    const matching = (text: string | RegExp): unknown => (text instanceof RegExp ? expect.stringMatching(text) : text);
    const becomes = (read: () => Promise<string | null>, text: string | RegExp): Promise<void> =>
      eventually(async () => expect(await read()).toEqual(matching(text)));

    tests({
      get page() {
        return current.page;
      },
      get address() {
        return address;
      },
      get frame() {
        return current.page.frameLocator('.sidebar iframe');
      },
      send,
      sheets,
      open: async (texts = {}, { notes = {} } = {}) => {
        const sheet = await beginBook();
        const cells = Object.entries(texts).map(([address, text]) => ({ ...placeOf(address), text }));
        if (cells.length > 0) {
          const [rows, columns] = [
            Math.max(...cells.map(({ row }) => row)),
            Math.max(...cells.map(({ column }) => column)),
          ];
          const table = Array.from({ length: rows }, () => Array.from({ length: columns }, () => ''));
          for (const { row, column, text } of cells) (table[row - 1] as string[])[column - 1] = text;
          await send({ type: 'paste', sheet, area: { row: 1, column: 1, rows, columns }, texts: table });
        }
        for (const [address, text] of Object.entries(notes))
          await send({ type: 'note', sheet, ...placeOf(address), text });
        await current.page.goto(address);
        await current.page.waitForSelector(at('A1'));
      },
      click,
      select: async (from, to) => {
        await click(from);
        await current.page.click(at(to), { modifiers: ['Shift'] });
      },
      type: async (cell, text) => {
        await click(cell);
        await current.page.keyboard.press(text.charAt(0));
        await current.page.keyboard.insertText(text.slice(1));
        await current.page.keyboard.press('Enter');
      },
      textOf,
      shows: (cell, text) => becomes(() => textOf(cell), text),
      choose: async (label) => {
        await current.page.getByRole('menuitem', { name: 'Extensions' }).click();
        await current.page.getByRole('menuitem', { name: 'Maps in Sheets' }).click();
        await current.page.getByRole('menuitem', { name: label, exact: true }).click();
      },
      says: (text) => becomes(() => current.page.textContent('.says.toast:last-of-type span'), text),
    });
  });
}

/** Starts the local sheet until all tests are over. */
function start(): Promise<string> {
  const { process: server, address } = startBlankSheet();
  writeFileSync(join(process.env.LEFT_RUNNING ?? '', String(server.pid)), '');
  return address;
}

/** The place of a cell such as "B3". */
export function placeOf(address: string): { row: number; column: number } {
  const { row, column } = fromA1(address, { maxRows: 1, maxColumns: 1 }) ?? { row: 1, column: 1 };
  return { row, column };
}
