import { describe, expect, it } from 'vitest';
import type { DirectionsQuery } from '../../emulator/services/maps-provider.ts';
import { anyPlaceMaps, placeAnswer, routeAnswer, scriptedMaps } from '../../emulator/testing.ts';

const QUERY: DirectionsQuery = {
  origin: 'a',
  destination: 'b',
  waypoints: [],
  optimizeWaypoints: false,
  mode: 'driving',
  alternatives: false,
  now: 0,
};

const meters = (query: Partial<DirectionsQuery>) =>
  anyPlaceMaps()
    .directions({ ...QUERY, ...query })
    .routes[0]?.legs.map((leg) => leg.distance?.value);

describe('routeAnswer', () => {
  it('makes one leg of the given figures', () => {
    const answer = routeAnswer({ meters: 1500, seconds: 4800, from: 'Here', to: 'There' });
    expect(answer.status).toBe('OK');
    expect(answer.routes[0]?.legs).toMatchObject([
      {
        distance: { value: 1500 },
        duration: { value: 4800, text: '1 hour 20 mins' },
        start_address: 'Here',
        end_address: 'There',
        steps: [{ distance: { value: 1500 } }],
      },
    ]);
  });

  it.each([
    [0, '1 min'],
    [3600, '1 hour 0 mins'],
    [86_340, '23 hours 59 mins'],
    [97_200, '1 day 3 hours'],
  ])('writes %d seconds as "%s"', (seconds, text) => {
    expect(routeAnswer({ seconds }).routes[0]?.legs[0]?.duration?.text).toBe(text);
  });

  it('makes one leg and one more waypoint of each given leg', () => {
    const legs = [
      { meters: 1, seconds: 60 },
      { meters: 2, seconds: 7200 },
    ];
    const answer = routeAnswer({ legs });
    expect(answer.routes[0]?.legs.map((leg) => leg.duration?.text)).toEqual(['1 min', '2 hours 0 mins']);
    expect(answer.geocoded_waypoints).toHaveLength(3);
  });
});

describe('anyPlaceMaps', () => {
  it('answers the same question the same way every time', () => {
    expect(meters({})).toEqual(meters({}));
    expect(meters({ origin: 'b', destination: 'a' })).not.toEqual(meters({}));
  });

  it('takes longer on foot', () => {
    const seconds = (mode: string) => anyPlaceMaps().directions({ ...QUERY, mode }).routes[0]?.legs[0]?.duration?.value;
    expect(seconds('walking')).toBeGreaterThan(seconds('driving') ?? Number.POSITIVE_INFINITY);
  });

  it('passes every waypoint', () => {
    expect(meters({ waypoints: ['x', { lat: 1, lng: 2 }] })).toHaveLength(3);
    expect(meters({ waypoints: ['x'] })?.[1]).toBe(meters({ origin: 'x' })?.[0]);
  });

  it('keeps what it was asked', () => {
    const maps = anyPlaceMaps();
    maps.directions(QUERY);
    expect(maps.queries).toEqual([QUERY]);
  });
});

describe('anyPlaceMaps about places', () => {
  it('finds each in the same place as before, and others elsewhere', () => {
    const locate = (address: string) => anyPlaceMaps().geocode({ address }).results[0]?.geometry.location;
    expect(locate('a')).toEqual(locate('a'));
    expect(locate('a')).not.toEqual(locate('b'));
  });

  it('measures as many points as requested', () => {
    const [here, there] = [
      { lat: 1, lng: 2 },
      { lat: 3, lng: 4 },
    ];
    const maps = anyPlaceMaps();
    expect(maps.elevation({ locations: [here, there] }).results.map(({ location }) => location)).toEqual([here, there]);
    expect(maps.elevation({ path: [here, there], samples: 5 }).results).toHaveLength(5);
    expect(maps.elevationQueries).toHaveLength(2);
  });
});

describe('scriptedMaps', () => {
  it('answers as told, and otherwise like a world in which every place exists', () => {
    const maps = scriptedMaps({
      geocode: () => placeAnswer({ address: 'Rome', country: { name: 'Italy', code: 'IT' } }),
    });
    expect(maps.geocode({ address: 'x' }).results[0]).toMatchObject({
      formatted_address: 'Rome',
      address_components: [{ long_name: 'Rome' }, { long_name: 'Italy', short_name: 'IT', types: ['country'] }],
    });
    expect(maps.directions(QUERY).status).toBe('OK');
  });
});
