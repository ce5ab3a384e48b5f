/** Returns something that a custom function should not or seldom returns, by name. */
export function oddResult(name: string): unknown {
  const make = RESULTS[name];
  if (!make) throw new Error(`There is no result "${name}".`);
  return make();
}

const RESULTS: Record<string, () => unknown> = {
  number: () => 1234.5,
  text: () => 'text',
  boolean: () => true,
  date: () => new Date(2026, 6, 4, 12),
  table: () => [
    [1, 'a'],
    [true, ''],
  ],
  undefined: () => undefined,
  null: () => null,
  'empty text': () => '',
  'not a number': () => Number.NaN,
  infinity: () => Number.POSITIVE_INFINITY,
  object: () => ({ a: 1 }),
  function: () => () => 1,
  symbol: () => Symbol('x'),
  bigint: () => BigInt(1),
  'invalid date': () => new Date(Number.NaN),
  'no rows': () => [],
  'no cells': () => [[]],
  'one dimension': () => [1, 2],
  ragged: () => [[1, 2], [3]],
  'nothing in a table': () => [[undefined, null]],
  'a table in a table': () => [[[1]]],
  'formula text': () => '=1+1',
  'number text': () => '007',
  'longest text': () => 'x'.repeat(50_000),
  'too long text': () => 'x'.repeat(50_001),
  exception: () => {
    throw new Error('Meant to be thrown');
  },
};
