import { describe, expect, it } from 'vitest';
import { resultColumns } from '../../../src/addon/table/rows/result-columns.ts';
import type { TableSettings } from '../../../src/addon/table/table-protocol.ts';
import { FormulaError } from '../../../src/errors.ts';
import type { Leg } from '../../../src/routes/route.ts';
import { buildRequest } from '../../../src/routes/route-request.ts';

const REQUEST = buildRequest(['Lyon', 'Turin'], 'driving', { choice: 'first' });
const LEG: Leg = { meters: 1234.5678, seconds: 90, durationText: '2 mins', startAddress: 'L', endAddress: 'T' };

/** The values of the columns for one result. */
function valuesOf(output: TableSettings['outputs'][number], legs: Leg[], more: Partial<TableSettings> = {}): unknown[] {
  const settings = { outputs: [output], mode: 'driving', options: '', isRoundTrip: false, isToNearest: false, ...more };
  const found = { request: REQUEST, route: { legs, partial: [], order: [] } };
  return resultColumns(settings).map((column) => column.valueOf(found));
}

describe('a result of a table', () => {
  it.each<[TableSettings['outputs'][number], unknown[]]>([
    [{ kind: 'distance', unit: '' }, [1235]],
    [{ kind: 'distance', unit: 'km' }, [1.235]],
    [{ kind: 'duration', unit: '' }, ['2 mins']],
    [{ kind: 'duration', unit: 'minutes' }, [1.5]],
    [{ kind: 'duration', unit: 'hours' }, [0.025]],
    [{ kind: 'addresses', unit: '' }, ['L', 'T']],
  ])('of %j is %j', (output, values) => {
    expect(valuesOf(output, [LEG])).toEqual(values);
  });

  it.each<[TableSettings['outputs'][number], Partial<Leg>, string]>([
    [{ kind: 'distance', unit: 'km' }, { meters: null }, 'distance'],
    [{ kind: 'duration', unit: 'minutes' }, { seconds: null }, 'duration'],
    [{ kind: 'duration', unit: '' }, { seconds: null, durationText: null }, 'duration'],
    [{ kind: 'addresses', unit: '' }, { startAddress: '', endAddress: '' }, 'address'],
  ])('of %j with %j is a problem that names what is missing', (output, missing, what) => {
    for (const value of valuesOf(output, [{ ...LEG, ...missing }])) {
      expect(value).toBeInstanceOf(FormulaError);
      expect((value as FormulaError).message).toContain(`gave no ${what} for it`);
    }
  });

  it('there and back has the address of the turning point', () => {
    const back: Leg = { ...LEG, startAddress: 'T', endAddress: 'L' };
    expect(valuesOf({ kind: 'addresses', unit: '' }, [LEG, back], { isRoundTrip: true })).toEqual(['L', 'T']);
  });
});
