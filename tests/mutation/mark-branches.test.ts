import { expect, it } from 'vitest';
import { branchesAround, markBranches } from '../../mutation/mark-branches.ts';

/** The marks are shortened to `0`, `1` and so on. */
const marked = (source: string): string => markBranches(source, 'f').replace(/Math\.hit_\?\.\("f (\d)"\)/g, '$1');

it.each([
  ['function a() { b(); }', 'function a() {0; b(); }'],
  ['const a = (b) => b + 1;', 'const a = (b) => (0, b + 1);'],
  ['const a = () => ({ b });', 'const a = () => (0, ({ b }));'],
  ['const a = (b) => (c) => c;', 'const a = (b) => (0, (c) => (1, c));'],
  ['const a = { b() {} };', 'const a = { b() {0;} };'],
  ['if (a) b(); else if (c) d();', 'if (a) {0;b();} else {1;if (c) {2;d();}}'],
  ['const a = b ? c : d && e;', 'const a = b ? (0, c) : (1, d && (2, e));'],
  ['for (const a of b) c();', 'for (const a of b) {0;c();}'],
  ['{ if (a) return; b(); }', '{ if (a) {0;return;}1; b(); }'],
  ["switch (a) { case 'b': c(); d(); }", "switch (a) { case 'b': 0;c(); d(); }"],
])('marks %s', (source, expected) => {
  expect(marked(source)).toBe(expected);
});

it('reports a mark by the name of the file', () => {
  expect(markBranches('function a() {}', 'f')).toBe('function a() {Math.hit_?.("f 0");}');
});

it.each([
  ['const a = (b = 1) => [2].map((c) => c + 3); d(4);', [[0], [0], [1, 0], []]],
  ['function a() { if (1) return 2; return 3 && 4; }', [[0], [1, 0], [2, 0], [3, 2, 0]]],
])('finds the branches around each digit of %s', (source, branches) => {
  expect(['1', '2', '3', '4'].map((digit) => branchesAround(source, source.indexOf(digit)))).toEqual(branches);
});
