/** Takes the picture of the local sheet that stands in the README: `npm run screenshot`. */
import { mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findChromium, launchChromium } from './chromium.ts';
import { startLocalSheet } from './start-local-sheet.ts';

const PICTURE = fileURLToPath(new URL('../docs/images/local-sheet.png', import.meta.url));
const CELL_WITH_ERROR = '[data-address="D13"]';

const chromium = findChromium();
if (chromium === undefined) throw new Error('There is no Chromium. Install one, or set CHROMIUM_PATH.');
await mkdir(dirname(PICTURE), { recursive: true });

const sheet = startLocalSheet();
const browser = await launchChromium(chromium);
try {
  const page = await browser.newPage({ viewport: { width: 1440, height: 800 } });
  await page.goto(await sheet.address);
  await page.waitForSelector('[data-address="H20"]:not(.gs-pending)');
  await page.waitForSelector('.gs-pending', { state: 'detached' });
  await page.hover(CELL_WITH_ERROR);
  await page.screenshot({ path: PICTURE });
} finally {
  await browser.close();
  sheet.process.kill();
}
