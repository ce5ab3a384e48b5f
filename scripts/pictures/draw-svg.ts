import { readFile } from 'node:fs/promises';
import type { Browser } from 'playwright-core';

/** Draws a file of this folder as a PNG of exactly this size, with a transparent background. */
export async function drawSvg(browser: Browser, name: string, width: number, height: number): Promise<Buffer> {
  const svg = await readFile(new URL(name, import.meta.url), 'base64');
  const page = await browser.newPage({ viewport: { width, height } });
  try {
    const style = 'display:block;position:fixed;inset:0;width:100vw;height:100vh';
    await page.setContent(`<img style="${style}" src="data:image/svg+xml;base64,${svg}">`);
    await page.waitForFunction('document.images[0].complete');
    return await page.screenshot({ omitBackground: true });
  } finally {
    await page.close();
  }
}
