import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { allParts } from '../../contract/cases/all-parts.ts';
import { outsideDocumentCases } from '../../contract/cases/outside-document.ts';
import { keyCases } from '../../contract/cases/with-key.ts';
import { observed } from '../../contract/contract-case.ts';
import { contractPage } from '../../scripts/contract/contract-page.ts';

it('shows the contract as it is (npm run contract:build makes it again)', () => {
  const page = readFileSync(new URL('../../docs/contract.md', import.meta.url), 'utf8');
  expect(contractPage([...allParts, keyCases, outsideDocumentCases])).toBe(page);
});

it('keeps marks of Markdown from changing what is shown', () => {
  const cases = [observed('a|__b__', () => 0, 'c|d')];
  expect(contractPage([{ service: 'S', cases }])).toContain('| a\\|\\_\\_b\\_\\_ | `"c\\|d"` | observed |  |\n');
});
