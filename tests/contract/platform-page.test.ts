import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { allParts } from '../../contract/cases/all-parts.ts';
import { outsideDocumentCases } from '../../contract/cases/outside-document.ts';
import { contractTables } from '../../scripts/contract/contract-tables.ts';
import { withTables } from '../../scripts/contract/with-tables.ts';

const page = readFileSync(new URL('../../docs/platform.md', import.meta.url), 'utf8');

it('shows the contract as it is (npm run contract:build makes the tables anew)', () => {
  expect(withTables(page, contractTables([...allParts, outsideDocumentCases]))).toBe(page);
});

it('keeps a "|" from splitting a cell', () => {
  const cases = [{ behaviour: 'a|b', basis: 'observed' as const, run: () => 0, expected: 'c|d' }];
  expect(contractTables([{ service: 'S', cases }])).toContain('| a\\|b | `"c\\|d"` | observed |\n');
});

it('refuses a page that has lost the place of its tables', () => {
  expect(() => withTables('# A page', 'tables')).toThrow('docs/platform.md needs one line');
});
