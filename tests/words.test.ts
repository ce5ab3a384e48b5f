import { expect, it } from 'vitest';
import { count, joinFilled, orList } from '../src/words.ts';

it.each([
  [0, '0 rows'],
  [1, '1 row'],
  [2, '2 rows'],
  [1234, '1,234 rows'],
])('%i is counted as "%s"', (amount, words) => {
  expect(count(amount, 'row')).toBe(words);
});

it.each([
  [[], ''],
  [['a'], 'a'],
  [['a', 'b'], 'a or b'],
  [['a', 'b', 'c'], 'a, b or c'],
])('the words %j are listed as "%s"', (words, text) => {
  expect(orList(words)).toBe(text);
});

it('parts without a text are left out when parts are joined', () => {
  expect(joinFilled(['a', '', undefined, 'b'], ', ')).toBe('a, b');
  expect(joinFilled(['', undefined], ', ')).toBe('');
});
