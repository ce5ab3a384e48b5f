/** Makes the pictures of the README and of a Marketplace listing: `npm run pictures`. */
import { mkdir, writeFile } from 'node:fs/promises';
import { findChromium, launchChromium } from './chromium.ts';
import { drawSvg } from './pictures/draw-svg.ts';
import { showFormulas, showRoute, showTable } from './pictures/show-local-sheet.ts';
import { showHelp } from './show-help.ts';
import { startLocalSheet } from './start-local-sheet.ts';

showHelp(
  'Makes the pictures of the README in docs/images/ and of the Marketplace listing in docs/listing/pictures/, with Chromium. Takes no options.\n\nUsage: npm run pictures',
);

const README = new URL('../docs/images/', import.meta.url);
const LISTING = new URL('../docs/listing/pictures/', import.meta.url);
const ICON_SIZES = [32, 48, 96, 128];
const README_SIZE = { width: 1440, height: 800 };
const LISTING_SIZE = { width: 1280, height: 800 };

const chromium = findChromium();
if (chromium === undefined) {
  console.error('No Chromium was found. Install one, or set CHROMIUM_PATH to its path.');
  process.exit(1);
}
for (const folder of [README, LISTING]) await mkdir(folder, { recursive: true });

const sheet = startLocalSheet();
const browser = await launchChromium(chromium);
try {
  for (const size of ICON_SIZES)
    await writeFile(new URL(`icon-${size}.png`, LISTING), await drawSvg(browser, 'icon.svg', size, size));
  await writeFile(new URL('banner.png', LISTING), await drawSvg(browser, 'banner.svg', 220, 140));
  const page = await browser.newPage();
  const take = async (name: string, folder: URL): Promise<void> => {
    await page.setViewportSize(folder === README ? README_SIZE : LISTING_SIZE);
    await writeFile(new URL(name, folder), await page.screenshot());
  };
  await showFormulas(page, await sheet.address);
  await take('local-sheet.png', README);
  await take('screenshot-formulas.png', LISTING);
  await showRoute(page);
  await take('sidebar.png', README);
  await take('screenshot-route.png', LISTING);
  await showTable(page);
  await take('screenshot-table.png', LISTING);
} finally {
  await browser.close();
  sheet.process.kill();
}
