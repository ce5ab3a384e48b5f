import { expect, it } from 'vitest';
import { lineMoves } from '../../../src/addon/unfreeze/follow-references.ts';

type Known = [before: number, after: number][];

it.each<[string, Known, number, number, number[]]>([
  ['a line that is known went where it is now', [[2, 5]], 2, 0, [3]],
  [
    'nothing is known of other lines but their order',
    [
      [2, 2],
      [6, 9],
    ],
    4,
    0,
    [0, 3],
  ],
  ['a line before all others stayed or moved with them', [[5, 7]], 2, 2, [2, 0]],
  ['a line after one that moved down moved at least as far', [[5, 7]], 6, 0, [2]],
  ['a line before one that moved up moved at least as far up', [[5, 3]], 4, 0, [-2]],
  ['two lines never come to the same place', [[2, 5]], 3, 2, [3]],
  ['a line may move as far as its formula', [[5, 5]], 9, 4, [4, 0]],
  [
    'after sorting, the other lines say nothing',
    [
      [2, 3],
      [3, 2],
    ],
    2,
    7,
    [7, 0, 1, -1],
  ],
  [
    'after copying, the other lines say nothing',
    [
      [2, 2],
      [2, 9],
    ],
    2,
    7,
    [7, 0],
  ],
  ['of lines in any order, no more than eight ways count', shuffled(9), 2, 4, [4, 0]],
  ['of lines in any order, eight ways count', shuffled(8), 2, 50, [50, 0, ...shuffled(8).map(([a, b]) => b - a)]],
])('%s', (_what, known, line, own, ways) => {
  expect(lineMoves(known)(line, own)).toEqual(ways);
});

/** Lines in the opposite order, each moved by a distance of its own other than 0. */
function shuffled(count: number): Known {
  return Array.from({ length: count }, (_, index) => [index + 1, 100 - index]);
}
