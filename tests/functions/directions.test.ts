import { describe, expect, it } from 'vitest';
import { type DirectionsResponse, routeAnswer, scriptedMaps } from '../../emulator/index.ts';
import { openSheet } from '../support/sheet.ts';

function walk(): DirectionsResponse {
  const answer = routeAnswer({ meters: 900, seconds: 700 });
  const [route] = answer.routes;
  const [leg] = route?.legs ?? [];
  const [step] = leg?.steps ?? [];
  if (!route || !leg || !step) throw new Error('no step');
  const ends = { start_location: step.start_location, end_location: step.end_location, polyline: step.polyline };
  leg.steps = [
    {
      ...ends,
      html_instructions: 'Head <b>north</b> on <b>Rue A</b>',
      distance: { text: '0.2 km', value: 200 },
      duration: { text: '3 mins', value: 180 },
      travel_mode: 'WALKING',
    },
    {
      ...ends,
      html_instructions: 'Train towards Far Rockaway',
      distance: { text: '0.7 km', value: 700 },
      duration: { text: '9 mins', value: 520 },
      travel_mode: 'TRANSIT',
      transit_details: {
        line: { name: 'Long Island', short_name: 'LI' },
        headsign: 'Far Rockaway',
        num_stops: 1,
        departure_stop: { name: 'Nostrand Av' },
        departure_time: { text: '7:05pm' },
        arrival_stop: { name: 'Jamaica' },
        arrival_time: { text: '7:17pm' },
      },
    } as (typeof leg.steps)[number],
  ];
  route.warnings = ['Walking directions are in <b>beta</b>.'];
  route.copyrights = 'Map data ©2026';
  return answer;
}

describe('directions', () => {
  it("are one row for each step, in plain words, with Google's notes at the end", () => {
    const sheet = openSheet({ maps: scriptedMaps(walk) });
    expect(sheet.formula('TRANSIT_DIRECTIONS', 'A', 'B')).toEqual([
      [1, 'Head north on Rue A', 200, 180],
      [
        2,
        'Train towards Far Rockaway: LI towards Far Rockaway, from Nostrand Av (7:05pm) to Jamaica (7:17pm), 1 stop',
        700,
        520,
      ],
      ['', 'Walking directions are in beta.', '', ''],
      ['', 'Map data ©2026', '', ''],
    ]);
  });

  it('take ranges of one cell, and leave blank what Google does not say about a step', () => {
    const answer = walk();
    for (const leg of answer.routes[0]?.legs ?? []) {
      const [first, last] = leg.steps as { distance?: object; duration?: object }[];
      delete first?.distance;
      delete last?.duration;
    }
    const sheet = openSheet({ maps: scriptedMaps(() => answer) });
    const rows = sheet.formula('GOOGLEMAPS_DIRECTIONS', [['A']], [['B']], [['walking']]) as unknown[][];
    expect(rows.slice(0, 2).map(([, , ...measures]) => measures)).toEqual([
      ['', 180],
      [700, ''],
    ]);
  });

  it('say so if Google gave no steps', () => {
    const answer = routeAnswer({ meters: 900, seconds: 700 });
    for (const leg of answer.routes[0]?.legs ?? []) leg.steps = [];
    const sheet = openSheet({ maps: scriptedMaps(() => answer) });
    const message = 'Google Maps found the route from "A" to "B" but gave no steps for it.';
    expect(sheet.message('DRIVING_DIRECTIONS', 'A', 'B')).toContain(message);
    expect(sheet.message('DRIVING_DIRECTIONS', 'A', 'B')).toContain(message);
    expect(sheet.mapsCalls()).toBe(1);
  });

  it('share their one call with the distance and the duration', () => {
    const sheet = openSheet({ maps: scriptedMaps(walk) });
    sheet.formula('GOOGLEMAPS_DIRECTIONS', 'A', 'B', 'walking');
    sheet.formula('GOOGLEMAPS_DIRECTIONS', 'a', ' B');
    sheet.formula('WALKING_DIRECTIONS', 'A', 'B');
    expect(sheet.formula('WALKING_DISTANCE', 'A', 'B')).toBe(900);
    expect(sheet.formula('WALKING_DURATION_SECONDS', 'A', 'B')).toBe(700);
    expect(sheet.mapsCalls()).toBe(2);
  });

  it('too long for the cache cost a call each time, but cost other formulas nothing', () => {
    const long = routeAnswer({ meters: 5, seconds: 5 });
    const [leg] = long.routes[0]?.legs ?? [];
    const [step] = leg?.steps ?? [];
    if (leg && step)
      leg.steps = Array.from({ length: 3000 }, () => ({ ...step, html_instructions: 'Turn left onto a long street' }));
    const sheet = openSheet({ maps: scriptedMaps(() => long) });
    expect(sheet.formula('DRIVING_DIRECTIONS', 'A', 'B')).toHaveLength(3001);
    expect(sheet.formula('DRIVING_DIRECTIONS', 'A', 'B')).toHaveLength(3001);
    expect(sheet.mapsCalls()).toBe(2);
    expect(sheet.formula('DRIVING_DISTANCE', 'A', 'B')).toBe(5);
    expect(sheet.mapsCalls()).toBe(2);
  });

  it('of a route without steps say so', () => {
    const answer = walk();
    for (const route of answer.routes) for (const leg of route.legs) leg.steps = [];
    expect(openSheet({ maps: scriptedMaps(() => answer) }).message('WALKING_DIRECTIONS', 'A', 'B')).toMatch(
      /from "A" to "B" but gave no steps for it\./,
    );
  });

  it('do not ask again for a place that a distance did not find', () => {
    const sheet = openSheet({ maps: scriptedMaps(() => ({ status: 'NOT_FOUND', routes: [] })) });
    sheet.message('DRIVING_DISTANCE', 'asdfgh', 'B');
    expect(sheet.message('DRIVING_DIRECTIONS', 'asdfgh', 'B')).toMatch(/can't find/);
    expect(sheet.mapsCalls()).toBe(1);
  });

  it('are blank for blank cells, one row for a place to itself, and refused for a range', () => {
    const sheet = openSheet();
    expect(sheet.formula('DRIVING_DIRECTIONS', 'A', '')).toBeNull();
    expect(sheet.formula('DRIVING_DIRECTIONS', 'A', 'a')).toEqual([
      ['', 'The origin and the destination are the same place.', 0, 0],
    ]);
    expect(sheet.message('DRIVING_DIRECTIONS', [['A'], ['C']], 'B')).toBe(
      'Directions show one route, not a range of them. Give single cells as origin, destination and mode.',
    );
    expect(sheet.mapsCalls()).toBe(0);
  });
});
