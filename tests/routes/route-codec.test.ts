import { expect, it } from 'vitest';
import type { Route } from '../../src/routes/route.ts';
import { decodeRoute, encodeRoute } from '../../src/routes/route-codec.ts';

const LEG = [5, 7, '1 min', 'A', 'B'];

it.each<[string, Route]>([
  [
    'all that is known',
    {
      legs: [{ meters: 5, seconds: 7, durationText: '1 min', startAddress: 'A', endAddress: 'B' }],
      partial: [0],
      order: [1, 0],
    },
  ],
  [
    'what Google left out',
    {
      legs: [{ meters: null, seconds: null, durationText: null, startAddress: '', endAddress: '' }],
      partial: null,
      order: [],
    },
  ],
])('a route survives the cache with %s', (_, route) => {
  expect(decodeRoute(JSON.parse(JSON.stringify(encodeRoute(route))))).toEqual(route);
});

it.each<[string, unknown]>([
  ['nothing', null],
  ['no legs', [[], [], []]],
  ['a distance that is a text', [[], [['5', 7, '1 min', 'A', 'B']], []]],
  ['a duration that is a text', [[], [[5, '7', '1 min', 'A', 'B']], []]],
  ['a text that is a number', [[], [[5, 7, 1, 'A', 'B']], []]],
  ['no start', [[], [[5, 7, '1 min', null, 'B']], []]],
  ['no end', [[], [[5, 7, '1 min', 'A']], []]],
  ['one broken leg of two', [[], [LEG, [5]], []]],
  ['an order that is none', [[], [LEG], [1, 1]]],
  ['a place that is not a number', [['0'], [LEG], []]],
  ['a single place in place of a list', [0, [LEG], []]],
])('what has %s is no route', (_, value) => {
  expect(decodeRoute(value)).toBeUndefined();
});
