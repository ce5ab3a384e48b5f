import type { Browser, Page } from 'playwright-core';
import { afterEach, beforeAll, beforeEach, describe, expect } from 'vitest';
import { findChromium, launchChromium } from '../../scripts/chromium.ts';

const CHROMIUM = findChromium();
// In CI, a missing browser is a fault; on a contributor's machine it may be missing.
const isWithoutBrowser = CHROMIUM === undefined && !process.env.CI;

const START_MS = 90_000;

/** How the tests of a group look at the page. */
interface View {
  width: number;
  height: number;
  /** Whether the page may request this address; any other fails the test. */
  mayRequest(url: string): boolean;
}

// A window opens with a renderer and an address bar of its own. That takes longer than most tests, so there is only one.
let opened: Promise<Page> | undefined;

/** Describes something in Chromium. Each test gets an empty page. An error in the page fails the test. */
export function describeInChromium(name: string, view: View, tests: (current: { readonly page: Page }) => void): void {
  describe.skipIf(isWithoutBrowser)(`${name} (skipped without Chromium)`, { timeout: 60_000 }, () => {
    let page: Page;
    let problems: string[] = [];
    const onError = (error: Error) => problems.push(String(error));
    const onRequest = (request: { url(): string }) => {
      const url = request.url();
      if (!view.mayRequest(url) && !url.startsWith('data:') && url !== 'about:blank') problems.push(url);
    };

    beforeAll(async () => {
      opened ??= openPage();
      await opened;
    }, START_MS);

    beforeEach(async () => {
      page = await emptyPage();
      await page.setViewportSize({ width: view.width, height: view.height });
      problems = [];
      page.on('pageerror', onError);
      page.on('request', onRequest);
    });

    afterEach(() => {
      page.off('pageerror', onError);
      page.off('request', onRequest);
      expect(problems).toEqual([]);
    });

    tests({
      get page() {
        return page;
      },
    });
  });
}

async function openPage(): Promise<Page> {
  if (CHROMIUM === undefined) throw new Error('There is no Chromium. Install one, or set CHROMIUM_PATH.');
  const browser: Browser = await launchChromium(CHROMIUM);
  const context = await browser.newContext({ permissions: ['clipboard-read', 'clipboard-write'] });
  const page = await context.newPage();
  page.setDefaultTimeout(10_000);
  return page;
}

/** The page as if it had just been opened. A page that an earlier test left hanging is replaced. */
async function emptyPage(): Promise<Page> {
  const page = (await opened) as Page;
  try {
    const others = page
      .context()
      .pages()
      .filter((each) => each !== page);
    await Promise.all(others.map((each) => each.close()));
    await page.unrouteAll({ behavior: 'ignoreErrors' });
    await page.emulateMedia({ colorScheme: 'light' });
    await page.mouse.move(0, 0);
    await page.goto('about:blank');
    return page;
  } catch {
    opened = openPage();
    return opened;
  }
}
