import { expect, it } from 'vitest';
import { notesOf } from '../../scripts/release/notes-of.ts';

const CHANGELOG =
  '# Changelog\n\n## Unreleased\n\n- Later.\n\n## 1.1.0 (2027-01-31)\n\n- New.\n\n## 1.0.0 (2026-11-26)\n\n- First.\n';

it('takes the part of the changelog about the version', () => {
  expect(notesOf('v1.1.0', '1.1.0', CHANGELOG)).toBe('- New.\n');
  expect(notesOf('v1.0.0', '1.0.0', CHANGELOG)).toBe('- First.\n');
});

it('refuses a tag that is not the version of package.json', () => {
  expect(() => notesOf('v1.2.0', '1.1.0', CHANGELOG)).toThrow(
    'The tag is "v1.2.0", but package.json says 1.1.0: tag v1.1.0.',
  );
});

it('refuses a version that the changelog does not date', () => {
  expect(() => notesOf('v1.2.0', '1.2.0', CHANGELOG)).toThrow('CHANGELOG.md has no heading "## 1.2.0 (YYYY-MM-DD)"');
  expect(() => notesOf('v1x1.0', '1x1.0', CHANGELOG)).toThrow(/no heading/);
});
