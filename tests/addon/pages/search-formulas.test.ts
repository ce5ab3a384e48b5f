import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readFunctionHelp } from '../../../emulator/browser.ts';
import { searchFormulas } from '../../../src/addon/pages/formulas/search-formulas.ts';

const HELP = readFunctionHelp(readFileSync(new URL('../../../src/entry-points.js', import.meta.url), 'utf8'));
const FORMULAS = HELP.map(({ name, description }) => ({ name, description, params: [] }));

const search = (text: string) => {
  const { formulas, hints } = searchFormulas(FORMULAS, text);
  return { names: formulas.map(({ name }) => name), hints: hints.join(' ') };
};

describe('searching the formulas', () => {
  it.each([
    ['walking time', ['WALKING_DURATION', 'WALKING_DURATION_SECONDS']],
    ['bike distance', ['BICYCLING_DISTANCE']],
    ['How far is it by bus?', ['TRANSIT_DISTANCE']],
    ['how far by car', ['DRIVING_DISTANCE']],
    ['minutes on foot', ['WALKING_DURATION', 'WALKING_DURATION_SECONDS']],
    ['lat lng', ['GOOGLEMAPS_LATLONG', 'GOOGLEMAPS_REVERSEGEOCODE']],
    ['reverse geocoding', ['GOOGLEMAPS_REVERSEGEOCODE']],
    ['postcodes', ['GOOGLEMAPS_ADDRESS', 'GOOGLEMAPS_REVERSEGEOCODE']],
    ['how high', ['GOOGLEMAPS_ELEVATION']],
    ['closest store', ['GOOGLEMAPS_NEAREST']],
    ['altitude', ['GOOGLEMAPS_ELEVATION']],
    ['pais country', ['GOOGLEMAPS_COUNTRY']],
    ['DRIVING_DIRECTIONS', ['DRIVING_DIRECTIONS']],
    ['wlaking durration', ['WALKING_DURATION', 'WALKING_DURATION_SECONDS']],
    ['bycicle distnace', ['BICYCLING_DISTANCE']],
    ['closset store', ['GOOGLEMAPS_NEAREST']],
    ['elevaton', ['GOOGLEMAPS_ELEVATION']],
  ])('finds for "%s" only what is meant', (text, names) => expect(search(text).names).toEqual(names));

  it.each([
    ['miles', 'GOOGLEMAPS_DISTANCE', 'give "mi" as the unit'],
    ['km', 'GOOGLEMAPS_DISTANCE', ''],
    ['zip code', 'GOOGLEMAPS_ADDRESS', 'the postcode'],
    ['coordinates', 'GOOGLEMAPS_LATLONG', ''],
    ['tolls', 'GOOGLEMAPS_DISTANCE', '"avoid=tolls"'],
    ['address to coordinates', 'GOOGLEMAPS_LATLONG', ''],
    ['many rows', 'GOOGLEMAPS_DISTANCE', 'see Table'],
    ['traffic', 'GOOGLEMAPS_DURATION', 'do not include traffic'],
    ['matrix', 'GOOGLEMAPS_DISTANCE', 'a row of destinations'],
    ['optimise', 'GOOGLEMAPS_TRIP', '"order=best"'],
    ['optimized route', 'GOOGLEMAPS_TRIP', '"order=best"'],
    ['round trip', 'GOOGLEMAPS_TRIP', '"return=yes"'],
    ['bus', 'TRANSIT_DISTANCE', ''],
    ['train', 'TRANSIT_DISTANCE', ''],
    ['car', 'DRIVING_DISTANCE', ''],
    ['geocode', 'GOOGLEMAPS_LATLONG', ''],
    ['second', 'GOOGLEMAPS_DURATION_SECONDS', ''],
    ['how long', 'GOOGLEMAPS_DURATION', ''],
    ['time', 'GOOGLEMAPS_DURATION', ''],
    ['hyperlink', 'GOOGLEMAPS_LINK', ''],
    ['dista', 'GOOGLEMAPS_DISTANCE', ''],
    ['time to the airport', 'GOOGLEMAPS_DURATION', ''],
    ['distnace', 'GOOGLEMAPS_DISTANCE', 'Searched for "distance".'],
    ['imles', 'GOOGLEMAPS_DISTANCE', 'Searched for "miles".'],
    ['adress', 'GOOGLEMAPS_ADDRESS', 'Searched for "address".'],
    ['cordinates', 'GOOGLEMAPS_LATLONG', 'Searched for "coordinates".'],
    ['optimse', 'GOOGLEMAPS_TRIP', '"order=best"'],
    ['mlies', 'GOOGLEMAPS_DISTANCE', 'give "mi" as the unit'],
  ])('for "%s" puts %s first, and gives its hint', (text, name, hint) => {
    const { names, hints } = search(text);
    expect(names[0]).toBe(name);
    expect(hints).toContain(hint);
  });

  it.each(['', '  ', 'the', 'google maps formula'])('shows all formulas for "%s"', (text) =>
    expect(search(text).names).toEqual(FORMULAS.map(({ name }) => name)),
  );

  it.each(['teleport', 'airport', 'hotel', 'weather', 'price', 'pais', 'london', 'bsu', 'taaxi', '¿?x'])(
    'finds nothing for "%s"',
    (text) => expect(search(text)).toEqual({ names: [], hints: '' }),
  );

  it('finds each function by its name, and first', () => {
    for (const { name } of FORMULAS) expect(search(name).names[0]).toBe(name);
  });

  it('takes any text, and shows no formula twice', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.string(), fc.constantFrom('miles', 'é', 'Ω', '🚲', 'zip'))), (words) => {
        const { names } = search(words.join(' '));
        expect(new Set(names).size).toBe(names.length);
      }),
    );
  });
});
