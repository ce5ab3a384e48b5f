import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { placeKey } from '../../src/places/place-key.ts';
import { type RouteRequest, routeKey } from '../../src/routes/route-request.ts';

const request = (origin: string, destination: string, rest: Partial<RouteRequest> = {}): RouteRequest => ({
  origin,
  destination,
  mode: 'driving',
  via: [],
  choice: 'first',
  bestOrder: false,
  ...rest,
});
const key = (origin: string, destination: string, rest?: Partial<RouteRequest>) =>
  routeKey(request(origin, destination, rest), 0);

describe('the key of a route', () => {
  it('differs for look-alikes', () => {
    const keys = [
      key('1 23rd St', 'x'),
      key('12 3rd St', 'x'),
      key('a', 'b,c'),
      key('a,b', 'c'),
      key('a:b', 'c'),
      key('a', 'b:c'),
      key('a"', '"b'),
      key('a', 'b'),
      key('b', 'a'),
      key('', 'a'),
      key('東京都千代田区', '大阪市'),
      key('京都市中京区東', '大阪市'),
      key('Москва', 'Тула'),
      key('Mockba', 'Тула'),
      key('İzmir', 'x'),
      key('Izmir', 'x'),
      key('ızmir', 'x'),
      key('1,2', 'x'),
      key('1, 2, 3', 'x'),
      key('a', 'x', { via: ['b', 'c'] }),
      key('a', 'x', { via: ['b|c'] }),
      key('a', 'x', { via: ['c', 'b'] }),
      key('a', 'x', { depart: 7 }),
      key('a', 'x', { arrive: 7 }),
      key('a', 'x', { region: 'uk' }),
      key('a', 'x', { language: 'uk' }),
      key('\ud800', 'x'),
      key('\ufffd', 'x'),
      key('x'.repeat(5000), 'x'),
      key(`${'x'.repeat(4999)}y`, 'x'),
    ];
    expect(new Set(keys).size).toBe(keys.length);
  });

  it('takes a language in any letter case, and leaves out what changes nothing of the question', () => {
    expect(key('a', 'x', { language: 'pt-BR' })).toBe(key('a', 'x', { language: 'pt-br' }));
    expect(key('a', 'x', { exactMatch: true, failsAsWhole: true })).toBe(key('a', 'x'));
  });

  it('is equal exactly for requests of one meaning', () => {
    const place = fc.oneof(
      fc.string(),
      fc.string({ unit: 'binary' }),
      fc.constantFrom('é', 'e\u0301', 'É', 'place_id:A', 'place_id:a'),
    );
    const requests = fc.record({
      origin: place,
      destination: place,
      mode: fc.constantFrom('driving' as const, 'walking' as const),
      via: fc.array(place, { maxLength: 2 }),
      choice: fc.constantFrom('first' as const, 'shortest' as const),
      bestOrder: fc.boolean(),
    });
    const meaning = ({ origin, destination, mode, via, choice, bestOrder }: RouteRequest) => [
      [origin, destination, ...via].map(placeKey),
      mode,
      choice,
      bestOrder,
    ];
    fc.assert(
      fc.property(requests, requests, (a, b) => {
        const same = JSON.stringify(meaning(a)) === JSON.stringify(meaning(b));
        expect(routeKey(a, 0) === routeKey(b, 0)).toBe(same);
      }),
    );
  });
});

describe('the key of a place', () => {
  it('differs for place ids in another letter case, even if they are only passed', () => {
    expect(placeKey('via:place_id:A')).not.toBe(placeKey('via:place_id:a'));
    expect(placeKey('via: enc:A')).not.toBe(placeKey('via: enc:a'));
    expect(placeKey('via:Bern')).toBe(placeKey('Via:bern'));
    expect(placeKey('via:Bern')).not.toBe(placeKey('Bern'));
  });

  it.each([
    ['New York', 'new york'],
    ['Málaga', 'Ma\u0301laga'],
    ['48.85,2.35', '48.850 , +2.3500'],
  ])('is one for %s and %s', (a, b) => {
    expect(placeKey(a)).toBe(placeKey(b));
  });

  it('does not change when it is made from a key', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (place) => {
        expect(placeKey(placeKey(place))).toBe(placeKey(place));
      }),
    );
  });
});
