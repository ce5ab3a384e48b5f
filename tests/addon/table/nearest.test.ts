import { describe, expect, it } from 'vitest';
import { routeAnswer, scriptedMaps } from '../../../emulator/index.ts';
import type { Output, TableSheet } from '../../../src/addon/table/table-protocol.ts';
import { type Document, openDocument } from '../support/open-document.ts';
import { type Chosen, estimate, fill, form, start, trips } from './support/fill-table.ts';

// Towns along one road, by their kilometres.
const AT: Record<string, number> = { Bern: 0, Thun: 30, Spiez: 40, Brig: 90, Basel: -95, Olten: -60 };
const road = () =>
  scriptedMaps(({ origin, destination }) => {
    const kilometers = Math.abs((AT[String(origin)] ?? 0) - (AT[String(destination)] ?? 0));
    return routeAnswer({ meters: 1000 * kilometers, seconds: destination === 'Thun' ? 60 : 60 * kilometers });
  });

const OUTPUTS: Output[] = [
  { kind: 'nearest', unit: '' },
  { kind: 'distance', unit: 'km' },
  { kind: 'duration', unit: 'minutes' },
];
const ROWS = [['Customer'], ['Spiez'], [''], ['Olten'], ['Bern']];

const toNearest = (list: string, more: Chosen = {}) =>
  form(0, {
    origin: 'A:A',
    destination: { kind: 'list', value: list },
    headingRow: 1,
    firstColumn: 'B',
    outputs: OUTPUTS,
    ...more,
  });

/** Puts the depots on a sheet of their own, below a heading. */
function addDepots({ emulator: { workbook } }: Document, ...depots: unknown[]): void {
  const sheet = workbook.addSheet('Depots');
  for (const [index, depot] of ['Depot', ...depots].entries()) workbook.enter(sheet, index + 1, 1, depot);
  workbook.activeSheetId = workbook.sheet('Trips').id;
}

describe('the nearest of a list', () => {
  it('is written with its distance and duration, under headings, for each row', async () => {
    const document = openDocument(ROWS, { maps: road() });
    addDepots(document, 'Brig', 'Thun', '', 'Basel', 'Thun');
    const table = toNearest('Depots!A:A');
    expect(estimate(document, table)).toMatchObject({ pairs: 3, candidates: 3, quotas: [{ calls: 9 }] });
    expect((await fill(document, table)).sentence).toBe('Filled 3 of 3 rows.');
    expect(document.values('B1:D5')).toEqual([
      ['Nearest (driving)', 'Distance (km, driving, nearest)', 'Duration (minutes, driving, nearest)'],
      ['Thun', 10, 1],
      ['', '', ''],
      ['Basel', 35, 35],
      ['Thun', 30, 1],
    ]);
    expect(document.mapsCalls()).toBe(9);
  });

  it('is remembered, and its rows count as changed if the list has changed', async () => {
    const document = openDocument(ROWS, { maps: road() });
    addDepots(document, 'Brig', 'Thun', 'Basel');
    await fill(document, toNearest('Depots!A2:A4'));
    const { form: again } = document.emulator.scriptRun('runForMapsSidebar', ['describeSheet']) as TableSheet;
    expect(again?.destination).toEqual({ kind: 'list', value: 'Depots!A2:A4' });
    expect(estimate(document, again as never)).toMatchObject({ filled: 3, stale: 0, left: 0 });
    const { workbook } = document.emulator;
    workbook.enter(workbook.sheet('Depots'), 2, 1, 'Bern');
    expect(estimate(document, again as never)).toMatchObject({ filled: 0, stale: 3, left: 0 });
    await fill(document, { ...(again as never as ReturnType<typeof form>), refills: true });
    expect(document.values('B5:C5')).toEqual([['Bern', 0]]);
    expect(estimate(document, toNearest('Depots!A2:A4', { outputs: OUTPUTS.slice(1) }))).toMatchObject({ kept: 3 });
  });

  it('may be typed, by duration, and is linked', async () => {
    const document = openDocument(ROWS, { maps: road() });
    const outputs: Output[] = [
      { kind: 'nearest', unit: '' },
      { kind: 'link', unit: '' },
    ];
    await fill(document, toNearest('Basel; Thun ;Basel', { options: 'by=duration', outputs }));
    expect(document.values('B4:C4')).toEqual([['Thun', expect.stringMatching(/origin=Olten&destination=Thun/)]]);
    await expect(fill(document, form(5, { options: 'by=duration', origin: 'A1:A5' }))).rejects.toThrow(/"by" is not/);
  });

  it.each([
    ['one place', 'P0', 50],
    ['three places', 'P0;P1;P2', 16],
    ['60 places', Array.from({ length: 60 }, (_, index) => `P${index}`).join(';'), 1],
  ])('is asked for in as many rows at once as calls fit into a request: %s', (_what, value, rows) => {
    const document = openDocument(trips(3));
    expect(start(document, form(3, { destination: { kind: 'list', value } })).job.rowsPerStep).toBe(rows);
  });

  it('asks for no place that coordinates rule out', async () => {
    const maps = scriptedMaps(() => routeAnswer({ meters: 3000, seconds: 60 }));
    const document = openDocument([['Customer'], ['46.95,7.44']], { maps });
    addDepots(document, '46.96,7.45', '47.55,7.59', '46.2,6.1', '46.0,8.9', '47.4,8.5');
    await fill(document, toNearest('Depots!A2:A6'));
    expect(document.values('B2')).toEqual([['46.96,7.45']]);
    expect(document.mapsCalls()).toBe(1);
  });

  it('has a list of latitudes and longitudes in two columns', async () => {
    const document = openDocument([['Customer'], ['Bern']]);
    const { workbook } = document.emulator;
    const sheet = workbook.addSheet('Depots');
    for (const [column, value] of ['46.5', '7.5'].entries()) workbook.enter(sheet, 1, column + 1, value);
    workbook.activeSheetId = workbook.sheet('Trips').id;
    await fill(document, toNearest('Depots!A1:B1'));
    expect(document.values('B2')).toEqual([['46.5,7.5']]);
  });

  it('says why it is not known, and asks again', async () => {
    let isKnown = false;
    const maps = scriptedMaps(({ destination }) =>
      destination === 'Nowhere' && !isKnown
        ? { status: 'NOT_FOUND', routes: [], geocoded_waypoints: [{ geocoder_status: 'OK' }, {}] }
        : routeAnswer({ meters: destination === 'Nowhere' ? 1 : 2000, seconds: 60 }),
    );
    const document = openDocument([['Customer'], ['Bern']], { maps });
    const { failures } = await fill(document, toNearest('Thun; Nowhere'));
    expect(failures).toEqual([
      { cell: 'B2', reason: expect.stringMatching(/^⚠ The nearest place is not known\. .*Nowhere/) },
    ]);
    isKnown = true;
    document.clock.advance(3_600_000);
    await fill(document, toNearest('Thun; Nowhere'));
    expect(document.values('B2')).toEqual([['Nowhere']]);
  });

  it('is found even if a row takes longer than one request, or two days', async () => {
    const document = openDocument([['Customer'], ['Bern'], ['Thun']], {
      maps: road(),
      quotas: { directionsPerDay: 100 },
    });
    document.emulator.faults.replace('Maps.getDirections', (real, args) => {
      document.clock.advance(400);
      return real(...args);
    });
    const list = toNearest(Array.from({ length: 70 }, (_, index) => `Place ${index}`).join(';'));
    const { sentence } = await fill(document, list);
    expect(sentence).toMatch(
      /^Filled 1 of 2 rows\. Today's Google Maps quota is used up .* It comes back by .* 1 to go/,
    );
    expect(sentence).not.toMatch(/formula/);
    document.clock.advance(86_400_000);
    expect((await fill(document, list)).sentence).toBe('Filled 1 of 2 rows. 1 was filled before.');
  });
});
