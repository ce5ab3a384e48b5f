import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openSheet, type Sheet } from '../support/sheet.ts';

const PLACES = [['A'], ['B'], ['C']];
const ask = (sheet: Sheet) => sheet.formula('DRIVING_DISTANCE', PLACES, 'Paris');
const EXPECTED = ask(openSheet());

describe('a cache', () => {
  it('that is missing costs calls and nothing else', () => {
    const sheet = openSheet({ document: false });
    expect([ask(sheet), ask(sheet)]).toEqual([EXPECTED, EXPECTED]);
    expect(sheet.mapsCalls()).toBe(6);
  });

  it.each(['Cache.getAll', 'Cache.putAll', 'Cache.getDocumentCache'])(
    'whose %s throws costs calls and nothing else',
    (method) => {
      const sheet = openSheet();
      sheet.emulator.faults.throwOn(method, 'Service error: Cache');
      expect([ask(sheet), ask(sheet)]).toEqual([EXPECTED, EXPECTED]);
      expect(sheet.mapsCalls()).toBe(6);
    },
  );

  it('that forgets costs a call, and no other value', () => {
    const sheet = openSheet();
    ask(sheet);
    sheet.emulator.caches.document.clear();
    expect(ask(sheet)).toEqual(EXPECTED);
    expect(sheet.mapsCalls()).toBe(6);
  });

  it('that returns something else is not believed', () => {
    const answers = [null, 7, 'text', [], { 'mapsInSheets:1:route:7': 7 }];
    for (const answer of answers) {
      const sheet = openSheet();
      sheet.emulator.faults.replace('Cache.getAll', () => answer);
      expect(ask(sheet)).toEqual(EXPECTED);
    }
  });

  it('with any content gives right values', () => {
    const junk = fc.oneof(
      fc.string(),
      fc.json(),
      fc
        .array(fc.tuple(fc.string(), fc.oneof(fc.double(), fc.maxSafeInteger()), fc.jsonValue()))
        .map((items) => JSON.stringify(items)),
    );
    fc.assert(
      fc.property(junk, (content) => {
        const sheet = openSheet();
        // Any content is a valid mark of the quota, so only the entries of answers are filled.
        sheet.emulator.faults.replace('Cache.getAll', (_real, [keys]) =>
          Object.fromEntries((keys as string[]).filter((key) => /\d$/.test(key)).map((key) => [key, content])),
        );
        expect(ask(sheet)).toEqual(EXPECTED);
      }),
    );
  });

  it('that has entries of another version is not believed', () => {
    const sheet = openSheet();
    ask(sheet);
    const { document } = sheet.emulator.caches;
    for (const key of document.keys()) {
      const value = document.get(key) ?? '';
      document.removeMany([key]);
      document.setMany([[key.replace(/:\d+:/, ':0:'), value]], 600);
    }
    expect(ask(sheet)).toEqual(EXPECTED);
    expect(sheet.mapsCalls()).toBe(6);
  });
});

describe('ten thousand routes', () => {
  it('stay below the number of entries and the size of a value that the cache takes', () => {
    const sheet = openSheet({ account: 'workspace' });
    const places = Array.from({ length: 10_000 }, (_, index) => [`${index} Avenida 18 de Julio, Montevideo, Uruguay`]);
    for (let start = 0; start < places.length; start += 500) {
      sheet.formula('DRIVING_DISTANCE', places.slice(start, start + 500), 'Aeropuerto de Carrasco');
    }
    const { document } = sheet.emulator.caches;
    expect(document.size()).toBeLessThanOrEqual(900);
    expect(Math.max(...document.keys().map((key) => Buffer.byteLength(document.get(key) ?? '')))).toBeLessThan(100_000);
    sheet.emulator.calls.reset();
    sheet.formula('DRIVING_DURATION', places, 'Aeropuerto de Carrasco');
    expect(sheet.mapsCalls()).toBe(0);
    expect(sheet.cacheReads()).toBe(1);
  });
});
