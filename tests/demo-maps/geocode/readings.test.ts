import { expect, test } from 'vitest';
import { readingsOf } from '../../../demo-maps/geocode/readings.ts';

const areas = new Set(['ma', 'usa', 'france', 'nsw', 'australia', 'new york']);
const read = (text: string) => readingsOf(text, (area) => areas.has(area));

test('takes the part before the first comma as the name, the rest as the area', () => {
  expect(read('Boston, MA, USA')[0]).toEqual({ name: 'Boston', contexts: ['ma', 'usa'], partial: false });
});

test('takes known areas at the end as such without a comma', () => {
  expect(read('Boston MA USA')).toContainEqual({ name: 'Boston', contexts: ['ma', 'usa'], partial: false });
});

test('cuts a town from the areas after it, and leaves a postcode there unchecked', () => {
  expect(read('Opera House, Sydney NSW 2000, Australia')[0]).toEqual({
    name: 'Opera House',
    contexts: ['sydney', 'nsw', 'australia'],
    partial: false,
  });
});

test('ignores leading parts last, and says so', () => {
  expect(read('221B Baker Street, London').at(-1)).toEqual({ name: 'London', contexts: [], partial: true });
});

test.each(['', '  ', ',,,', '!?', '\n'])('has no reading of %j', (text) => {
  expect(read(text)).toEqual([]);
});
