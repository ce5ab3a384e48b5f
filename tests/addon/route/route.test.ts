import { describe, expect, it } from 'vitest';
import { anyPlaceMaps, type DirectionsQuery, routeAnswer, scriptedMaps } from '../../../emulator/index.ts';
import type { BestRoute, SelectedRoute } from '../../../src/addon/protocol.ts';
import { openDocument, protect } from '../support/open-document.ts';

type Document = ReturnType<typeof openDocument>;

const select = (document: Document, mode = 'driving') =>
  document.emulator.scriptRun('runForMapsSidebar', ['showRoute', mode]) as SelectedRoute;
const show = (document: Document, mode = 'driving') => select(document, mode).route;

describe('the route over the selected cells', () => {
  it('comes with letters, legs, total, steps, link and picture, for one call', () => {
    const document = openDocument([['Lyon', 'Turin', 'Bern']], { locale: 'fr_FR' });
    document.select('A1:C1');
    const route = show(document);
    const measures = /^[\d.,]+ km, \d+ (min|hour|day)/;
    expect(route.stops).toEqual([
      { letter: 'A', place: 'Lyon', leg: '' },
      { letter: 'B', place: 'Turin', leg: expect.stringMatching(measures) },
      { letter: 'C', place: 'Bern', leg: expect.stringMatching(measures) },
    ]);
    expect(route.total).toMatch(measures);
    expect(route.steps.map(({ instruction }) => instruction)).toEqual(['Go to Turin', 'Go to Bern']);
    expect(route.link).toMatch(
      /^https:\/\/www\.google\.com\/maps\/dir\/\?api=1&origin=Lyon&destination=Bern&waypoints=Turin/,
    );
    expect(route.picture).toMatch(/^data:image\/png;base64,iVBOR/);
    expect(route.remarks).toEqual([]);
    expect(document.mapsCalls()).toBe(1);
  });

  it('has the same letters on the picture as in the list, and A again after Z', () => {
    const maps = anyPlaceMaps();
    const document = openDocument(
      Array.from({ length: 27 }, (_, row) => [`Stop ${row}`]),
      { maps },
    );
    document.select('A1:A27');
    const letters = show(document).stops.map(({ letter }) => letter);
    expect(letters.join('')).toBe('ABCDEFGHIJKLMNOPQRSTUVWXYZA');
    expect(maps.staticMapQueries[0]?.markers.map(({ label }) => label)).toEqual(letters);
  });

  it('begins on the picture where the first leg begins', () => {
    const answer = routeAnswer({
      legs: [
        { meters: 1000, seconds: 60 },
        { meters: 2000, seconds: 60 },
      ],
    });
    answer.routes[0]?.legs.forEach((leg, index) => {
      leg.start_location = { lat: 40 + index, lng: 2 };
      leg.end_location = { lat: 41 + index, lng: 2 };
    });
    const maps = scriptedMaps(() => answer);
    const document = openDocument([['Lyon', 'Turin', 'Bern']], { maps });
    document.select('A1:C1');
    show(document);
    expect(maps.staticMapQueries[0]?.markers.map(({ place }) => place)).toEqual(
      [40, 41, 42].map((lat) => ({ lat, lng: 2 })),
    );
  });

  it('has no letter for a stop that is only passed', () => {
    const document = openDocument([['Lyon', 'via:Turin', 'Bern']]);
    document.select('A1:C1');
    expect(show(document).stops.map(({ letter, place }) => letter + place)).toEqual(['ALyon', 'BBern']);
  });

  it("is measured in miles if the spreadsheet's country uses them", () => {
    const document = openDocument([['Lyon', 'Turin']], { locale: 'en_GB' });
    document.select('A1:B1');
    expect(show(document).total).toMatch(/^[\d.,]+ mi, /);
  });

  it('is in the cache for the next time, and for formulas', () => {
    const document = openDocument([['Lyon', 'Turin']]);
    document.select('A1:B1');
    const first = show(document);
    expect(show(document)).toEqual(first);
    document.emulator.runCustomFunction('DRIVING_DISTANCE', ['Lyon', 'Turin']);
    expect(document.mapsCalls()).toBe(1);
  });

  it.each<[string, unknown[][], string, string[]]>([
    ['the first two texts of the row of one cell', [[], ['', 7, 'Lyon', 'Turin', 'Bern']], 'E2', ['Lyon', 'Turin']],
    [
      'the places of that row that headings name, in the order of travelling',
      [
        ['Driver', 'To', 'Stop 1', 'Pick-up', 'Stop 2'],
        ['Ann', 'Turin', 'Bern', 'Lyon', 'Ulm'],
      ],
      'A2',
      ['Lyon', 'Bern', 'Ulm', 'Turin'],
    ],
    [
      'coordinates of that row',
      [
        ['Lat', 'Long', 'To'],
        [45.76, 4.84, 'Turin'],
      ],
      'C2',
      ['45.76,4.84', 'Turin'],
    ],
    [
      'latitude and longitude in two selected cells as one place',
      [
        [45.76, 4.84],
        [46.95, 7.45],
      ],
      'A1:B2',
      ['45.76,4.84', '46.95,7.45'],
    ],
  ])('takes %s', (_what, rows, cell, stops) => {
    const document = openDocument(rows);
    document.select(cell);
    expect(select(document).stops).toEqual(stops);
  });

  it('is shown without a picture if Google gives none, and says so', () => {
    const document = openDocument([['Lyon', 'Turin']]);
    document.select('A1:B1');
    document.emulator.faults.throwOn('Maps.newStaticMap', 'Service invoked too many times for one day: static map.');
    const route = show(document);
    expect(route.picture).toBeNull();
    expect(route.remarks).toEqual([expect.stringMatching(/no picture/)]);
    expect(route.total).toMatch(/mi, /);
  });

  it('is shown with only its places if Google does not draw the line', () => {
    const document = openDocument([['Lyon', 'Turin']]);
    document.select('A1:B1');
    document.emulator.faults.throwOn('Maps.getBlob', 'Argument too large: map', { times: 1 });
    const route = show(document);
    expect(route.picture).toMatch(/^data:image/);
    expect(route.remarks).toEqual(['Google Maps drew the places only, not the line of the route.']);
  });

  it.each<[string, string[], string, boolean]>([
    ['two stops between', ['Lyon', 'Ulm', 'Turin', 'Bern'], 'walking', true],
    ['one stop between', ['Lyon', 'Ulm', 'Turin'], 'driving', false],
    ['public transport', ['Lyon', 'Turin'], 'transit', false],
  ])('may have another order of stops or not: %s', (_what, stops, mode, isOrderFree) => {
    const document = openDocument([stops]);
    document.select(`A1:${'ABCD'[stops.length - 1]}1`);
    expect(select(document, mode).isOrderFree).toBe(isOrderFree);
  });

  it('says what Google does not know', () => {
    const answer = routeAnswer({ meters: 5, seconds: 5 });
    for (const leg of answer.routes[0]?.legs ?? []) {
      delete leg.distance;
      delete leg.duration;
      for (const step of leg.steps) delete (step as { distance?: object }).distance;
    }
    const document = openDocument([['Lyon', 'Turin']], { maps: scriptedMaps(() => answer) });
    document.select('A1:B1');
    const route = show(document);
    expect(route.total).toBe('distance not known, time not known');
    expect(route.steps.map(({ distance }) => distance)).toEqual(['']);
  });

  it.each<[string, number, string, RegExp]>([
    ['26 stops between', 28, 'driving', /There are 26 stops in between; Google Maps takes at most 25\./],
    ['a place that Google does not find', 2, 'driving', /can't find the origin "Stop 0"/],
  ])('ends with the message of a formula for %s', (_what, count, mode, message) => {
    const rows = Array.from({ length: count }, (_, row) => [`Stop ${row}`]);
    const lost = { status: 'NOT_FOUND' as const, routes: [], geocoded_waypoints: [{}, { geocoder_status: 'OK' }] };
    const document = openDocument(rows, { maps: scriptedMaps(() => lost as never) });
    document.select(`A1:A${count}`);
    expect(() => show(document, mode)).toThrow(message);
    expect(document.mapsCalls()).toBe(count > 27 ? 0 : 1);
  });

  it('has no link if Google Maps takes none, and says why', () => {
    const stops = Array.from({ length: 12 }, (_, index) => `Stop ${index}`);
    const document = openDocument([stops]);
    document.select('A1:L1');
    const route = show(document);
    expect(route.link).toBe('');
    expect(route.remarks).toEqual([expect.stringMatching(/^A link to Google Maps takes at most 9 stops/)]);
  });

  it.each([
    ['too few places', [['Lyon']], 'driving', /Select two or more cells with places/],
    ['an unknown mode', [['Lyon', 'Turin']], 'flying', /"flying" is not a travel mode/],
    ['stops on public transport', [['Lyon', 'Turin', 'Bern']], 'transit', /public transport without stops/],
    ['an error in a cell', [['Lyon', '#N/A']], 'driving', /is "#N\/A", an error from another cell/],
  ])('explains %s without a call', (_case, rows, mode, message) => {
    const document = openDocument(rows);
    document.select('A1:C1');
    expect(() => show(document, mode)).toThrow(message);
    expect(document.mapsCalls()).toBe(0);
  });
});

describe('the best order of the stops', () => {
  const STOPS = ['Lyon', 'Ulm', 'Turin', 'Bern'];
  // The places are numbers of kilometres along one road.
  const KILOMETRES = new Map([
    ['Lyon', 0],
    ['Turin', 100],
    ['Ulm', 200],
    ['Bern', 300],
  ]);

  /** A document with the stops in a column, shown as a route. */
  function openTrip(rows: unknown[][] = STOPS.map((stop) => [stop]), options = {}) {
    const document = openDocument(rows, { locale: 'de_DE', maps: scriptedMaps(answerTrip), ...options });
    document.select(`A1:A${rows.length}`);
    const selected = select(document);
    const best = () =>
      document.emulator.scriptRun('runForMapsSidebar', ['showBestRoute', 'driving', selected.stops]) as BestRoute;
    const write = (order: unknown) =>
      document.emulator.scriptRun('runForMapsSidebar', ['writeOrder', selected.cells, selected.stops, order]);
    return { document, selected, best, write };
  }

  function answerTrip({ origin, destination, waypoints, optimizeWaypoints }: DirectionsQuery) {
    const via = waypoints.map(String);
    const at = (place: string): number => KILOMETRES.get(place) ?? 0;
    if (optimizeWaypoints) via.sort((a, b) => at(a) - at(b));
    const places = [origin, ...via, destination].map(String);
    const legs = places.slice(1).map((place, index) => {
      const meters = 1000 * Math.abs(at(place) - at(places[index] ?? ''));
      return { meters, seconds: meters / 20, to: place };
    });
    const answer = routeAnswer({ legs });
    for (const route of answer.routes) route.waypoint_order = via.map((place) => waypoints.indexOf(place));
    return answer;
  }

  it('says what it saves, for one more call', () => {
    const { document, selected, best } = openTrip();
    expect(selected).toMatchObject({ isOrderFree: true, cells: { range: 'A1:A4' } });
    const found = best();
    expect(found.saving).toBe('Best order saves 200 km, 2 hours 47 mins.');
    expect(found.order).toEqual([0, 2, 1, 3]);
    expect(found.route.stops.map(({ letter, place }) => letter + place)).toEqual(['ALyon', 'BTurin', 'CUlm', 'DBern']);
    expect(document.mapsCalls()).toBe(2);
  });

  it('is written into the cells of the stops, and nowhere else', () => {
    const { document, best, write } = openTrip([['Lyon', '=LEN(A1)'], ['Ulm'], [''], ['Turin'], ['Bern']]);
    expect(write(best().order)).toBe('Wrote this order into A1:A5. Undo brings the old one back.');
    expect(document.values('A1:A5').flat()).toEqual(['Lyon', 'Turin', '', 'Ulm', 'Bern']);
    expect(document.formulas('B1')).toEqual([['=LEN(A1)']]);
  });

  it.each<[string, unknown[][], RegExp]>([
    ['a formula among the stops', [['Lyon'], ['="Ulm"'], ['Turin'], ['Bern']], /A2 has a formula/],
    [
      'values beside the stops',
      [['Lyon'], ['Ulm', 'Ann'], ['Turin'], ['Bern']],
      /B2 has a value or a note that may belong/,
    ],
  ])('is not written over %s', (_what, rows, message) => {
    const { document, best, write } = openTrip(rows);
    const before = document.values('A1:B4');
    expect(() => write(best().order)).toThrow(message);
    expect(document.values('A1:B4')).toEqual(before);
  });

  it('is not written if a stop has a note, which would then be beside another one', () => {
    const { document, best, write } = openTrip();
    const { order } = best();
    document.sheet.getRange('A2').setNote('Ring twice');
    expect(() => write(order)).toThrow(/A2 has a value or a note that may belong/);
    expect(document.values('A1:A4').flat()).toEqual(STOPS);
  });

  it('needs two stops', () => {
    const { document } = openTrip();
    expect(() => document.emulator.scriptRun('runForMapsSidebar', ['showBestRoute', 'driving', ['Lyon']])).toThrow(
      /two or more/,
    );
  });

  it('is not written into cells that are protected, or gone with their sheet', () => {
    const { document, best, write } = openTrip();
    const { order } = best();
    protect(document, { row: 2, column: 1, rows: 1, columns: 1 });
    expect(() => write(order)).toThrow(/A1:A4 is protected, at least in part/);
    document.emulator.workbook.addSheet('Other');
    document.emulator.workbook.removeSheet(document.emulator.workbook.sheet('Trips'));
    expect(() => write(order)).toThrow('The sheet with the table was deleted.');
  });

  it('is not written if the stops have changed since, or if the order is not valid', () => {
    const { document, best, write } = openTrip();
    const { order } = best();
    for (const wrong of [
      [0, 1, 1, 3],
      [0, 1],
      [3, 2, 1, 9],
    ])
      expect(() => write(wrong)).toThrow(/have changed/);
    document.sheet.getRange('A2').setValue('Wien');
    expect(() => write(order)).toThrow('The stops in A1:A4 have changed. Nothing was written. Show the route again.');
    expect(document.values('A2')).toEqual([['Wien']]);
  });

  it('is the given order if it saves nothing', () => {
    const { best } = openTrip([['Lyon'], ['Turin'], ['Ulm'], ['Bern']]);
    expect(best()).toMatchObject({ saving: 'The stops are already in the best order.', order: null });
  });
});
