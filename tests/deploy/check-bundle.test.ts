import { expect, test } from 'vitest';
import { checkBundle } from '../../scripts/clasp/check-bundle.ts';

const ENTRY_POINTS = '/** Twice. @customfunction */\nfunction TWICE(x) {\n  return program_.twice(x);\n}\n';
const PROGRAM = 'var program_ = (() => ({ twice: (x) => 2 * x }))();\n';

test('accepts a bundle that loads and offers every entry point', () => {
  expect(() => checkBundle(ENTRY_POINTS + PROGRAM, ENTRY_POINTS)).not.toThrow();
});

test.each([
  ['help texts that are not at its head', PROGRAM + ENTRY_POINTS, /does not begin with src\/entry-points\.js/],
  ['a module instead of a script', `${ENTRY_POINTS}${PROGRAM}export {};`, /does not load: SyntaxError/],
  [
    'a service touched while loading',
    `${ENTRY_POINTS}var cache = CacheService.getDocumentCache();`,
    /CacheService is not defined/,
  ],
  ['an entry point that is overwritten', `${ENTRY_POINTS}${PROGRAM}TWICE = undefined;`, /does not offer TWICE/],
  ['an error while loading', `${ENTRY_POINTS}throw new Error('at load');`, /does not load: Error: at load/],
])('refuses %s', (_fault, bundle, message) => {
  expect(() => checkBundle(bundle, ENTRY_POINTS)).toThrow(message);
});
