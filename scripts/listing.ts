/** Makes the pictures of a Marketplace listing, docs/listing/pictures/: `npm run listing`. */
import { mkdir, writeFile } from 'node:fs/promises';
import { launchChromium, requireChromium } from './chromium.ts';
import { drawSvg } from './listing/draw-svg.ts';
import { showFormulas, showRoute, showTable } from './pictures/show-local-sheet.ts';
import { showHelp } from './show-help.ts';
import { startLocalSheet } from './start-local-sheet.ts';

showHelp(
  'Makes the pictures of the Marketplace listing in docs/listing/pictures/, with Chromium. Takes no options.\n\nUsage: npm run listing',
);

const PICTURES = new URL('../docs/listing/pictures/', import.meta.url);
const ICON_SIZES = [32, 48, 96, 128];

const chromium = requireChromium();
await mkdir(PICTURES, { recursive: true });
const write = (name: string, picture: Buffer): Promise<void> => writeFile(new URL(name, PICTURES), picture);

const sheet = startLocalSheet();
const browser = await launchChromium(chromium);
try {
  for (const size of ICON_SIZES) await write(`icon-${size}.png`, await drawSvg(browser, 'icon.svg', size, size));
  await write('banner.png', await drawSvg(browser, 'banner.svg', 220, 140));
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  await showFormulas(page, await sheet.address);
  await write('screenshot-formulas.png', await page.screenshot());
  await showRoute(page);
  await write('screenshot-route.png', await page.screenshot());
  await showTable(page);
  await write('screenshot-table.png', await page.screenshot());
} finally {
  await browser.close();
  sheet.process.kill();
}
