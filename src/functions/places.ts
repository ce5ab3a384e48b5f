import { type FormulaResult, isBlank } from '../cells/cell-value.ts';
import { type Formula, fillCells, fillRows, type Plan } from '../cells/fill-cells.ts';
import { readPlace } from '../cells/place.ts';
import { readPlaceOptions } from '../cells/place-options.ts';
import { badCoordinate, FormulaError, missingArgument, nothingThere } from '../errors.ts';
import type { Priority } from '../lookup/priority.ts';
import { findElevations } from '../places/find-elevations.ts';
import { findPlaces } from '../places/find-places.ts';
import type { Place } from '../places/place.ts';
import type { PlaceOptions, PlaceRequest } from '../places/place-request.ts';
import { type Point, parsePoint } from '../places/point.ts';
import { type Deadline, startDeadline } from '../retry/deadline.ts';
import { isLeftOut } from './route-formula.ts';

/** Where a place is: latitude and longitude in two cells. A place written as "lat,lng" is not asked for. */
export function latLong(place: unknown, options: unknown): (number | string)[][] | undefined {
  const planOf = ([value]: unknown[]): Plan<string, number[]> => {
    const text = readPlace(value, 'place');
    const point = parsePoint(text);
    return point ? { value: [point.latitude, point.longitude] } : { request: text };
  };
  return fillRows(
    overPlaces({ args: [place], options, planOf }, ({ found }) => [found.latitude, found.longitude]),
    2,
  );
}

/** The full address of a place. */
export function address(place: unknown, options: unknown): FormulaResult<string> {
  return fillCells(overPlaces({ args: [place], options, priority: 1 }, ({ found }) => found.address));
}

/** The country of a place with its code, such as "France (FR)". */
export function country(place: unknown, options: unknown): FormulaResult<string> {
  return fillCells(
    overPlaces({ args: [place], options, priority: 2 }, ({ asked, found }) => {
      if (found.country === '') throw nothingThere(asked, 'country');
      return `${found.country} (${found.countryCode})`;
    }),
  );
}

/** The address at a point, given as two numbers. */
export function reverseGeocode(latitude: unknown, longitude: unknown, options: unknown): FormulaResult<string> {
  const lacksLongitude = isLeftOut(longitude, [options]);
  const planOf = ([lat, lng]: unknown[]): Plan<string, string> => {
    return { request: `${readCoordinate(lat, 'latitude', 90)},${readCoordinate(lng, 'longitude', 180)}` };
  };
  const formula = overPlaces({ args: [latitude, longitude], options, planOf }, ({ found }) => found.address);
  return fillCells({
    ...formula,
    prepare() {
      if (lacksLongitude) throw missingArgument('longitude');
      return formula.prepare();
    },
    // Zero is the equator, not a blank cell.
    isBlank: ([lat, lng]) => isEmpty(lat) || (isEmpty(lng) && !lacksLongitude),
  });
}

/** The elevation of a place in metres above the sea. */
export function elevation(place: unknown, options: unknown): FormulaResult<number> {
  const deadline = startDeadline();
  return fillCells({
    ...overPlaces<number>({ args: [place], options }, () => 0),
    answer: (requests: PlaceRequest[]) => elevationsOf(requests, deadline),
    show: (meters: number) => meters,
  });
}

interface FoundPlace {
  asked: string;
  found: Place;
}

interface PlaceArguments<Value> {
  args: unknown[];
  options: unknown;
  /** What is to be said of a cell without its options: a value, or the text to ask for. By default it is a place. */
  planOf?(values: unknown[]): Plan<string, Value>;
  /** Which formula of a row asks Google where several need one place at the same moment. */
  priority?: Priority;
}

function overPlaces<Value>(
  {
    args,
    options,
    planOf = ([value]) => ({ request: readPlace(value, 'place') }),
    priority = 0,
  }: PlaceArguments<Value>,
  show: (answer: FoundPlace) => Value,
): Formula<PlaceRequest, FoundPlace, Value> {
  const deadline = startDeadline();
  let placeOptions: PlaceOptions;
  return {
    args,
    isBlank: ([value]) => isBlank(value),
    prepare() {
      placeOptions = readPlaceOptions(options);
      return (values) => {
        const plan = planOf(values);
        return 'value' in plan ? plan : { request: { ...placeOptions, place: plan.request } };
      };
    },
    answer: (requests) =>
      findPlaces(requests, deadline, priority).map((found, index) =>
        found instanceof FormulaError ? found : { asked: requests[index]?.place ?? '', found },
      ),
    show,
    failsAsWhole: () => placeOptions.failsAsWhole === true,
  };
}

/** Points are sampled as they are; other places are found first. */
function elevationsOf(requests: PlaceRequest[], deadline: Deadline): (number | FormulaError)[] {
  const named = requests.filter(({ place }) => parsePoint(place) === undefined);
  const places = new Map(
    named.length > 0 ? findPlaces(named, deadline).map((place, index) => [named[index], place]) : [],
  );
  const points = requests.map(
    (request): Point | FormulaError => parsePoint(request.place) ?? (places.get(request) as Place | FormulaError),
  );
  const known = points.filter((point): point is Point => !(point instanceof FormulaError));
  const meters = known.length > 0 ? findElevations(known, deadline) : [];
  let next = 0;
  return points.map((point) => (point instanceof FormulaError ? point : (meters[next++] as number | FormulaError)));
}

const isEmpty = (value: unknown): boolean => value !== 0 && isBlank(value);

/** A coordinate as a text without an exponent; seven decimals are a centimetre. */
function readCoordinate(value: unknown, role: string, limit: number): string {
  const text = typeof value === 'string' ? value.trim() : value;
  const degrees = typeof text === 'string' && /^[+-]?\d+(\.\d+)?$/.test(text) ? Number(text) : text;
  if (typeof degrees !== 'number' || !(Math.abs(degrees) <= limit)) throw badCoordinate(role, value, limit);
  // Adding zero turns -0 into 0.
  const rounded = (Number(degrees.toFixed(7)) + 0).toFixed(7);
  return rounded.replace(/\.?0+$/, '');
}
