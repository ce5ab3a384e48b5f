import fc from 'fast-check';
import { expect, it } from 'vitest';
import { FormulaError } from '../../src/errors.ts';
import { mapsUrl } from '../../src/routes/maps-url.ts';

it('is the documented form with every part encoded', () => {
  expect(mapsUrl(['10 Downing St & more', 'São Paulo', 'C#?'], 'walking')).toBe(
    'https://www.google.com/maps/dir/?api=1&origin=10%20Downing%20St%20%26%20more&destination=C%23%3F' +
      '&waypoints=S%C3%A3o%20Paulo&travelmode=walking',
  );
});

it('puts place ids into their own parameters', () => {
  const { searchParams } = new URL(mapsUrl(['place_id:ChIJa', 'Paris', 'place_id:ChIJb'], 'driving'));
  expect(searchParams.get('origin_place_id')).toBe('ChIJa');
  expect(searchParams.get('destination_place_id')).toBe('ChIJb');
  expect(searchParams.has('waypoint_place_ids')).toBe(false);
});

it('makes a place of a stop that is only passed', () => {
  const { searchParams } = new URL(mapsUrl(['via:Bonn', 'via:Bern', 'VIA: place_id:ChIJa', 'Rome'], 'driving'));
  expect(searchParams.get('origin')).toBe('Bonn');
  expect(searchParams.get('waypoints')).toBe('Bern|ChIJa');
  expect(searchParams.get('waypoint_place_ids')).toBe('|ChIJa');
});

it.each([
  [
    Array.from({ length: 12 }, (_, index) => `${index}`),
    /at most 9 stops between the first and the last, and there are 10/,
  ],
  [['a', 'b|c', 'd'], /The stop "b\|c" has a "\|"/],
  [['a', 'é'.repeat(400)], /longer than the 2048 characters/],
])('refuses what Google Maps would not take', (stops, message) => {
  expect(() => mapsUrl(stops, 'driving')).toThrow(message);
});

it('takes a link of 2048 characters', () => {
  const rest = mapsUrl(['a', ''], 'driving').length;
  expect(mapsUrl(['a', 'b'.repeat(2048 - rest)], 'driving')).toHaveLength(2048);
  expect(() => mapsUrl(['a', 'b'.repeat(2049 - rest)], 'driving')).toThrow(/longer than/);
});

it('decodes back to its stops, or says why it can’t', () => {
  const stop = fc
    .oneof(fc.string({ minLength: 1 }), fc.string({ unit: 'grapheme', minLength: 1 }))
    .filter((text) => !/^(place_id|via):/i.test(text));
  fc.assert(
    fc.property(fc.array(stop, { minLength: 2, maxLength: 11 }), (stops) => {
      try {
        const { searchParams } = new URL(mapsUrl(stops, 'transit'));
        const between = searchParams.get('waypoints')?.split('|') ?? [];
        const wellFormed = stops.map((text) => Buffer.from(text).toString());
        expect([searchParams.get('origin'), ...between, searchParams.get('destination')]).toEqual(wellFormed);
        expect(searchParams.get('travelmode')).toBe('transit');
      } catch (error) {
        expect(error).toBeInstanceOf(FormulaError);
      }
    }),
  );
});
