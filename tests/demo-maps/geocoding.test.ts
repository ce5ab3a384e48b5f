import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { demoMaps as maps } from '../support/demo-maps.ts';

const geocode = (address: string, region?: string) =>
  maps.geocode(region === undefined ? { address } : { address, region }).results[0];
const addressOf = (address: string, region?: string) => geocode(address, region)?.formatted_address;

describe('places of the help texts', () => {
  test.each([
    ['New York, NY', 'New York, NY, USA'],
    ['Boston, MA', 'Boston, MA, USA'],
    ['San Francisco, CA', 'San Francisco, CA, USA'],
    ['Los Angeles, CA', 'Los Angeles, CA, USA'],
    ['London, UK', 'London, UK'],
    ['Paris, France', 'Paris, France'],
    ['Chicago, IL', 'Chicago, IL, USA'],
    ['Santa Monica, CA', 'Santa Monica, CA, USA'],
    ['The Louvre, Paris', 'The Louvre, Paris, France'],
    ['Eiffel Tower, Paris', 'Eiffel Tower, Paris, France'],
    ['Vondelpark, Amsterdam', 'Vondelpark, Amsterdam, Netherlands'],
    ['Utrecht Central Station', 'Utrecht Central Station, Utrecht, Netherlands'],
    ['Times Square, NY', 'Times Square, New York, NY, USA'],
    ['Yankee Stadium, Bronx', 'Yankee Stadium, Bronx, NY, USA'],
    ['Seattle, WA', 'Seattle, WA, USA'],
    ['Miami, FL', 'Miami, FL, USA'],
    ['Grand Canyon South Rim', 'Grand Canyon South Rim, Grand Canyon Village, AZ, USA'],
    ['Grand Canyon North Rim', 'Grand Canyon North Rim, North Rim, AZ, USA'],
    ['Brooklyn Bridge', 'Brooklyn Bridge, New York, NY, USA'],
    ['Central Park, NY', 'Central Park, New York, NY, USA'],
    ['Heathrow Airport', 'Heathrow Airport, London, UK'],
    ['Buckingham Palace', 'Buckingham Palace, London, UK'],
    ['Las Vegas Strip', 'Las Vegas Strip, Las Vegas, NV, USA'],
    ['Area 51, NV', 'Area 51, Rachel, NV, USA'],
    ['The Great Pyramids of Giza', 'The Great Pyramids of Giza, Giza, Egypt'],
    ['The Great Sphinx', 'The Great Sphinx, Giza, Egypt'],
    ['Copenhagen, Denmark', 'Copenhagen, Denmark'],
    ['Malmö, Sweden', 'Malmö, Sweden'],
    ['Sydney Opera House', 'Sydney Opera House, Sydney NSW, Australia'],
    ['Bondi Beach', 'Bondi Beach, Sydney NSW, Australia'],
    ['Sydney, AUS', 'Sydney NSW, Australia'],
    ['Melbourne, AUS', 'Melbourne VIC, Australia'],
    ['Honolulu', 'Honolulu, HI, USA'],
  ])('"%s" is %s, matched in full', (text, address) => {
    expect(addressOf(text)).toBe(address);
    expect(geocode(text)?.partial_match).toBeUndefined();
  });
});

describe('streets of Montevideo', () => {
  test.each([
    ['Avenida 18 de Julio 1234, Montevideo', 'Av. 18 de Julio 1234'],
    ['18 de Julio 1234', 'Av. 18 de Julio 1234'],
    ['AV. 18 DE JULIO 1234 apto 502', 'Av. 18 de Julio 1234'],
    ['Avda. Luis Alberto de Herrera 1248', 'Av. Luis Alberto de Herrera 1248'],
    ['Ellauri 350', 'José Ellauri 350'],
    ['18 de Julio y Ejido', 'Av. 18 de Julio & Ejido'],
    ['Ejido esq. 18 de Julio, Montevideo', 'Ejido & Av. 18 de Julio'],
    ['Palacio Salvo', 'Palacio Salvo'],
    ['Pocitos, Montevideo', 'Pocitos'],
  ])('"%s" is %s', (text, line) => {
    expect(addressOf(text)).toBe(`${line}, Montevideo, Departamento de Montevideo, Uruguay`);
    expect(geocode(text)?.partial_match).toBeUndefined();
  });

  test('a house number that does not exist gives the nearest one and says so', () => {
    const result = geocode('Avenida Italia 3000, Montevideo');
    expect(result?.formatted_address).toMatch(/^Av\. Italia 30\d\d, Montevideo/);
    expect(result?.partial_match).toBe(true);
  });
});

test.each([
  ['Toledo', undefined, 'Toledo, OH, USA'],
  ['Toledo', 'es', 'Toledo, Spain'],
  ['Birmingham', undefined, 'Birmingham, UK'],
  ['Birmingham', 'us', 'Birmingham, AL, USA'],
  ['Paris, Texas', undefined, 'Paris, TX, USA'],
  ['Boston MA', undefined, 'Boston, MA, USA'],
  ['  new   york ', undefined, 'New York, NY, USA'],
  ['münchen', undefined, 'Munich, Germany'],
  ['東京', undefined, 'Tokyo, Japan'],
  ['Uruguay', undefined, 'Uruguay'],
])('"%s" with region %s is %s', (text, region, address) => {
  expect(addressOf(text, region)).toBe(address);
});

test.each(['asdfgh', 'qwertz uiop', '94043', '91,0', '0,181', 'place_id:ChIJ', 'HV25+X2', '!!!', '🙂'])(
  'does not find %j',
  (text) => {
    expect(maps.geocode({ address: text })).toEqual({ status: 'ZERO_RESULTS', results: [] });
  },
);

test('finds the town after an unknown first line, and says that it is only a part', () => {
  const result = geocode('221B Bakerstreet, London, UK');
  expect(result).toMatchObject({ formatted_address: 'London, UK', partial_match: true });
});

test('asks for an address when there is none', () => {
  expect(maps.geocode({ address: ' ' }).status).toBe('INVALID_REQUEST');
});

test('a full plus code and a short one beside a town mean the same point', () => {
  const full = geocode('48Q53RX2+22')?.geometry.location;
  const short = geocode('3RX2+22 Montevideo')?.geometry.location;
  expect(full).toBeDefined();
  expect(short).toEqual(full);
});

test.each([
  'Boston, MA',
  'Eiffel Tower',
  'France',
  'Andalusia',
  '18 de Julio 1234',
  'Colonia y Ejido',
  'Palacio Salvo',
  '48.85,2.35',
])('a place id and an address lead back to the place they were given for: %s', (text) => {
  const place = geocode(text);
  expect(geocode(`place_id:${place?.place_id}`)?.formatted_address).toBe(place?.formatted_address);
  expect(geocode(place?.formatted_address ?? '')?.geometry.location.lat).toBeCloseTo(
    place?.geometry.location.lat ?? 0,
    3,
  );
});

test('the point of a house leads back to the house, then to its city and country', () => {
  const house = geocode('José Ellauri 350, Montevideo');
  const { results } = maps.reverseGeocode({ location: house?.geometry.location ?? { lat: 0, lng: 0 } });
  expect(results[0]?.formatted_address).toBe(house?.formatted_address);
  expect(results.slice(1).map(({ formatted_address }) => formatted_address)).toEqual([
    'Montevideo, Uruguay',
    'Montevideo Department, Uruguay',
    'Uruguay',
  ]);
});

test('there is nothing at sea, and no such point beyond the poles', () => {
  expect(maps.reverseGeocode({ location: { lat: 0, lng: -30 } })).toEqual({ status: 'ZERO_RESULTS', results: [] });
  expect(maps.reverseGeocode({ location: { lat: 90.1, lng: 0 } }).status).toBe('INVALID_REQUEST');
  expect(maps.reverseGeocode({ location: { lat: Number.NaN, lng: 0 } }).status).toBe('INVALID_REQUEST');
});

test('answers any point of the globe and any text, the same each time', () => {
  const coordinate = fc.double({ min: -200, max: 200, noNaN: true });
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), coordinate, coordinate, (address, lat, lng) => {
      expect(maps.geocode({ address })).toEqual(maps.geocode({ address }));
      const { status } = maps.reverseGeocode({ location: { lat, lng } });
      expect(['OK', 'ZERO_RESULTS', 'INVALID_REQUEST']).toContain(status);
    }),
  );
});
