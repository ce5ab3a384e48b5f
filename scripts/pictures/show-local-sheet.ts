import type { Page } from 'playwright-core';

const CELL_WITH_ERROR = '[data-address="D13"]';
const FIRST_STOP = '[data-address="A4"]';

/** Opens the local sheet at an address, waits for all its values, and shows the message of an error. */
export async function showFormulas(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await page.waitForSelector('[data-address="H20"] .text');
  await page.waitForSelector('.cell.loading', { state: 'detached' });
  await page.hover(CELL_WITH_ERROR);
}

/** Opens the sidebar from the menu, and shows the walk of the third row. */
export async function showRoute(page: Page): Promise<void> {
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

/** Fills a table of distances from the open sidebar, and shows its results. */
export async function showTable(page: Page): Promise<void> {
  const sidebar = page.frameLocator('.sidebar iframe');
  await sidebar.getByRole('tab', { name: 'Table' }).click();
  await sidebar.getByLabel('has headings').check();
  await sidebar.locator('#table-plan').waitFor();
  await sidebar.getByRole('button', { name: 'Start' }).click();
  await sidebar.locator('#table-status', { hasText: 'Filled' }).waitFor();
  // A cell that is named in the report; the grid scrolls to it, and so to the results.
  const cell = sidebar.getByRole('button', { name: /^Show [A-Z]+\d+ in the sheet$/ }).first();
  const address = await cell.textContent();
  await cell.click();
  await page.locator(`[data-address="${address}"] .text`).waitFor();
}
