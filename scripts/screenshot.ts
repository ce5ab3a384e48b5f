/** Takes the pictures of the local sheet for the documentation: `npm run screenshot`. */
import { mkdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { launchChromium, requireChromium } from './chromium.ts';
import { showFormulas, showRoute } from './pictures/show-local-sheet.ts';
import { showHelp } from './show-help.ts';
import { startLocalSheet } from './start-local-sheet.ts';

showHelp(
  'Makes the pictures of the README in docs/images/, with Chromium. Takes no options.\n\nUsage: npm run screenshot',
);

const PICTURES = fileURLToPath(new URL('../docs/images/', import.meta.url));

const chromium = requireChromium();
await mkdir(PICTURES, { recursive: true });

const sheet = startLocalSheet();
const browser = await launchChromium(chromium);
try {
  const page = await browser.newPage({ viewport: { width: 1440, height: 800 } });
  await showFormulas(page, await sheet.address);
  await page.screenshot({ path: `${PICTURES}local-sheet.png` });
  await showRoute(page);
  await page.screenshot({ path: `${PICTURES}sidebar.png` });
} finally {
  await browser.close();
  sheet.process.kill();
}
