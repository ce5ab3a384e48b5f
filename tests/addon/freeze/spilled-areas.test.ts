import { describe, expect, it } from 'vitest';
import { hasProblem, ourFormulas, reach } from '../../../src/addon/formulas/our-formulas.ts';
import {
  emptiedArea,
  filledByOthers,
  mayMeet,
  waitingFormula,
  waitingFormulas,
} from '../../../src/addon/freeze/spilled-areas.ts';
import { areaOfCell, type Cell, cellText } from '../../../src/addon/sheet/areas.ts';
import { snapshotOf } from '../support/snapshot-of.ts';

const A1 = { row: 1, column: 1 };
const B2 = { row: 2, column: 2 };
const TABLE = '=GOOGLEMAPS_LATLONG("x")';
const nobodys = (_cell: Cell) => false;
const sizeOf = ({ rows, columns }: { rows: number; columns: number }) => `${rows}×${columns}`;

/** The cells that a formula in B2 filled, if these cells are left without it. */
function emptied(values: string[][], left: string[][], formulas: string[][] = [], isOthers = nobodys): string {
  const before = snapshotOf({ values, formulas });
  return sizeOf(emptiedArea(before, snapshotOf({ values: left }), areaOfCell(B2), isOthers));
}

describe('the cells that a formula filled', () => {
  const FULL = [
    ['a', 'b', 'c', 'd'],
    ['e', '1', '2', '3'],
    ['f', '4', '5', '6'],
    ['g', '7', '8', '9'],
  ];

  it.each<[string, string[][], string]>([
    ['itself', [[], [], ['', '4', '5', '6'], ['', '7', '8', '9']], '1×3'],
    ['itself, if nothing else became empty', [[], ['', '', '2', '3'], ['', '4', '5', '6']], '1×1'],
    ['the row', [[], ['', '', '', '3'], ['', '4', '5', '6'], ['', '7', '8', '9']], '1×2'],
    ['the column', [[], ['', '', '2', '3'], ['', '', '5', '6'], ['', '', '8', '9']], '3×1'],
    ['a block', [[], ['', '', '', '3'], ['', '', '', '6'], ['', '7', '8', '9']], '2×2'],
    ['all to the end of the sheet', [[], [], [], []], '3×3'],
  ])('are %s', (_what, left, size) => {
    expect(emptied(FULL, left)).toBe(size);
  });

  it('do not include cells that were empty before', () => {
    const values = [Array(4).fill(''), ['', '1', '2', ''], ['', '3', '', ''], ['', '', '', '']];
    expect(emptied(values, [])).toBe('2×2');
  });

  it('include an empty line between filled ones', () => {
    expect(emptied([Array(4).fill(''), ['', '1', '', '2'], ['', '', '', ''], ['', '3', '', '']], [])).toBe('3×3');
  });

  it('end before other formulas, to the right and below', () => {
    const formulas = [[], ['', TABLE, '', '=1'], [], ['', '=1']];
    expect(emptied(FULL, [], formulas)).toBe('2×2');
  });

  it('are not those that others fill', () => {
    expect(emptied(FULL, [], [], ({ column }) => column === 4)).toBe('3×2');
  });

  it('are at least those already known', () => {
    const before = snapshotOf({ values: FULL });
    const area = { ...B2, rows: 2, columns: 2 };
    expect(sizeOf(emptiedArea(before, snapshotOf({ values: FULL }), area, nobodys))).toBe('2×2');
    expect(sizeOf(emptiedArea(before, snapshotOf({ values: [] }), area, nobodys))).toBe('3×3');
  });
});

it('a formula that stays may fill filled cells up to the next formula, and no others', () => {
  const before = snapshotOf({
    values: [
      ['1', '2', '3'],
      ['4', '', '6'],
    ],
    formulas: [[TABLE, '', '=1'], []],
  });
  const isOthers = filledByOthers(before, []);
  expect(['A1', 'B1', 'C1', 'A2', 'B2', 'C2'].filter((name) => isOthers(cellOf(name)))).toEqual(['B1', 'A2']);
  expect(filledByOthers(before, [A1])(cellOf('B1'))).toBe(false);
});

const cellOf = (name: string) => ({ row: Number(name.slice(1)), column: name.charCodeAt(0) - 64 });
const names = (cells: readonly { row: number; column: number }[]) => cells.map(cellText).join(' ');

describe('where a formula may reach', () => {
  const values = [
    ['1', '2', '3'],
    ['4', '5', '6'],
    ['7', '8', '9'],
  ];
  it.each<[string, string[][], string, string]>([
    ['the end of the sheet', [[TABLE]], 'A1', 'A1 B1 C1 A2 B2 C2 A3 B3 C3'],
    ['the next formula in its row', [[TABLE, '', '=1']], 'A1', 'A1 B1 A2 B2 A3 B3'],
    ['the next formula below', [[TABLE], [], ['=1']], 'A1', 'A1 B1 C1 A2 B2 C2'],
    ['before a formula that is lower', [[TABLE], ['', '=1']], 'A1', 'A1 B1 C1 A2 A3'],
    ['from the middle', [[], ['', TABLE]], 'B2', 'B2 C2 B3 C3'],
  ])('%s', (_what, formulas, at, cells) => {
    expect(names(reach(snapshotOf({ values, formulas }), cellOf(at)))).toBe(cells);
  });
});

describe('two formulas', () => {
  const values = Array.from({ length: 4 }, () => ['', '', '', '']);
  it.each<[string, string[][], string, string, boolean]>([
    ['may meet to the right and below', [['', TABLE], [TABLE]], 'A2', 'B1', true],
    [
      'do not meet behind another one',
      [
        ['', TABLE],
        [TABLE, '=1'],
      ],
      'A2',
      'B1',
      false,
    ],
    ['do not meet in one row, where the second ends the first', [[TABLE, TABLE]], 'A1', 'B1', false],
    ['do not meet in one column', [[TABLE], [TABLE]], 'A1', 'A2', false],
    ['do not meet if one is in the way of the other', [[TABLE], ['', TABLE]], 'A1', 'B2', false],
  ])('%s', (_what, formulas, a, b, expected) => {
    const sheet = snapshotOf({ values, formulas });
    expect(mayMeet(sheet, cellOf(a), cellOf(b))).toBe(expected);
    expect(mayMeet(sheet, cellOf(b), cellOf(a))).toBe(expected);
  });
});

describe('a formula without room', () => {
  const waitingIn = (shown: string, formula = TABLE) =>
    names(waitingFormulas(snapshotOf({ values: [[shown]], formulas: [[formula]] })));

  it.each(['#REF!', '#BEZUG!', '#¡REF!'])('shows %s, in any language', (shown) => {
    expect(waitingIn(shown)).toBe('A1');
  });

  it.each(['#VALUE!', '#DIV/0!', '#NUM!', '#ERROR!', '#NULL!', '#N/A', '#NAME?', '5', ''])(
    'does not show %s',
    (shown) => {
      expect(waitingIn(shown)).toBe('');
    },
  );

  it('is one that may spill', () => {
    expect(waitingIn('#REF!', '=DRIVING_DISTANCE(A2,B2)')).toBe('');
    expect(waitingIn('#REF!', '')).toBe('');
  });

  it.each<[string, string[][], string, string, string | undefined]>([
    ['above and to the left of a cell takes it', [[TABLE], [], ['', '', TABLE]], 'A1', 'C3', 'A1'],
    ['beside a cell takes what the cell could fill', [['', '', TABLE], [], [TABLE]], 'C1', 'A3', 'C1'],
    ['behind another formula takes nothing', [['', '', TABLE], [], [TABLE, '=1']], 'C1', 'A3', undefined],
    ['takes nothing from itself', [[TABLE]], 'A1', 'A1', undefined],
  ])('%s', (_what, formulas, waiting, cell, expected) => {
    const sheet = snapshotOf({ values: [[]], formulas });
    const found = waitingFormula(sheet, cellOf(cell), [cellOf(waiting)]);
    expect(found && cellText(found)).toBe(expected);
  });
});

describe('a formula that shows a problem', () => {
  const areaOf = (name: string) => areaOfCell(cellOf(name));
  const has = (formula: string, values: string[][], ...areas: string[]) =>
    hasProblem(snapshotOf({ values, formulas: [[formula]] }), A1, areas.map(areaOf));

  it.each<[string, string, string[][], string[], boolean]>([
    ['in its own cell', '=DRIVING_DISTANCE(B1,C1)', [['#ERROR!']], ['A1'], true],
    ['in no cell', '=DRIVING_DISTANCE(B1,C1)', [['5']], ['A1'], false],
    ['in a cell that it does not fill', '=DRIVING_DISTANCE(B1,C1)', [['5', '#N/A']], ['A1'], false],
    ['in a cell that it may fill', TABLE, [['5', '⚠ x']], ['A1'], true],
    ['in the selected one of its cells', TABLE, [['5', '⏳ x', '7']], ['B1'], true],
    ['in another of its cells than the selected one', TABLE, [['5', '⚠ x', '7']], ['C1'], false],
    ['while it is loading', TABLE, [['Loading...']], ['A1'], true],
    ['beside a sum', '=SUM(DRIVING_DISTANCE(A5:A9,"B"))', [['5', '#N/A']], ['A1'], false],
    ['in its sum', '=SUM(DRIVING_DISTANCE(A5:A9,"B"))', [['#N/A']], ['A1'], true],
    ['after a sum and a range', '=SUM(B1:B2)+DRIVING_DISTANCE(A5:A9,"B")', [['5', '#N/A']], ['A1'], true],
    ['beside a sum that is not closed', '=SUM(DRIVING_DISTANCE(A5:A9,"B")', [['5', '#N/A']], ['A1'], false],
    ['beside a sum of a sum', '=SUM((1+2),DRIVING_DISTANCE(A5:A9,"B"))', [['5', '#N/A']], ['A1'], false],
  ])('%s', (_what, formula, values, areas, expected) => {
    expect(has(formula, values, ...areas)).toBe(expected);
  });

  it('is one of ours', () => {
    const formulas = [
      ['=1', TABLE],
      ['=driving_distance(A1,B1)', '="DRIVING_DISTANCE("'],
    ];
    expect(
      names(
        ourFormulas(
          snapshotOf({
            values: [
              ['', ''],
              ['', ''],
            ],
            formulas,
          }),
        ),
      ),
    ).toBe('B1 A2');
  });
});
