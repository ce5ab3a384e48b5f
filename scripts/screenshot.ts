/** Takes the pictures of the local sheet that stand in the documentation: `npm run screenshot`. */
import { mkdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { findChromium, launchChromium } from './chromium.ts';
import { startLocalSheet } from './start-local-sheet.ts';

const PICTURES = fileURLToPath(new URL('../docs/images/', import.meta.url));
const CELL_WITH_ERROR = '[data-address="D13"]';
const FIRST_STOP = '[data-address="A4"]';

const chromium = findChromium();
if (chromium === undefined) throw new Error('There is no Chromium. Install one, or set CHROMIUM_PATH.');
await mkdir(PICTURES, { recursive: true });

const sheet = startLocalSheet();
const browser = await launchChromium(chromium);
try {
  const page = await browser.newPage({ viewport: { width: 1440, height: 800 } });
  await page.goto(await sheet.address);
  await page.waitForSelector('[data-address="H20"] .text');
  await page.waitForSelector('.cell.loading', { state: 'detached' });
  await page.hover(CELL_WITH_ERROR);
  await page.screenshot({ path: `${PICTURES}local-sheet.png` });
  await showRoute(page);
  await page.screenshot({ path: `${PICTURES}sidebar.png` });
} finally {
  await browser.close();
  sheet.process.kill();
}

/** Opens the sidebar from the menu, with the walk of the third row in it. */
async function showRoute(page: Page): Promise<void> {
  await page.click(FIRST_STOP);
  for (const name of ['Extensions', 'Maps in Sheets', 'Open sidebar']) {
    await page.getByRole('menuitem', { name }).click();
  }
  const sidebar = page.frameLocator('.sidebar iframe');
  await sidebar.getByRole('tab', { name: 'Map' }).click();
  await sidebar.getByLabel('Travel mode').last().selectOption('walking');
  await sidebar.getByRole('button', { name: 'Show the route' }).click();
  await sidebar.locator('#route img').waitFor();
}
