import { describe, expect, it } from 'vitest';
import { placeAnswer, routeAnswer, scriptedMaps } from '../../../emulator/index.ts';
import type { Output } from '../../../src/addon/table/table-protocol.ts';
import { openDocument } from '../support/open-document.ts';
import { estimate, fill, form, trips } from './support/fill-table.ts';

const outputs = (...kinds: Output['kind'][]): Output[] => kinds.map((kind) => ({ kind, unit: '' }));
const NOWHERE = { kind: 'none', value: '' } as const;

describe('what can be asked about a row', () => {
  it('is latitude and longitude, address, country and elevation of one place, without destinations', async () => {
    const maps = scriptedMaps({
      geocode: () =>
        placeAnswer({
          address: 'Bern, Schweiz',
          lat: 46.948,
          lng: 7.4474,
          country: { name: 'Switzerland', code: 'CH' },
        }),
      elevation: ({ locations = [] }: { locations?: { lat: number; lng: number }[] }) => ({
        status: 'OK',
        results: locations.map((location) => ({ elevation: 540.4, location, resolution: 1 })),
      }),
    } as never);
    const document = openDocument([['Bern'], [''], ['Bern']], { maps });
    const table = form(3, {
      destination: NOWHERE,
      outputs: outputs('coordinates', 'address', 'country', 'elevation'),
      firstColumn: 'B',
    });
    expect(estimate(document, table)).toMatchObject({
      total: 2,
      left: 2,
      pairs: 1,
      quotas: [{ calls: 1 }, { calls: 1 }],
    });
    const { sentence, calls } = await fill(document, table);
    expect(sentence).toBe('Filled 2 of 2 rows.');
    expect(document.values('B1:F3')).toEqual([
      [46.948, 7.4474, 'Bern, Schweiz', 'Switzerland (CH)', 540],
      ['', '', '', '', ''],
      [46.948, 7.4474, 'Bern, Schweiz', 'Switzerland (CH)', 540],
    ]);
    expect(calls.pop()).toBe(2);
    expect(document.mapsCalls()).toBe(0);
  });

  it('is a link without a call, and coordinates that are there already', async () => {
    const document = openDocument([['46.5,7.5', 'Bern']]);
    await fill(document, form(2, { origin: 'A1:A2', destination: 'B1:B2', outputs: outputs('link', 'coordinates') }));
    expect(document.values('C1:E1')).toEqual([[expect.stringContaining('origin=46.5%2C7.5'), 46.5, 7.5]]);
    expect(
      document.emulator.calls.count('Maps.getDirections') + document.emulator.calls.count('Geocoder.geocode'),
    ).toBe(0);
  });

  it('is there and back, as one call', async () => {
    const legs = [
      { meters: 5000, seconds: 600, from: 'A', to: 'The other end' },
      { meters: 6000, seconds: 700, from: 'The other end', to: 'A' },
    ];
    const maps = scriptedMaps(() => routeAnswer({ legs }));
    const document = openDocument(trips(2), { maps });
    const both: Output[] = [
      { kind: 'distance', unit: 'km' },
      { kind: 'addresses', unit: '' },
    ];
    await fill(document, form(2, { outputs: both, isRoundTrip: true }));
    expect(document.values('C1:E1')).toEqual([[11, 'A', 'The other end']]);
    expect(maps.queries[0]).toMatchObject({ origin: 'From 0', waypoints: ['To 0'], destination: 'From 0' });
    expect(document.mapsCalls()).toBe(2);
    await expect(fill(document, form(2, { isRoundTrip: true, mode: 'transit' }))).rejects.toThrow(
      /can't plan a trip there and back by transit/,
    );
  });

  it('is 0 m there and back to the same place, without a call', async () => {
    const document = openDocument([['Lyon', ' lyon']]);
    const outputs = [{ kind: 'distance', unit: 'km' } as const, { kind: 'link', unit: '' } as const];
    await fill(document, form(2, { origin: 'A1:A2', destination: 'B1:B2', isRoundTrip: true, outputs }));
    expect(document.values('C1')).toEqual([[0]]);
    expect(document.values('D1')[0]?.[0]).toMatch(/^https.*origin=Lyon&destination=lyon&travelmode/i);
    expect(document.mapsCalls()).toBe(0);
  });

  it('is distinguished by the mode and the way back, which are settings of a column', async () => {
    const document = openDocument(trips(2));
    await fill(document, form(2));
    expect(estimate(document, form(2, { mode: 'walking' }))).toMatchObject({ resettled: 2 });
    expect(estimate(document, form(2, { isRoundTrip: true }))).toMatchObject({ resettled: 2 });
    expect(estimate(document, form(2, { mode: 'Drive' }))).toMatchObject({ filled: 2 });
  });
});

describe('places of a table', () => {
  it('are in two columns as latitude and longitude, where zero is the equator', async () => {
    const document = openDocument([
      [46.5, 7.5, 'Bern'],
      [0, 0, 'Ulm'],
      [46.5, '', 'Ulm'],
      ['here', 7.5, 'Ulm'],
    ]);
    const { sentence, failures } = await fill(
      document,
      form(4, { origin: 'A1:B4', destination: 'C1:C4', firstColumn: 'D' }),
    );
    expect(sentence).toMatch(/^Filled 2 of 3 rows\. 1 could not be filled\..* 1 row without a place\.$/);
    const distance = (from: string, to: string) =>
      document.emulator.runCustomFunction('DRIVING_DISTANCE', [from, to, 'km']);
    expect(document.values('D1:D3').flat()).toEqual([distance('46.5,7.5', 'Bern'), distance('0,0', 'Ulm'), '']);
    expect(failures).toEqual([{ cell: 'D4', reason: expect.stringMatching(/^⚠ The latitude .*"here"/) }]);
  });

  it('are one text for all rows, or one cell of another sheet', async () => {
    const document = openDocument([
      ['', 'Ulm'],
      ['', 'Bern'],
    ]);
    const { workbook } = document.emulator;
    const other = workbook.addSheet('Depots');
    workbook.enter(other, 1, 1, 'Lyon');
    workbook.activeSheetId = workbook.sheet('Trips').id;
    await fill(document, form(2, { origin: { kind: 'text', value: ' Lyon ' } }));
    const distances = document.values('C1:C2');
    expect(distances).toEqual([
      [document.emulator.runCustomFunction('DRIVING_DISTANCE', ['Lyon', 'Ulm', 'km'])],
      [document.emulator.runCustomFunction('DRIVING_DISTANCE', ['Lyon', 'Bern', 'km'])],
    ]);
    expect(estimate(document, form(2, { origin: 'Depots!A1' }))).toMatchObject({ filled: 2 });
    workbook.enter(other, 1, 1, 'Turin');
    expect(estimate(document, form(2, { origin: 'Depots!A1' }))).toMatchObject({ stale: 2 });
    await expect(fill(document, form(2, { origin: 'Depots!B7' }))).rejects.toThrow(
      /The cell B7 of the origin is empty/,
    );
  });

  it('that are left out of a form are asked for', async () => {
    const document = openDocument(trips(2));
    await expect(fill(document, form(2, { destination: NOWHERE }))).rejects.toThrow(/need destinations/);
    await expect(fill(document, form(2, { origin: { kind: 'text', value: '' } }))).rejects.toThrow(/origin/);
  });
});

describe('before a table is started', () => {
  it('says what it would cost, and changes and asks nothing', () => {
    const document = openDocument([
      ...trips(3),
      ['From 0', 'To 0'],
      ['', 'Ulm'],
      ['Bern', 'Ulm', 'mine'],
      ['Bern', ''],
    ]);
    document.emulator.runCustomFunction('DRIVING_DISTANCE', ['From 1', 'To 1']);
    const asked = document.mapsCalls();
    expect(estimate(document, form(9))).toEqual({
      total: 5,
      filled: 0,
      failed: 0,
      left: 4,
      stale: 0,
      kept: 1,
      missing: 2,
      pairs: 3,
      candidates: 0,
      quotas: [{ calls: 2, left: 999, comesBack: '2026-01-16 13:00' }],
      hasKey: false,
      keptCell: 'C6',
      again: 0,
      resettled: 0,
      columns: [{ letters: 'C', heading: 'Distance (km, driving)' }],
    });
    expect(document.mapsCalls()).toBe(asked);
    expect(document.emulator.workbook.sheet().metadata).toEqual([]);
  });

  it.each([
    [200, 1],
    [201, 2],
  ])('counts the calls for %i elevations', (rows, calls) => {
    const document = openDocument(trips(rows));
    const { quotas } = estimate(document, form(rows, { destination: NOWHERE, outputs: outputs('elevation') }));
    expect(quotas.map((quota) => quota.calls)).toEqual([rows, calls]);
  });

  it('reads a table with few calls of services', async () => {
    const document = openDocument([['From', 'To'], ...trips(300)]);
    const both: Output[] = [
      { kind: 'distance', unit: 'km' },
      { kind: 'duration', unit: 'minutes' },
    ];
    document.emulator.calls.reset();
    await fill(document, form(0, { origin: 'A:A', destination: 'B:B', headingRow: 1, firstColumn: '', outputs: both }));
    const calls = Object.entries(document.emulator.calls.counts()).filter(
      ([method]) => !/^(Maps|DirectionFinder)\./.test(method),
    );
    expect(calls.reduce((sum, [, count]) => sum + count, 0)).toBeLessThan(430);
  });
});
