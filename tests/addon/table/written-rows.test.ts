import { describe, expect, it } from 'vitest';
import { fingerprintsOf, planWrites, rowAfter } from '../../../src/addon/table/results/write-results.ts';
import type { JudgedRow } from '../../../src/addon/table/rows/judge-rows.ts';
import { resultColumns } from '../../../src/addon/table/rows/result-columns.ts';
import { pairOf, reasonOf, type Table } from '../../../src/addon/table/rows/table-rows.ts';
import { placesNotFound } from '../../../src/errors.ts';
import type { Route } from '../../../src/routes/route.ts';
import { buildRequest } from '../../../src/routes/route-request.ts';

const outputs = [
  { kind: 'distance', unit: 'm' },
  { kind: 'duration', unit: 'text' },
] as const;
const settings = { outputs: [...outputs], mode: 'driving', options: '', isRoundTrip: false, isToNearest: false };
const table = (refills: boolean) =>
  ({ columns: resultColumns(settings), refills }) as unknown as Table & { refills: boolean };

const row = (values: unknown[], states: JudgedRow['states']): JudgedRow => ({
  ...{ row: 2, origin: 'A', destination: 'B', values, states, formulas: ['', ''], isEmpty: false },
});
const route: Route = {
  legs: [{ meters: 5, seconds: 60, durationText: '1 min', startAddress: '', endAddress: '' }],
  partial: [],
  order: [],
};
const request = buildRequest(['A', 'B'], 'driving', { choice: 'first' });
const problem = placesNotFound('A', 'B');
const REASON = reasonOf(problem);

/** What is written into a row, by the numbers of its results. */
function written(judged: JudgedRow, answer: Route | typeof problem | undefined, refills = false) {
  const found = new Map([[pairOf(judged), { request, route: answer }]]);
  const [planned] = planWrites(table(refills), [judged], found);
  return planned && { values: [...planned.values], problem: planned.problem };
}

describe('into a row with an answer', () => {
  it.each<[string, JudgedRow, boolean, [number, unknown][] | undefined]>([
    [
      'its empty cells and its reasons are filled',
      row(['', REASON], ['empty', 'reason']),
      false,
      [
        [0, 5],
        [1, '1 min'],
      ],
    ],
    ['no value is written over one that is right', row([5, ''], ['current', 'empty']), false, [[1, '1 min']]],
    ['no value is written over the user’s own', row(['x', 'y'], ['foreign', 'foreign']), true, undefined],
    ['stale values stay', row([4, 'y'], ['stale', 'resettled']), false, undefined],
    [
      'stale values are refilled',
      row([4, 'y'], ['stale', 'resettled']),
      true,
      [
        [0, 5],
        [1, '1 min'],
      ],
    ],
  ])('%s', (_what, judged, refills, values) => {
    expect(written(judged, route, refills)?.values).toEqual(values);
  });

  it('that is a problem, the reason goes into the first free cell, and older ones are removed', () => {
    expect(written(row(['', ''], ['empty', 'empty']), problem)).toEqual({ values: [[0, REASON]], problem });
    expect(written(row(['', REASON], ['empty', 'reason']), problem)?.values).toEqual([
      [0, REASON],
      [1, ''],
    ]);
    expect(written(row([5, ''], ['current', 'empty']), problem)?.values).toEqual([[1, REASON]]);
  });

  it('nothing is written before there is one', () => {
    expect(written(row(['', ''], ['empty', 'empty']), undefined)).toBeUndefined();
    expect(planWrites(table(false), [row(['', ''], ['empty', 'empty'])], new Map())).toEqual([]);
  });
});

it('a row that was written is known without reading it again', () => {
  const judged = row(['', REASON], ['empty', 'reason']);
  const values = new Map<number, string | number>([
    [0, REASON],
    [1, ''],
  ]);
  expect(rowAfter({ row: judged, values })).toEqual({ ...judged, values: [REASON, ''], states: ['reason', 'empty'] });
  expect(rowAfter({ row: judged, values: new Map([[0, 5]]) })).toMatchObject({
    values: [5, REASON],
    states: ['current', 'reason'],
  });
  expect(judged.states).toEqual(['empty', 'reason']);
});

it('values leave fingerprints in their columns; reasons and removed ones leave none', () => {
  const [distance, duration] = table(false).columns;
  const judged = row(['', ''], ['empty', 'empty']);
  const planned = (values: [number, string | number][]) => ({
    row: judged,
    values: new Map(values),
    problem: undefined,
  });
  const marks = fingerprintsOf({ ...table(false), columns: [distance, duration] as never }, [
    planned([
      [0, 5],
      [1, '1 min'],
    ]),
    planned([
      [0, REASON],
      [1, ''],
    ]),
  ]);
  expect([...marks.values()].map((list) => list.map((mark) => mark.length))).toEqual([[8], [8]]);
});
