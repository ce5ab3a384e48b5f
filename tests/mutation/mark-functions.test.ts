import { expect, it } from 'vitest';
import { functionAt, markFunctions } from '../../mutation/mark-functions.ts';

it.each([
  ['function a() { b(); }', 'function a() {Math.hit_?.("f 0"); b(); }'],
  ['const a = (b) => b + 1;', 'const a = (b) => (Math.hit_?.("f 0"), b + 1);'],
  ['const a = () => ({ b });', 'const a = () => (Math.hit_?.("f 0"), ({ b }));'],
  ['const a = (b) => (c) => c;', 'const a = (b) => (Math.hit_?.("f 0"), (c) => (Math.hit_?.("f 1"), c));'],
  ['const a = { b() {} };', 'const a = { b() {Math.hit_?.("f 0");} };'],
])('marks %s', (source, marked) => {
  expect(markFunctions(source, 'f')).toBe(marked);
});

it('finds the innermost function around a position, its parameters included', () => {
  const source = 'const a = (b = 1) => [2].map((c) => c + 3); d(4);';
  expect(['1', '2', '3', '4'].map((digit) => functionAt(source, source.indexOf(digit)))).toEqual([0, 0, 1, undefined]);
});
