import { expect, it } from 'vitest';
import { applyMutant, findMutants } from '../../mutation/find-mutants.ts';

const faultsIn = (source: string): string[] => findMutants(source).map((mutant) => applyMutant(source, mutant));

it.each([
  ['const a = b < c;', ['const a = b <= c;']],
  ['const a = b === c && d;', ['const a = b !== c && d;', 'const a = b === c || d;']],
  ['const a = b ?? 5;', ['const a = b;', 'const a = b ?? 6;']],
  ['const a = (b)+c;', ['const a = (b)-c;']],
  ['if (a) b = 0;', ['if (!(a)) b = 0;', 'if (a) b = 1;']],
  ['while (a) b = !c;', ['while (false) b = !c;', 'while (a) b = c;']],
  ['const a = b ? true : -c;', ['const a = !(b) ? true : -c;', 'const a = b ? false : -c;', 'const a = b ? true : c;']],
  ["const a = 'b';", ["const a = '';"]],
  ['const a = `b $' + '{c} d`;', ['const a = `$' + '{c} d`;', 'const a = `b $' + '{c}`;']],
  ['a.b(c);', [';']],
  ['const a = b.sort().map(c);', ['const a = b.map(c);']],
  ['a++;', ['a--;']],
])('puts faults into %s', (source, faults) => {
  expect(faultsIn(source)).toEqual(faults);
});

it.each([
  "import { a } from 'b';",
  "type A = 'b' | 'c';",
  "const a = (b: 'c' | 5): 'd' => b;",
  'const a = b;',
  '// a < b',
])('finds nothing to break in %s', (source) => {
  expect(findMutants(source)).toEqual([]);
});
