import { expect, it } from 'vitest';
import { changes } from '../../../src/addon/freeze/freeze-spilled.ts';
import { cellText } from '../../../src/addon/sheet/areas.ts';
import { snapshotOf } from '../support/snapshot-of.ts';

const A1 = { row: 1, column: 1, rows: 1, columns: 2 };
const A3 = { row: 3, column: 1, rows: 1, columns: 1 };

/** Which formulas must be put back, and why: A1 filled two cells, A3 one; row 2 belongs to others. */
function putBack(before: unknown[][], now: unknown[][], formulas: string[][] = []): string[] {
  const left = changes(snapshotOf({ values: before, formulas }), snapshotOf({ values: now, formulas }), [A1, A3]);
  return left.map((cell) => cellText(cell) + cell.why);
}

const BEFORE = [
  [1, 2],
  ['x', 5],
  [3, ''],
];

it.each<[string, unknown[][], string[][], string[]]>([
  ['nothing changes', BEFORE, [], []],
  [
    'other values change',
    [
      [1, 2],
      ['y', 6],
      [3, 'new'],
    ],
    [],
    [],
  ],
  [
    'a frozen cell changes',
    [
      [1, 9],
      ['x', 5],
      [3, ''],
    ],
    [],
    ['A1, because B1 would change from "2" to "9"'],
  ],
  [
    'a frozen cell is a text now',
    [
      ['1', 2],
      ['x', 5],
      [3, ''],
    ],
    [],
    ['A1, because A1 would change from "1" to "1"'],
  ],
  [
    'a cell of others becomes empty',
    [
      [1, 2],
      ['', 5],
      [3, ''],
    ],
    [],
    ['A1, because A2 would change from "x" to ""', 'A3, because A2 would change from "x" to ""'],
  ],
  [
    'a formula of others becomes an error',
    [
      [1, 2],
      ['x', '#REF!'],
      [3, ''],
    ],
    [[], ['', '=A1']],
    ['A1, because B2 would change from "5" to "#REF!"', 'A3, because B2 would change from "5" to "#REF!"'],
  ],
  [
    'a text of others looks like an error',
    [
      [1, 2],
      ['x', '#REF!'],
      [3, ''],
    ],
    [],
    [],
  ],
  [
    'a formula of others is loading',
    [
      [1, 2],
      ['x', 'Loading...'],
      [3, ''],
    ],
    [[], ['', '=A1']],
    [],
  ],
  [
    'cells of others are empty because a formula is loading',
    [
      [1, 2],
      ['', 'Loading...'],
      [3, ''],
    ],
    [[], ['', '=A1']],
    [],
  ],
])('formulas are put back or not when %s', (_what, now, formulas, expected) => {
  expect(putBack(BEFORE, now, formulas)).toEqual(expected);
});

it('what showed an error or was loading before harms nobody', () => {
  const formulas = [[], ['', '=A1']];
  const error = [
    [1, 2],
    ['x', '#N/A'],
    [3, ''],
  ];
  expect(
    putBack(
      error,
      [
        [1, 2],
        ['x', '#REF!'],
        [3, ''],
      ],
      formulas,
    ),
  ).toEqual([]);
  const loading = [
    [1, 2],
    ['x', 'Loading...'],
    [3, ''],
  ];
  expect(
    putBack(
      loading,
      [
        [1, 2],
        ['', 'Loading...'],
        [3, ''],
      ],
      formulas,
    ),
  ).toHaveLength(2);
});
