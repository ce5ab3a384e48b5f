import { describe, expect, it } from 'vitest';
import { resultColumns } from '../../../src/addon/table/rows/result-columns.ts';
import type { TableSettings } from '../../../src/addon/table/table-protocol.ts';
import { FormulaError, placesNotFound } from '../../../src/errors.ts';
import { type Leg, routeInPlace } from '../../../src/routes/route.ts';
import { buildRequest } from '../../../src/routes/route-request.ts';

const REQUEST = buildRequest(['Lyon', 'Turin'], 'driving', { choice: 'first' });
const LEG: Leg = { meters: 1234.5678, seconds: 90, durationText: '2 mins', startAddress: 'L', endAddress: 'T' };

/** The columns of one result. */
const columnsOf = (output: TableSettings['outputs'][number], more: Partial<TableSettings> = {}) =>
  resultColumns({ outputs: [output], mode: 'driving', options: '', isRoundTrip: false, isToNearest: false, ...more });

/** The values of the columns for one result. */
function valuesOf(output: TableSettings['outputs'][number], legs: Leg[], more: Partial<TableSettings> = {}): unknown[] {
  const found = { request: REQUEST, route: { legs, partial: [], order: [] } };
  return columnsOf(output, more).map((column) => column.valueOf(found));
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

  it.each<[TableSettings['outputs'][number], Partial<TableSettings>, string[], (string | null)[]]>([
    [{ kind: 'distance', unit: '' }, {}, ['Distance (m, driving)'], ['#,##0']],
    [{ kind: 'distance', unit: 'km' }, { isRoundTrip: true }, ['Distance (km, driving, there and back)'], ['#,##0.00']],
    [
      { kind: 'distance', unit: 'Miles' },
      { mode: 'Walking', options: ' avoid=tolls ' },
      ['Distance (Miles, walking, avoid=tolls)'],
      ['#,##0.00'],
    ],
    [{ kind: 'distance', unit: 'ft' }, { isToNearest: true }, ['Distance (ft, driving, nearest)'], ['#,##0']],
    [{ kind: 'duration', unit: '' }, {}, ['Duration (driving)'], [null]],
    [{ kind: 'duration', unit: 'text' }, {}, ['Duration (driving)'], [null]],
    [{ kind: 'duration', unit: 'seconds' }, {}, ['Duration (seconds, driving)'], ['#,##0']],
    [{ kind: 'duration', unit: 'minutes' }, {}, ['Duration (minutes, driving)'], ['#,##0.0']],
    [{ kind: 'duration', unit: 'hours' }, {}, ['Duration (hours, driving)'], ['#,##0.00']],
    [{ kind: 'duration', unit: 'days' }, {}, ['Duration (days, driving)'], ['#,##0.000']],
    [{ kind: 'nearest', unit: '' }, { isToNearest: true }, ['Nearest (driving)'], [null]],
    [{ kind: 'addresses', unit: '' }, {}, ['Matched origin (driving)', 'Matched destination (driving)'], [null, null]],
    [{ kind: 'link', unit: '' }, { mode: 'transit' }, ['Link (transit)'], [null]],
    [{ kind: 'coordinates', unit: '' }, {}, ['Latitude', 'Longitude'], ['0.00000', '0.00000']],
    [{ kind: 'address', unit: '' }, {}, ['Address'], [null]],
    [{ kind: 'country', unit: '' }, {}, ['Country'], [null]],
    [{ kind: 'elevation', unit: '' }, {}, ['Elevation (m)'], ['#,##0']],
  ])('%j with %j has its own heading and format', (output, more, headings, formats) => {
    const columns = columnsOf(output, more);
    expect(columns.map(({ heading }) => heading)).toEqual(headings);
    expect(columns.map(({ format }) => format)).toEqual(formats);
  });

  it('has other settings if anything differs that changes its values', () => {
    const variants: [TableSettings['outputs'][number], Partial<TableSettings>][] = [
      [{ kind: 'distance', unit: 'km' }, {}],
      [{ kind: 'distance', unit: 'mi' }, {}],
      [{ kind: 'distance', unit: 'km' }, { mode: 'walking' }],
      [{ kind: 'distance', unit: 'km' }, { isRoundTrip: true }],
      [{ kind: 'distance', unit: 'km' }, { options: 'avoid=tolls' }],
      [{ kind: 'distance', unit: 'km' }, { isToNearest: true }],
    ];
    const settings = variants.map(([output, more]) => columnsOf(output, more)[0]?.settings);
    expect(new Set(settings).size).toBe(variants.length);
    expect(columnsOf({ kind: 'distance', unit: 'km' }, { options: ' ', mode: 'Driving' })[0]?.settings).toBe(
      settings[0],
    );
    expect(columnsOf({ kind: 'address', unit: '' }, { options: 'region=uk' })[0]?.settings).not.toBe(
      columnsOf({ kind: 'address', unit: '' })[0]?.settings,
    );
  });

  it('of a place that is in no country says so', () => {
    const place = { address: 'Atlantic', latitude: 1, longitude: 2, country: '', countryCode: '', isPartial: false };
    const [column] = columnsOf({ kind: 'country', unit: '' });
    expect(column?.valueOf({ request: REQUEST, place })).toMatchObject({
      message: expect.stringMatching(/country.*Atlantic|Atlantic.*country/),
    });
    expect(column?.valueOf({ request: REQUEST, place: { ...place, country: 'France', countryCode: 'FR' } })).toBe(
      'France (FR)',
    );
    expect(column?.valueOf({ request: REQUEST })).toBeUndefined();
  });

  it('is the problem of its row, or waits', () => {
    const problem = placesNotFound('A', 'B');
    for (const kind of ['distance', 'addresses'] as const) {
      const [column] = columnsOf({ kind, unit: '' });
      expect(column?.valueOf({ request: problem })).toBe(problem);
      expect(column?.valueOf({ request: REQUEST, route: problem })).toBe(problem);
      expect(column?.valueOf({ request: REQUEST })).toBeUndefined();
    }
    const [link] = columnsOf({ kind: 'link', unit: '' });
    expect(link?.valueOf({ request: problem })).toBe(problem);
    const [ofNearest] = columnsOf({ kind: 'link', unit: '' }, { isToNearest: true });
    expect(ofNearest?.valueOf({ request: problem, route: routeInPlace('A', 'A') })).toBe(problem);
    expect(ofNearest?.valueOf({ request: REQUEST })).toBeUndefined();
  });
});
