import axe from 'axe-core';
import type { Frame, Page } from 'playwright-core';

/** What axe finds wrong with a page as it is now, or by some rules only: rules with the elements that break them. */
export async function findAccessibilityProblems(page: Page | Frame, rules?: string[]): Promise<string[]> {
  if (!(await page.evaluate("'axe' in window"))) await page.evaluate(axe.source);
  const options: axe.RunOptions = {
    // Frames are looked at on their own.
    iframes: false,
    resultTypes: ['violations'],
    ...(rules ? { runOnly: rules } : {}),
  };
  const { violations } = (await page.evaluate(`axe.run(document, ${JSON.stringify(options)})`)) as axe.AxeResults;
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html}\n${failureSummary}`),
  );
}
