import { type ContractPart, exception } from '../contract-case.ts';

type Finder = GoogleAppsScript.Maps.DirectionFinder;
type Answer = ReturnType<typeof ask>;

interface Leg {
  distance: { text: string; value: number };
  duration: { text: string; value: number };
  start_address: string;
  steps: { html_instructions: string }[];
}

const DAY_MS = 24 * 3600 * 1000;
const BOSTON = 'Boston, MA';

/** Asks Google once, from New York to Boston unless the case says otherwise. */
function ask(change: (finder: Finder) => unknown = () => {}) {
  const finder = Maps.newDirectionFinder().setOrigin('New York, NY').setDestination(BOSTON);
  change(finder);
  return finder.getDirections() as {
    status: string;
    routes: { legs: Leg[]; copyrights: string }[];
    geocoded_waypoints: { geocoder_status: string }[];
  };
}

// Each call costs a route of the daily quota, so the plain question is asked once for all cases.
let plainAnswer: Answer | undefined;
function plain(): Answer {
  plainAnswer ??= ask();
  return plainAnswer;
}

function firstLeg({ routes }: Answer): Leg {
  const leg = routes[0]?.legs[0];
  if (!leg) throw new Error('The answer has no route.');
  return leg;
}

const statusOf = (change: (finder: Finder) => unknown) => () => ask(change).status;

/** What the direction finder accepts and returns. */
export const directionCases: ContractPart = {
  service: 'Maps directions',
  cases: [
    {
      behaviour: 'has modes and restrictions that are lower-case texts',
      basis: 'observed',
      run: () => {
        const { Mode, Avoid } = Maps.DirectionFinder;
        return [Mode.DRIVING, Mode.WALKING, Mode.BICYCLING, Mode.TRANSIT, Avoid.TOLLS, Avoid.HIGHWAYS];
      },
      expected: ['driving', 'walking', 'bicycling', 'transit', 'tolls', 'highways'],
    },
    {
      behaviour: 'says OK, also for both ends',
      basis: 'documented',
      run: () => [plain().status, plain().geocoded_waypoints.map((waypoint) => waypoint.geocoder_status)],
      expected: ['OK', ['OK', 'OK']],
    },
    {
      behaviour: 'measures a leg in whole metres and seconds, with texts beside them',
      basis: 'documented',
      run: () => {
        const { distance, duration } = firstLeg(plain());
        const isWhole = (value: number) => Number.isInteger(value) && value > 0;
        return [isWhole(distance.value), typeof distance.text, isWhole(duration.value), typeof duration.text];
      },
      expected: [true, 'string', true, 'string'],
    },
    {
      behaviour: 'writes distances in the United States in miles',
      basis: 'documented',
      run: () => / mi$/.test(firstLeg(plain()).distance.text),
      expected: true,
    },
    {
      behaviour: 'gives addresses, steps with HTML, and a copyright',
      basis: 'documented',
      run: () => {
        const { start_address, steps } = firstLeg(plain());
        return [typeof start_address, typeof steps[0]?.html_instructions, typeof plain().routes[0]?.copyrights];
      },
      expected: ['string', 'string', 'string'],
    },
    {
      behaviour: 'makes two legs if there is a stop in between',
      basis: 'documented',
      run: () => ask((finder) => finder.addWaypoint('Hartford, CT')).routes[0]?.legs.length,
      expected: 2,
    },
    {
      behaviour: 'says NOT_FOUND, and for which end',
      basis: 'documented',
      run: () => {
        const { status, geocoded_waypoints } = ask((finder) => finder.setDestination('qzxv wkjhg 9x8y7z6w'));
        return [status, geocoded_waypoints.map((waypoint) => waypoint.geocoder_status)];
      },
      expected: ['NOT_FOUND', ['OK', 'ZERO_RESULTS']],
    },
    {
      behaviour: 'says ZERO_RESULTS for a drive across an ocean, with no route',
      basis: 'documented',
      run: () => {
        const { status, routes } = ask((finder) => finder.setOrigin('Honolulu, HI').setDestination('Paris, France'));
        return [status, routes.length];
      },
      expected: ['ZERO_RESULTS', 0],
    },
    {
      behaviour: 'says MAX_WAYPOINTS_EXCEEDED for 27 stops in between',
      basis: 'documented',
      run: statusOf((finder) => {
        for (let count = 0; count < 27; count += 1) finder.addWaypoint('Hartford, CT');
      }),
      expected: 'MAX_WAYPOINTS_EXCEEDED',
    },
    {
      behaviour: 'finds a route of 0 m from a place to itself',
      basis: 'not established',
      run: () => firstLeg(ask((finder) => finder.setOrigin(BOSTON))).distance.value,
      expected: 0,
    },
    {
      behaviour: 'says INVALID_REQUEST when there is no destination',
      basis: 'not established',
      run: () => Maps.newDirectionFinder().setOrigin(BOSTON).getDirections().status,
      expected: 'INVALID_REQUEST',
    },
    {
      behaviour: 'says INVALID_REQUEST when the origin is an empty text',
      basis: 'not established',
      run: statusOf((finder) => finder.setOrigin('')),
      expected: 'INVALID_REQUEST',
    },
    {
      behaviour: 'refuses a number for an origin',
      basis: 'not established',
      run: statusOf((finder) => (finder.setOrigin as (origin: unknown) => unknown)(10001)),
      expected: exception(
        "The parameters (number) don't match the method signature for Maps.DirectionFinder.setOrigin.",
      ),
    },
    {
      behaviour: 'refuses an unknown mode',
      basis: 'not established',
      run: statusOf((finder) => finder.setMode('flying' as never)),
      expected: exception('Invalid argument: mode'),
    },
    {
      behaviour: 'refuses a mode in capitals',
      basis: 'not established',
      run: statusOf((finder) => finder.setMode('DRIVING' as never)),
      expected: exception('Invalid argument: mode'),
    },
    {
      behaviour: 'avoids tolls and highways together as "tolls|highways"',
      basis: 'not established',
      run: statusOf((finder) => finder.setAvoid('tolls|highways')),
      expected: 'OK',
    },
    {
      behaviour: 'refuses to avoid ferries',
      basis: 'not established',
      run: statusOf((finder) => finder.setAvoid('ferries')),
      expected: exception('Invalid argument: avoid'),
    },
    {
      behaviour: 'takes a departure in the past',
      basis: 'not established',
      run: statusOf((finder) => finder.setDepart(new Date(Date.now() - DAY_MS))),
      expected: 'OK',
    },
  ],
};
