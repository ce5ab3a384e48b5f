import { describe, expect, it } from 'vitest';
import { routeAnswer, scriptedMaps } from '../../../emulator/testing.ts';
import { setUp } from '../set-up.ts';

const DAY_MS = 24 * 3600 * 1000;

// contract/cases has the questions that can also be asked at Google.
describe('Maps.newDirectionFinder', () => {
  it('asks for exactly what was set', () => {
    const { Maps, maps, clock } = setUp();
    const { Mode, Avoid } = Maps.DirectionFinder;
    Maps.newDirectionFinder()
      .setOrigin('Boston')
      .setDestination(42.46, -71.35)
      .addWaypoint('Cambridge')
      .addWaypoint(42.4, -71.1)
      .setMode(Mode.BICYCLING)
      .setAvoid(Avoid.TOLLS as never)
      .setDepart(new Date(clock.now() + 60_000))
      .setAlternatives(true)
      .setOptimizeWaypoints(true)
      .setLanguage('fr')
      .setRegion('us')
      .getDirections();
    expect(maps.queries).toEqual([
      {
        origin: 'Boston',
        destination: { lat: 42.46, lng: -71.35 },
        waypoints: ['Cambridge', { lat: 42.4, lng: -71.1 }],
        mode: 'bicycling',
        avoid: 'tolls',
        departureTime: clock.now() + 60_000,
        alternatives: true,
        optimizeWaypoints: true,
        language: 'fr',
        region: 'us',
        now: clock.now(),
      },
    ]);
  });

  it('drives, without alternatives, unless told otherwise', () => {
    const { Maps, maps, clock } = setUp();
    Maps.newDirectionFinder().setOrigin('a').addWaypoint('x').clearWaypoints().setArrive(new Date(5)).getDirections();
    expect(maps.queries).toEqual([
      {
        origin: 'a',
        waypoints: [],
        mode: 'driving',
        arrivalTime: 5,
        alternatives: false,
        optimizeWaypoints: false,
        now: clock.now(),
      },
    ]);
  });

  it('gives every caller its own answer', () => {
    const answer = routeAnswer({ meters: 5, seconds: 3 });
    const { Maps } = setUp({ maps: scriptedMaps(() => answer) });
    const first = Maps.newDirectionFinder().getDirections();
    first.routes.length = 0;
    expect(Maps.newDirectionFinder().getDirections()).toEqual(answer);
  });

  it.each([
    ['setOrigin', [], '()'],
    ['setOrigin', [60601], '(number)'],
    ['setOrigin', [null], '(null)'],
    ['setDestination', ['a', 'b'], '(String,String)'],
    ['addWaypoint', [['a', 'b']], '(String[])'],
    ['setDepart', ['now'], '(String)'],
    ['setArrive', [1], '(number)'],
    ['setLanguage', [undefined], '(null)'],
    ['setAlternatives', ['yes'], '(String)'],
  ] as const)('%s refuses %j', (method, args, parameters) => {
    const finder = setUp().Maps.newDirectionFinder();
    expect(() => (finder[method] as (...given: unknown[]) => unknown)(...args)).toThrow(
      `The parameters ${parameters} don't match the method signature for Maps.DirectionFinder.${method}.`,
    );
  });
});

describe('the quota of Maps', () => {
  it.each([
    ['personal', 1_000],
    ['workspace', 10_000],
  ] as const)('on a %s account is %d routes a day, counted from the first one', (account, routesPerDay) => {
    const { emulator, clock } = setUp({ account });
    const ask = () => emulator.globals().Maps.newDirectionFinder().setOrigin('a').setDestination('b').getDirections();
    ask();
    for (let count = 1; count < routesPerDay; count += 1) emulator.state.quotas.spend('directionsPerDay');
    const message = 'Service invoked too many times for one day: route.';
    clock.advance(DAY_MS - 1);
    expect(ask).toThrow(expect.objectContaining({ name: 'Exception', message }));
    clock.advance(1);
    expect(ask().status).toBe('OK');
  });

  it('is not spent by calls that never reach the service', () => {
    const { Maps, emulator } = setUp();
    Maps.newDirectionFinder().setOrigin('a').setDestination('b');
    emulator.faults.throwOn('Maps.getDirections', 'Service error: Maps');
    expect(() => Maps.newDirectionFinder().getDirections()).toThrow('Service error: Maps');
    expect(emulator.state.quotas.used('directionsPerDay')).toBe(0);
  });

  it('limits bursts when told how', () => {
    const { Maps, clock } = setUp({ quotas: { mapsCallsPerSecond: 2 } });
    const finder = Maps.newDirectionFinder();
    finder.getDirections();
    finder.getDirections();
    expect(() => finder.getDirections()).toThrow(
      'Service invoked too many times in a short time: route rateMax. Try Utilities.sleep(1000) between calls.',
    );
    clock.advance(1000);
    expect(finder.getDirections().status).toBe('OK');
  });
});
