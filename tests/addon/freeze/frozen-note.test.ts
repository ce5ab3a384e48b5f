import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addFrozen,
  checksumOf,
  frozenAreas,
  isCutOff,
  isEmptied,
  isKept,
  readFrozen,
  removeFrozen,
} from '../../../src/addon/freeze/frozen-note.ts';
import { snapshotOf } from '../support/snapshot-of.ts';

describe('the note of a frozen cell', () => {
  const frozen = {
    formula: '=F(A2,\n"x")',
    row: 2,
    column: 30,
    rows: 4,
    columns: 2,
    checksum: '0123abcd',
    inputs: ['89abcdef', '12.00000000', '-'],
  };

  it("gives back the formula, and the user's own note around it", () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (before, after) => {
        const note = `${addFrozen(before, frozen)}\n${after}`;
        expect(readFrozen(note)).toEqual(frozen);
        expect(removeFrozen(note)).toBe(before === '' ? after : `${before}\n${after}`);
      }),
    );
  });

  it('has one formula, however often it is frozen', () => {
    const twice = addFrozen(addFrozen('mine', frozen), { ...frozen, formula: '=G(B1)' });
    expect(readFrozen(twice)?.formula).toBe('=G(B1)');
    expect(removeFrozen(twice)).toBe('mine');
  });

  it('is not a note of the user', () => expect(readFrozen('see =F(A2) in A2')).toBeUndefined());
});

describe('the cells of a frozen formula', () => {
  const VALUES = [
    ['a', 'b'],
    ['c', ''],
  ];
  const [whole, gone] = [
    VALUES,
    [
      ['', ''],
      ['', ''],
    ],
  ];

  /** The frozen area in A1 of a sheet with these contents. */
  function areaIn(
    values: unknown[][],
    { rows = 2, columns = 2, isUnfinished = false, formulas = [[]] as string[][] } = {},
  ) {
    const note = addFrozen('', {
      ...{ formula: '=F()', row: 1, column: 1, rows, columns, inputs: [] },
      ...{ checksum: checksumOf(VALUES), isUnfinished },
    });
    const sheet = snapshotOf({ values, formulas, notes: [[note]] });
    const [area] = frozenAreas(sheet);
    if (!area) throw new Error('nothing frozen');
    return { isKept: isKept(sheet, area), isEmptied: isEmptied(sheet, area), isCutOff: isCutOff(sheet, area) };
  }

  const KEPT = { isKept: true, isEmptied: false, isCutOff: false };
  const CHANGED = { isKept: false, isEmptied: false, isCutOff: false };
  const EMPTIED = { isKept: false, isEmptied: true, isCutOff: true };

  it.each<[string, unknown[][], Parameters<typeof areaIn>[1], object]>([
    ['as they were frozen', whole, {}, KEPT],
    [
      'with a null in place of an empty text',
      [
        ['a', 'b'],
        ['c', null],
      ],
      {},
      KEPT,
    ],
    [
      'with another value',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
      {},
      CHANGED,
    ],
    [
      'with a text in place of a number',
      [
        ['a', 'b'],
        [5, ''],
      ],
      {},
      CHANGED,
    ],
    ['all empty', gone, {}, EMPTIED],
    ['all empty but for a formula', gone, { formulas: [[], ['=1']] }, CHANGED],
    ['with a formula among them', whole, { formulas: [['', '=1']] }, CHANGED],
    ['of which a run left some empty', whole, { isUnfinished: true }, { ...KEPT, isCutOff: true }],
    ['of which a run left some empty, and someone changed one', [['x']], { isUnfinished: true }, CHANGED],
    ['of more rows than the sheet has', whole, { rows: 3 }, CHANGED],
    ['of more columns than the sheet has', whole, { columns: 3 }, CHANGED],
    ['of more rows than the sheet has, all empty', gone, { rows: 99 }, EMPTIED],
  ])('%s', (_what, values, options, expected) => {
    expect(areaIn(values, options)).toEqual(expected);
  });

  it('that were empty when they were frozen are kept', () => {
    const note = addFrozen('', {
      ...{ formula: '=F()', row: 1, column: 1, rows: 1, columns: 1, inputs: [] },
      checksum: checksumOf([['']]),
    });
    const sheet = snapshotOf({ values: [['']], notes: [[note]] });
    const [area] = frozenAreas(sheet);
    expect(area && [isKept(sheet, area), isEmptied(sheet, area), isCutOff(sheet, area)]).toEqual([true, false, false]);
  });
});
