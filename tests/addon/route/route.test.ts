import { describe, expect, it } from 'vitest';
import type { ShownRoute } from '../../../src/addon/protocol.ts';
import { openDocument } from '../support/open-document.ts';

const show = (document: ReturnType<typeof openDocument>, mode = 'driving') =>
  document.emulator.scriptRun('showMapsRoute', [mode]) as ShownRoute;

describe('the route over the selected cells', () => {
  it('comes with distance, duration, steps, link and picture, for one call', () => {
    const document = openDocument([['Lyon', 'Turin', 'Bern']]);
    document.select('A1:C1');
    const route = show(document);
    expect(route.stops).toEqual(['Lyon', 'Turin', 'Bern']);
    expect(route.distance).toMatch(/^[\d.]+ km \([\d.]+ mi\)$/);
    expect(route.duration).toMatch(/\d+ (min|hour|day)/);
    expect(route.steps.map(({ instruction }) => instruction)).toEqual(['Go to Turin', 'Go to Bern']);
    expect(route.link).toMatch(
      /^https:\/\/www\.google\.com\/maps\/dir\/\?api=1&origin=Lyon&destination=Bern&waypoints=Turin/,
    );
    expect(route.picture).toMatch(/^data:image\/png;base64,iVBOR/);
    expect(route.remarks).toEqual([]);
    expect(document.mapsCalls()).toBe(1);
  });

  it('is in the cache for the next time, and for formulas', () => {
    const document = openDocument([['Lyon', 'Turin']]);
    document.select('A1:B1');
    const first = show(document);
    expect(show(document)).toEqual(first);
    document.emulator.runCustomFunction('DRIVING_DISTANCE', ['Lyon', 'Turin']);
    expect(document.mapsCalls()).toBe(1);
  });

  it('is, of one cell, that of the first two texts in its row', () => {
    const document = openDocument([
      ['From', 'To'],
      ['', 7, 'Lyon', 'Turin', 'Bern'],
    ]);
    document.select('E2');
    expect(show(document).stops).toEqual(['Lyon', 'Turin']);
  });

  it('is shown without a picture where Google gives none, and says so', () => {
    const document = openDocument([['Lyon', 'Turin']]);
    document.select('A1:B1');
    document.emulator.faults.throwOn('Maps.newStaticMap', 'Service invoked too many times for one day: static map.');
    const route = show(document);
    expect(route.picture).toBeNull();
    expect(route.remarks).toEqual([expect.stringMatching(/no picture/)]);
    expect(route.distance).toMatch(/km/);
  });

  it('is shown with its places only where Google does not draw the line', () => {
    const document = openDocument([['Lyon', 'Turin']]);
    document.select('A1:B1');
    document.emulator.faults.throwOn('Maps.getBlob', 'Argument too large: map', { times: 1 });
    const route = show(document);
    expect(route.picture).toMatch(/^data:image/);
    expect(route.remarks).toEqual(['Google Maps drew the places only, not the line of the route.']);
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
