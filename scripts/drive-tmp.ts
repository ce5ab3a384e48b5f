import { findChromium, launchChromium } from './chromium.ts';
import { startLocalSheet } from './start-local-sheet.ts';
const out = '/tmp/shots';
const sheet = startLocalSheet();
const browser = await launchChromium(findChromium() as string);
try {
  const address = await sheet.address;
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  const page = await context.newPage();
  page.setDefaultTimeout(60000);
  page.on('pageerror', (e) => console.log('PAGEERROR', String(e)));
  const send = async (command: object) => {
    const r = await fetch(`${address}commands`, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(command) });
    if (!r.ok) console.log(await r.text());
    return r.json() as Promise<{ sheet?: number }>;
  };
  const N = Number(process.argv[2] ?? 40);
  const { sheets } = (await (await fetch(`${address}view`)).json()) as { sheets: { id: number }[] };
  const { sheet: id = 0 } = await send({ type: 'add-sheet' });
  for (const { id: old } of sheets) await send({ type: 'delete-sheet', sheet: old });
  const texts = [['From', 'To'], ...Array.from({ length: N }, (_, i) => [`Avenida 18 de Julio ${900 + i * 2}, Montevideo`, i % 7 === 3 ? 'Nowhere at all xyzzy' : `Bulevar Artigas ${100 + i}, Montevideo`])];
  await send({ type: 'paste', sheet: id, area: { row: 1, column: 1, rows: texts.length, columns: 2 }, texts });
  await page.goto(address);
  await page.waitForSelector('[data-address="A1"]');
  await page.getByRole('menuitem', { name: 'Extensions' }).click();
  await page.getByRole('menuitem', { name: 'Maps in Sheets' }).click();
  await page.getByRole('menuitem', { name: 'Open sidebar', exact: true }).click();
  const frame = page.frameLocator('.sidebar iframe');
  await frame.getByRole('tab', { name: 'Table' }).click();
  await frame.getByText(`${N} rows`).first().waitFor();
  await page.screenshot({ path: `${out}/plan.png` });
  await frame.getByLabel('To', { exact: true }).selectOption('list');
  await frame.getByLabel('Where the destinations are').fill('Plaza Independencia, Montevideo; Tres Cruces, Montevideo');
  await frame.getByText('each to 2 places').waitFor();
  await page.screenshot({ path: `${out}/nearest.png` });
  await frame.locator('#table-panel .scroll, .scroll').last().evaluate((e) => e.scrollTo(0, 9999)).catch(() => 0);
  await page.screenshot({ path: `${out}/nearest-scrolled.png` });
  await frame.getByRole('button', { name: 'Start', exact: true }).click();
  await page.waitForTimeout(300);
  await page.screenshot({ path: `${out}/running.png` });
  await frame.locator('#table-status', { hasText: /Filled/ }).waitFor();
  await page.waitForTimeout(1500);
  await page.screenshot({ path: `${out}/done.png` });
  console.log(await frame.locator('#table-status').textContent());
} finally {
  await browser.close();
  sheet.process.kill();
}
