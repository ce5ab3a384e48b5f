import { describe, expect, it } from 'vitest';
import { type HttpAnswer, jsonAnswer } from '../../emulator/index.ts';
import { anyPlaceGoogle, bodyOf } from './support/any-place-google.ts';
import { openKeyedSheet } from './support/open-keyed-sheet.ts';

const geocoded = (name: string, partialMatch: boolean) => ({
  geocoderStatus: {},
  placeId: `id of ${name}`,
  partialMatch,
});

/** Google guesses the origin, does not say what it found for the destination, and geocodes as the test says. */
function open(geocoding?: HttpAnswer) {
  const http = anyPlaceGoogle(({ url }) =>
    url.includes('/geocode/')
      ? geocoding
      : jsonAnswer({
          routes: [{ legs: [{ distanceMeters: 5, duration: '60s' }] }],
          geocodingResults: { origin: geocoded('Lyon', true), destination: { geocoderStatus: {} } },
        }),
  );
  return openKeyedSheet({}, http);
}

describe('with a key, the address of a place that Google guessed', () => {
  it('is found by its id, and stays blank where Google gives no id', () => {
    const sheet = open();
    expect(sheet.formula('GOOGLEMAPS_MATCH', 'Lion', 'B')).toEqual([['Here: Lyon', '', 'partial']]);
    expect(sheet.requests()).toBe(2);
    expect(sheet.message('DRIVING_DISTANCE', 'Lion', 'B', '', 'match=exact')).toContain('"Here: Lyon"');
    expect(sheet.requests()).toBe(2);
  });

  it('is needed to show it, but not to refuse the guess', () => {
    const sheet = open(jsonAnswer({ status: 'ZERO_RESULTS', results: [] }));
    expect(sheet.message('GOOGLEMAPS_MATCH', 'Lion', 'B')).toContain(`can't find the place "place_id:id of Lyon"`);
    const message = sheet.message('DRIVING_DISTANCE', 'Lion', 'B', '', 'match=exact');
    expect(message).toContain('"Lion"');
    expect(message).not.toContain('Here');
  });
});

it('a place by its id is bought even before the quota is used up, since the free service takes none', () => {
  const sheet = openKeyedSheet({ MAPS_API_USE: 'after quota' });
  sheet.formula('GOOGLEMAPS_ADDRESS', 'Paris');
  expect([sheet.emulator.calls.count('Maps.geocode'), sheet.requests()]).toEqual([1, 0]);
  expect(sheet.formula('GOOGLEMAPS_ADDRESS', 'place_id:id of Paris')).toBe('Here: Paris');
  expect([sheet.emulator.calls.count('Maps.geocode'), sheet.requests()]).toEqual([1, 1]);
});

it('a matrix in another language has its durations in that language', () => {
  const http = anyPlaceGoogle((_request, { destinations = [] }) =>
    jsonAnswer(
      destinations.map((_, destinationIndex) => ({
        ...{ originIndex: 0, destinationIndex, status: {}, condition: 'ROUTE_EXISTS' },
        ...{ distanceMeters: 5, duration: '60s', localizedValues: { duration: { text: '1 Minute' } } },
      })),
    ),
  );
  const sheet = openKeyedSheet({}, http);
  expect(sheet.formula('DRIVING_DURATION', 'A', [['B', 'C']], '', 'language=de')).toEqual([['1 Minute', '1 Minute']]);
  const [request] = http.requests;
  expect(request?.headers['x-goog-fieldmask']).toBe(
    'originIndex,destinationIndex,status,condition,distanceMeters,duration,localizedValues.duration',
  );
  expect(request && bodyOf(request).languageCode).toBe('de');
});

it('requests that Google answers slowly end in time, and what was answered is kept', () => {
  const places = Array.from({ length: 250 }, (_, index) => [`place ${index}`]);
  let milliseconds = 13_000;
  const sheet = openKeyedSheet();
  sheet.emulator.faults.replace('UrlFetchApp.fetchAll', (real, args) => {
    sheet.clock.advance(milliseconds);
    return real(...args);
  });
  const ask = () =>
    (
      sheet.formula(
        'DRIVING_DISTANCE',
        places,
        places.map(([place]) => [`to ${place}`]),
      ) as unknown[][]
    ).flat();
  const first = ask();
  expect(first.filter((value) => typeof value === 'number')).toHaveLength(200);
  expect(first[249]).toMatch(/^⏳ Not fetched yet/);
  milliseconds = 0;
  expect(ask().every((value) => typeof value === 'number')).toBe(true);
  expect(sheet.requests()).toBe(250);
});
