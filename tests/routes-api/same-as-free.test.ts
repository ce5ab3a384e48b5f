import { describe, expect, it } from 'vitest';
import { PRACTICE_KEY } from '../../demo-maps/web-services/practice-keys.ts';
import { createWebServices } from '../../demo-maps/web-services/web-services.ts';
import type { CellOrTable } from '../../emulator/index.ts';
import type { SelectedRoute } from '../../src/addon/protocol.ts';
import { openDocument } from '../addon/support/open-document.ts';
import { demoMaps as maps } from '../support/demo-maps.ts';
import { openSheet, type Sheet } from '../support/sheet.ts';

/** A sheet with a key of the practice services, which are as strict as Google's. */
function keyedSheet(): Sheet {
  const sheet = openSheet({ maps, http: createWebServices(maps) });
  sheet.emulator.state.properties.document.set('MAPS_API_KEY', PRACTICE_KEY);
  return sheet;
}

// The Routes API does not say which other modes there are, and has no line with the copyright of the map.
const ADVICE = / (?:Google offers .* there|Check both places.* or try another mode)\.$/;
const isCopyright = (row: unknown): boolean => Array.isArray(row) && /©|OpenStreetMap/.test(String(row[1]));

function comparable(value: CellOrTable): unknown {
  if (typeof value === 'string') return value.replace(ADVICE, '');
  if (!Array.isArray(value)) return value;
  return value.filter((row) => !isCopyright(row)).map((row) => row.map((cell) => comparable(cell)));
}

const shown = (sheet: Sheet, name: string, args: readonly unknown[]): CellOrTable => {
  try {
    return sheet.formula(name, ...args);
  } catch (error) {
    return (error as { scriptMessage: string }).scriptMessage;
  }
};

const [HOTEL, AIRPORT, BEACH] = ['Plaza Independencia, Montevideo', 'Aeropuerto de Carrasco', '-34.9087,-56.1368'];
const column = [[HOTEL], [BEACH], ['Buenos Aires'], ['']];

describe('a formula shows the same with a key as without one', () => {
  it.each([
    ['DRIVING_DISTANCE', HOTEL, AIRPORT, 'km'],
    ['WALKING_DURATION', HOTEL, BEACH],
    ['BICYCLING_DURATION_SECONDS', BEACH, AIRPORT],
    ['TRANSIT_DURATION', HOTEL, AIRPORT],
    ['DRIVING_DURATION', HOTEL, AIRPORT, '', 'avoid=highways'],
    ['DRIVING_DISTANCE', HOTEL, AIRPORT, 'km', 'route=shortest'],
    ['GOOGLEMAPS_DURATION', HOTEL, AIRPORT, 'driving', 'minutes', `via=${BEACH}|via:Punta Carretas`],
    ['DRIVING_DISTANCE', column, [[AIRPORT, 'Paris']], 'km'],
    ['GOOGLEMAPS_DURATION', column, AIRPORT, [['driving', 'walking', 'transit']]],
    ['DRIVING_DIRECTIONS', HOTEL, BEACH],
    ['TRANSIT_DIRECTIONS', HOTEL, AIRPORT],
    ['WALKING_DIRECTIONS', HOTEL, BEACH, 'language=es'],
    ['GOOGLEMAPS_TRIP', [[HOTEL], [AIRPORT], [BEACH], ['Punta Carretas']], 'driving', 'km', 'order=best; return=yes'],
    ['GOOGLEMAPS_MATCH', HOTEL, AIRPORT],
    ['GOOGLEMAPS_MATCH', column, BEACH],
    ['GOOGLEMAPS_LATLONG', AIRPORT],
    ['GOOGLEMAPS_ADDRESS', BEACH],
    ['GOOGLEMAPS_COUNTRY', column],
    ['GOOGLEMAPS_REVERSEGEOCODE', -34.9087, -56.1368],
    ['GOOGLEMAPS_ELEVATION', [['-34.9087,-56.1368'], ['La Paz, Bolivia']]],
    ['DRIVING_DISTANCE', 'qwxyzzy', AIRPORT],
    ['DRIVING_DISTANCE', HOTEL, 'qwxyzzy'],
    ['DRIVING_DISTANCE', [[HOTEL], ['qwxyzzy']], [[AIRPORT, 'qwxyzzy 2']]],
    ['DRIVING_DISTANCE', HOTEL, 'Tokyo'],
    ['DRIVING_DISTANCE', [[HOTEL], [AIRPORT]], [['Tokyo', BEACH]]],
    ['GOOGLEMAPS_LATLONG', 'qwxyzzy'],
    ['DRIVING_DISTANCE', '18 de Julio 99999, Montevideo', AIRPORT, '', 'match=exact'],
  ])('%s of %j, %j %j %j %j', (name, ...args) => {
    const [free, keyed] = [openSheet({ maps }), keyedSheet()];
    expect(comparable(shown(keyed, name, args))).toEqual(comparable(shown(free, name, args)));
    expect(Object.keys(keyed.emulator.calls.counts()).filter((method) => method.startsWith('Maps.'))).toEqual([]);
  });
});

it('the sidebar draws the same route with a key as without one', () => {
  const draw = (key: string) => {
    const document = openDocument([[HOTEL, AIRPORT, BEACH]], { maps, http: createWebServices(maps) });
    document.emulator.state.properties.document.set('MAPS_API_KEY', key);
    document.select('A1:C1');
    const { route } = document.emulator.scriptRun('runForMapsSidebar', ['showRoute', 'driving']) as SelectedRoute;
    return { calls: document.mapsCalls(), route: { ...route, notes: [] } };
  };
  const [free, keyed] = [draw(''), draw(PRACTICE_KEY)];
  expect(keyed.route).toEqual(free.route);
  expect([free.calls, keyed.calls]).toEqual([1, 0]);
});

describe('what only a key can do', () => {
  it.each([
    ['GOOGLEMAPS_DISTANCE', [HOTEL, AIRPORT, 'two-wheeler']],
    ['DRIVING_DISTANCE', [HOTEL, AIRPORT, '', 'avoid=tolls, ferries']],
    ['DRIVING_DURATION', [HOTEL, AIRPORT, 'minutes', 'traffic=pessimistic']],
    ['GOOGLEMAPS_DURATION', [HOTEL, AIRPORT, 'two-wheeler', 'minutes', 'traffic=best; depart=monday 08:00']],
    ['DRIVING_DURATION', [HOTEL, AIRPORT, 'minutes', 'depart=now']],
    ['DRIVING_DURATION', [HOTEL, AIRPORT, 'minutes', 'depart=monday 08:00']],
    ['DRIVING_DURATION', [HOTEL, AIRPORT, 'minutes', 'depart=monday 08:00; traffic=none']],
    ['DRIVING_DURATION', [[[HOTEL], [BEACH]], AIRPORT, 'minutes', 'traffic=optimistic']],
    ['WALKING_DURATION', [[[HOTEL], [BEACH]], AIRPORT, 'minutes', 'depart=monday 08:00; avoid=ferries']],
  ])('is accepted by Google: %s %j', (name, args) => {
    const values = [keyedSheet().formula(name, ...args)].flat(2);
    expect(values.every((value) => typeof value === 'number' && value > 0)).toBe(true);
  });

  it('is a time with traffic', () => {
    const sheet = keyedSheet();
    const minutes = (options: string) => Number(sheet.formula('DRIVING_DURATION', HOTEL, AIRPORT, 'minutes', options));
    expect(minutes('depart=monday 11:00')).toBeGreaterThan(minutes('depart=monday 11:00; traffic=none'));
    expect(minutes('depart=monday 11:00; traffic=pessimistic')).toBeGreaterThan(
      minutes('depart=monday 11:00; traffic=optimistic'),
    );
    expect(minutes('depart=monday 11:00; traffic=none')).toBe(minutes(''));
  });
});
