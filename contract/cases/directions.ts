import { assumed, type ContractPart, cosmetic, documented, exception, nothing, observed } from '../contract-case.ts';

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

const NEVER_ASKED = nothing('The argument is checked first, so Google is never asked this.');

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
    observed('has modes and restrictions that are lower-case texts', () => {
      const { Mode, Avoid } = Maps.DirectionFinder;
      return [Mode.DRIVING, Mode.WALKING, Mode.BICYCLING, Mode.TRANSIT, Avoid.TOLLS, Avoid.HIGHWAYS];
    }, ['driving', 'walking', 'bicycling', 'transit', 'tolls', 'highways']),
    documented(
      'says OK, also for both ends',
      () => [plain().status, plain().geocoded_waypoints.map((waypoint) => waypoint.geocoder_status)],
      ['OK', ['OK', 'OK']],
    ),
    documented('measures a leg in whole metres and seconds, with texts beside them', () => {
      const { distance, duration } = firstLeg(plain());
      const isWhole = (value: number) => Number.isInteger(value) && value > 0;
      return [isWhole(distance.value), typeof distance.text, isWhole(duration.value), typeof duration.text];
    }, [true, 'string', true, 'string']),
    documented(
      'writes distances in the United States in miles',
      () => / mi$/.test(firstLeg(plain()).distance.text),
      true,
    ),
    documented('gives addresses, steps with HTML, and a copyright', () => {
      const { start_address, steps } = firstLeg(plain());
      return [typeof start_address, typeof steps[0]?.html_instructions, typeof plain().routes[0]?.copyrights];
    }, ['string', 'string', 'string']),
    documented(
      'makes two legs if there is a stop in between',
      () => ask((finder) => finder.addWaypoint('Hartford, CT')).routes[0]?.legs.length,
      2,
    ),
    documented('says NOT_FOUND, and for which end', () => {
      const { status, geocoded_waypoints } = ask((finder) => finder.setDestination('qzxv wkjhg 9x8y7z6w'));
      return [status, geocoded_waypoints.map((waypoint) => waypoint.geocoder_status)];
    }, ['NOT_FOUND', ['OK', 'ZERO_RESULTS']]),
    documented('says ZERO_RESULTS for a drive across an ocean, with no route', () => {
      const { status, routes } = ask((finder) => finder.setOrigin('Honolulu, HI').setDestination('Paris, France'));
      return [status, routes.length];
    }, ['ZERO_RESULTS', 0]),
    documented(
      'says MAX_WAYPOINTS_EXCEEDED for 27 stops in between',
      statusOf((finder) => {
        for (let count = 0; count < 27; count += 1) finder.addWaypoint('Hartford, CT');
      }),
      'MAX_WAYPOINTS_EXCEEDED',
    ),
    assumed(
      'finds a route of 0 m from a place to itself',
      () => firstLeg(ask((finder) => finder.setOrigin(BOSTON))).distance.value,
      0,
      cosmetic(
        'Two different texts for one place would show "No route found" in place of 0. Google is never asked about equal texts.',
      ),
    ),
    assumed(
      'says INVALID_REQUEST when there is no destination',
      () => Maps.newDirectionFinder().setOrigin(BOSTON).getDirections().status,
      'INVALID_REQUEST',
      NEVER_ASKED,
    ),
    assumed(
      'says INVALID_REQUEST when the origin is an empty text',
      statusOf((finder) => finder.setOrigin('')),
      'INVALID_REQUEST',
      NEVER_ASKED,
    ),
    assumed(
      'refuses a number for an origin',
      statusOf((finder) => (finder.setOrigin as (origin: unknown) => unknown)(10001)),
      exception("The parameters (number) don't match the method signature for Maps.DirectionFinder.setOrigin."),
      nothing('Places are always passed as texts.'),
    ),
    assumed(
      'refuses an unknown mode',
      statusOf((finder) => finder.setMode('flying' as never)),
      exception('Invalid argument: mode'),
      NEVER_ASKED,
    ),
    assumed(
      'refuses a mode in capitals',
      statusOf((finder) => finder.setMode('DRIVING' as never)),
      exception('Invalid argument: mode'),
      NEVER_ASKED,
    ),
    assumed(
      'avoids tolls and highways together as "tolls|highways"',
      statusOf((finder) => finder.setAvoid('tolls|highways')),
      'OK',
      nothing('Only one of them is ever passed.'),
    ),
    assumed(
      'refuses to avoid ferries',
      statusOf((finder) => finder.setAvoid('ferries')),
      exception('Invalid argument: avoid'),
      NEVER_ASKED,
    ),
    assumed(
      'takes a departure in the past',
      statusOf((finder) => finder.setDepart(new Date(Date.now() - DAY_MS))),
      'OK',
      cosmetic('If the time of a departure passes while Google is asked, the cell would show Google’s message.'),
    ),
  ],
};
