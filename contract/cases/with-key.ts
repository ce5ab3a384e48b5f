import type { ContractPart, ServiceCase } from '../contract-case.ts';

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
export const keyCases: ContractPart<ServiceCase> = {
  service: 'Google Maps Platform',
  cases: [
    {
      behaviour: 'gives the fields of the mask, with durations in seconds',
      basis: 'documented',
      run: () => {
        const [route] = routes({}).routes;
        return [Object.keys(route).sort(), /^\d+(\.\d+)?s$/.test(route.duration)];
      },
      expected: [['distanceMeters', 'duration'], true],
    },
    {
      behaviour: 'needs a field mask',
      basis: 'observed',
      run: () => routes({}, null).error.message.slice(0, 33),
      expected: 'FieldMask is a required parameter',
    },
    {
      behaviour: 'refuses a field mask with an unknown field',
      basis: 'documented',
      run: () => routes({}, 'routes.length').error.status,
      expected: 'INVALID_ARGUMENT',
    },
    {
      behaviour: 'refuses a field that it does not know',
      basis: 'observed',
      run: () => refusal({ mode: 'DRIVE' }),
      expected: 'Invalid JSON payload received. Unknown name "mode": Cannot find field.',
    },
    {
      behaviour: 'refuses a waypoint that is a plain text',
      basis: 'observed',
      run: () => refusal({ origin: 'Boston' }),
      expected: `Invalid value at 'origin' (type.googleapis.com/google.maps.routing.v2.Waypoint), "Boston"`,
    },
    {
      behaviour: 'refuses a waypoint with two locations',
      basis: 'documented',
      run: () => isRefused({ origin: { ...BOSTON, placeId: 'x' } }),
      expected: true,
    },
    {
      behaviour: 'refuses a routing preference on foot',
      basis: 'observed',
      run: () => refusal({ travelMode: 'WALK', routingPreference: 'TRAFFIC_AWARE' }),
      expected: 'Routing preference cannot be set for WALK or BICYCLE routing mode.',
    },
    {
      behaviour: 'refuses a departure now',
      basis: 'observed',
      run: () => refusal({ departureTime: new Date().toISOString() }),
      expected: 'Timestamp must be set to a future time.',
    },
    {
      behaviour: 'refuses a traffic model without TRAFFIC_AWARE_OPTIMAL',
      basis: 'documented',
      run: () => isRefused({ routingPreference: 'TRAFFIC_AWARE', trafficModel: 'PESSIMISTIC' }),
      expected: true,
    },
    {
      behaviour: 'refuses an arrival by car',
      basis: 'documented',
      run: () => isRefused({ arrivalTime: new Date(Date.now() + 3_600_000).toISOString() }),
      expected: true,
    },
    {
      behaviour: 'refuses 26 stops in between',
      basis: 'documented',
      run: () => isRefused({ intermediates: Array.from({ length: 26 }, () => BOSTON) }),
      expected: true,
    },
    {
      behaviour: 'refuses stops in between on public transport',
      basis: 'documented',
      run: () => isRefused({ travelMode: 'TRANSIT', intermediates: [BOSTON] }),
      expected: true,
    },
    {
      behaviour: 'refuses alternatives together with stops in between',
      basis: 'not established',
      run: () => isRefused({ computeAlternativeRoutes: true, intermediates: [BOSTON] }),
      expected: true,
    },
    {
      behaviour: 'answers a drive across an ocean with no route',
      basis: 'observed',
      run: () => routes({ origin: { address: 'Honolulu, HI' }, destination: { address: 'Paris, France' } }),
      expected: {},
    },
    {
      behaviour: 'says which address was not found',
      basis: 'not established',
      run: () => {
        const { origin, destination } = routes(
          { origin: { address: 'qzxv wkjhg 9x8y7z6w' } },
          'geocodingResults',
        ).geocodingResults;
        return [origin.geocoderStatus.code, destination.geocoderStatus];
      },
      expected: [5, {}],
    },
    {
      behaviour: 'leaves out a distance of zero',
      basis: 'not established',
      run: () => routes({ destination: NEW_YORK }).routes,
      expected: [{ duration: '0s' }],
    },
    {
      behaviour: 'writes instructions without HTML',
      basis: 'documented',
      run: () => {
        const [route] = routes({}, 'routes.legs.steps.navigationInstruction.instructions').routes;
        return /[<&]/.test(route.legs[0].steps[0].navigationInstruction.instructions);
      },
      expected: false,
    },
    {
      behaviour: 'gives each pair of a matrix once, and leaves out numbers that are 0',
      basis: 'observed',
      run: () => {
        const places = stops([NEW_YORK, BOSTON]);
        const elements: Answer[] = ask(MATRIX, { origins: places, destinations: places }, ELEMENT);
        const pairs = elements.map(({ originIndex = 0, destinationIndex = 0 }) => 2 * originIndex + destinationIndex);
        return [pairs.sort(), elements.some(({ originIndex }) => originIndex === 0)];
      },
      expected: [[0, 1, 2, 3], false],
    },
    {
      behaviour: 'marks a good matrix element with an empty status',
      basis: 'observed',
      run: () => {
        const [element] = ask(MATRIX, { origins: stops([NEW_YORK]), destinations: stops([BOSTON]) }, ELEMENT);
        return [element.status, element.condition];
      },
      expected: [{}, 'ROUTE_EXISTS'],
    },
    {
      behaviour: 'puts an error of a matrix into a list',
      basis: 'observed',
      run: () => ask(MATRIX, { origins: [], destinations: [] }, ELEMENT)[0].error.status,
      expected: 'INVALID_ARGUMENT',
    },
    {
      behaviour: 'refuses a matrix with 51 addresses',
      basis: 'documented',
      run: () => {
        const destinations = stops(Array.from({ length: 50 }, () => BOSTON));
        return ask(MATRIX, { origins: stops([NEW_YORK]), destinations }, ELEMENT)[0].error.status;
      },
      expected: 'INVALID_ARGUMENT',
    },
    {
      behaviour: 'names the reason why it refuses a key',
      basis: 'documented',
      run: () => {
        const { code, details } = ask(ROUTES, TRIP, MEASURES, 'no-key').error;
        return [code, details.map(({ reason }: Answer) => reason ?? null)[0]];
      },
      expected: [400, 'API_KEY_INVALID'],
    },
    {
      behaviour: 'geocodes with the key in the address',
      basis: 'documented',
      run: () => JSON.parse(UrlFetchApp.fetch(`${GEOCODE}&key=${contractKey()}`).getContentText()).status,
      expected: 'OK',
    },
    {
      behaviour: 'geocodes nothing with the key in a header',
      basis: 'not established',
      run: () => {
        const headers = { 'X-Goog-Api-Key': contractKey() ?? '' };
        return JSON.parse(UrlFetchApp.fetch(GEOCODE, { headers }).getContentText()).status;
      },
      expected: 'REQUEST_DENIED',
    },
  ],
};
