import { assumed, type ContractPart, cosmetic, documented, nothing, observed, type Run } from '../contract-case.ts';

const ROUTES = 'https://routes.googleapis.com/directions/v2:computeRoutes';
const MATRIX = 'https://routes.googleapis.com/distanceMatrix/v2:computeRouteMatrix';
const GEOCODE = 'https://maps.googleapis.com/maps/api/geocode/json?address=Boston';

const KEY_PROPERTY = 'MAPS_API_KEY';

const NEW_YORK = { address: 'New York, NY' };
const BOSTON = { address: 'Boston, MA' };
const TRIP = { origin: NEW_YORK, destination: BOSTON };
const MEASURES = 'routes.distanceMeters,routes.duration';
const ELEMENT = 'originIndex,destinationIndex,status,condition,distanceMeters,duration';

// biome-ignore lint/suspicious/noExplicitAny: what Google answers is what is asked here.
type Answer = any;

/** The key for these questions, if there is one. */
export function contractKey(): string | null {
  return PropertiesService.getScriptProperties().getProperty(KEY_PROPERTY);
}

/** Asks once; a mask of null is left out. */
function ask(url: string, body: object, mask: string | null = MEASURES, key = contractKey() ?? ''): Answer {
  const response = UrlFetchApp.fetch(url, {
    method: 'post',
    contentType: 'application/json',
    headers: { 'X-Goog-Api-Key': key, ...(mask === null ? {} : { 'X-Goog-FieldMask': mask }) },
    payload: JSON.stringify(body),
    muteHttpExceptions: true,
  });
  return JSON.parse(response.getContentText());
}

const routes = (settings: object, mask?: string | null): Answer => ask(ROUTES, { ...TRIP, ...settings }, mask);

/** The beginning of Google's words, as many as the emulator knows. */
const refusal = (settings: object, length = 200): string => routes(settings).error.message.slice(0, length);

const isRefused = (settings: object): boolean => routes(settings).error?.status === 'INVALID_ARGUMENT';

const stops = (addresses: object[]): object[] => addresses.map((waypoint) => ({ waypoint }));

/** Google Maps Platform, asked with a key. */
export const keyCases: ContractPart<Run> = {
  service: 'Google Maps Platform',
  cases: [
    documented('gives the fields of the mask, with durations in seconds', () => {
      const [route] = routes({}).routes;
      return [Object.keys(route).sort(), /^\d+(\.\d+)?s$/.test(route.duration)];
    }, [['distanceMeters', 'duration'], true]),
    observed(
      'needs a field mask',
      () => routes({}, null).error.message.slice(0, 33),
      'FieldMask is a required parameter',
    ),
    documented(
      'refuses a field mask with an unknown field',
      () => routes({}, 'routes.length').error.status,
      'INVALID_ARGUMENT',
    ),
    observed(
      'refuses a field that it does not know',
      () => refusal({ mode: 'DRIVE' }),
      'Invalid JSON payload received. Unknown name "mode": Cannot find field.',
    ),
    observed(
      'refuses a waypoint that is a plain text',
      () => refusal({ origin: 'Boston' }),
      `Invalid value at 'origin' (type.googleapis.com/google.maps.routing.v2.Waypoint), "Boston"`,
    ),
    documented('refuses a waypoint with two locations', () => isRefused({ origin: { ...BOSTON, placeId: 'x' } }), true),
    observed(
      'refuses a routing preference on foot',
      () => refusal({ travelMode: 'WALK', routingPreference: 'TRAFFIC_AWARE' }),
      'Routing preference cannot be set for WALK or BICYCLE routing mode.',
    ),
    observed(
      'refuses a departure now',
      () => refusal({ departureTime: new Date().toISOString() }),
      'Timestamp must be set to a future time.',
    ),
    documented(
      'refuses a traffic model without TRAFFIC_AWARE_OPTIMAL',
      () => isRefused({ routingPreference: 'TRAFFIC_AWARE', trafficModel: 'PESSIMISTIC' }),
      true,
    ),
    documented(
      'refuses an arrival by car',
      () => isRefused({ arrivalTime: new Date(Date.now() + 3_600_000).toISOString() }),
      true,
    ),
    documented(
      'refuses 26 stops in between',
      () => isRefused({ intermediates: Array.from({ length: 26 }, () => BOSTON) }),
      true,
    ),
    documented(
      'refuses stops in between on public transport',
      () => isRefused({ travelMode: 'TRANSIT', intermediates: [BOSTON] }),
      true,
    ),
    assumed(
      'refuses alternatives together with stops in between',
      () => isRefused({ computeAlternativeRoutes: true, intermediates: [BOSTON] }),
      true,
      nothing('Alternatives are requested only for routes without stops.'),
    ),
    observed(
      'answers a drive across an ocean with no route',
      () => routes({ origin: { address: 'Honolulu, HI' }, destination: { address: 'Paris, France' } }),
      {},
    ),
    assumed(
      'says which address was not found',
      () => {
        const { origin, destination } = routes(
          { origin: { address: 'qzxv wkjhg 9x8y7z6w' } },
          'geocodingResults',
        ).geocodingResults;
        return [origin.geocoderStatus.code, destination.geocoderStatus];
      },
      [5, {}],
      cosmetic("The message would not say which of the two places can't be found."),
    ),
    assumed(
      'leaves out a distance of zero',
      () => routes({ destination: NEW_YORK }).routes,
      [{ duration: '0s' }],
      nothing('A distance that is missing beside a duration is read as zero.'),
    ),
    documented(
      'writes instructions without HTML',
      () => {
        const [route] = routes({}, 'routes.legs.steps.navigationInstruction.instructions').routes;
        return /[<&]/.test(route.legs[0].steps[0].navigationInstruction.instructions);
      },
      false,
    ),
    observed('gives each pair of a matrix once, and leaves out numbers that are 0', () => {
      const places = stops([NEW_YORK, BOSTON]);
      const elements: Answer[] = ask(MATRIX, { origins: places, destinations: places }, ELEMENT);
      const pairs = elements.map(({ originIndex = 0, destinationIndex = 0 }) => 2 * originIndex + destinationIndex);
      return [pairs.sort(), elements.some(({ originIndex }) => originIndex === 0)];
    }, [[0, 1, 2, 3], false]),
    observed('marks a good matrix element with an empty status', () => {
      const [element] = ask(MATRIX, { origins: stops([NEW_YORK]), destinations: stops([BOSTON]) }, ELEMENT);
      return [element.status, element.condition];
    }, [{}, 'ROUTE_EXISTS']),
    observed(
      'puts an error of a matrix into a list',
      () => ask(MATRIX, { origins: [], destinations: [] }, ELEMENT)[0].error.status,
      'INVALID_ARGUMENT',
    ),
    documented(
      'refuses a matrix with 51 addresses',
      () => {
        const destinations = stops(Array.from({ length: 50 }, () => BOSTON));
        return ask(MATRIX, { origins: stops([NEW_YORK]), destinations }, ELEMENT)[0].error.status;
      },
      'INVALID_ARGUMENT',
    ),
    documented('names the reason why it refuses a key', () => {
      const { code, details } = ask(ROUTES, TRIP, MEASURES, 'no-key').error;
      return [code, details.map(({ reason }: Answer) => reason ?? null)[0]];
    }, [400, 'API_KEY_INVALID']),
    documented(
      'geocodes with the key in the address',
      () => JSON.parse(UrlFetchApp.fetch(`${GEOCODE}&key=${contractKey()}`).getContentText()).status,
      'OK',
    ),
    assumed(
      'geocodes nothing with the key in a header',
      () => {
        const headers = { 'X-Goog-Api-Key': contractKey() ?? '' };
        return JSON.parse(UrlFetchApp.fetch(GEOCODE, { headers }).getContentText()).status;
      },
      'REQUEST_DENIED',
      nothing('The key is in the address, as Google documents.'),
    ),
  ],
};
