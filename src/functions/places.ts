import { answerAll, toAsk, type ValueOrRequest } from '../answer-all.ts';
import { type FormulaResult, isBlank, isEmpty } from '../cells/cell-value.ts';
import { readLatLng } from '../cells/coordinates.ts';
import { type Formula, fillCells, fillRows } from '../cells/fill-cells.ts';
import type { ArgumentValues } from '../cells/map-cells.ts';
import { readPlaceOptions } from '../cells/options.ts';
import { readPlace } from '../cells/read-place.ts';
import { FormulaError, missingArgument, nothingThere } from '../errors.ts';
import type { Priority } from '../lookup/priority.ts';
import { findElevations } from '../places/find-elevations.ts';
import { findPlaces } from '../places/find-places.ts';
import type { Place } from '../places/place.ts';
import type { PlaceOptions, PlaceRequest } from '../places/place-request.ts';
import { type Point, parsePoint } from '../places/point.ts';
import { type Deadline, startDeadline } from '../retry/deadline.ts';
import { isLeftOut } from './route-formula.ts';

/** Where a place is: latitude and longitude in two cells. A place written as "lat,lng" needs no call. */
export function latLong(place: unknown, options: unknown): (number | string)[][] | undefined {
  const read = (cell: ArgumentValues<'place'>): ValueOrRequest<number[], string> => {
    const text = readPlace(cell.place, 'place');
    const point = parsePoint(text);
    return point ? { value: [point.latitude, point.longitude] } : { request: text };
  };
  return fillRows(
    overPlaces({ args: { place }, options, read }, ({ found }) => [found.latitude, found.longitude]),
    () => 2,
  );
}

/** The full address of a place. */
export function address(place: unknown, options: unknown): FormulaResult<string> {
  return fillCells(
    overPlaces({ args: { place }, options, read: readOnePlace, priority: 1 }, ({ found }) => found.address),
  );
}

/** The country of a place with its code, such as "France (FR)". */
export function country(place: unknown, options: unknown): FormulaResult<string> {
  return fillCells(
    overPlaces({ args: { place }, options, read: readOnePlace, priority: 2 }, ({ asked, found }) => {
      if (found.country === '') throw nothingThere(asked, 'country');
      return `${found.country} (${found.countryCode})`;
    }),
  );
}

/** The address at a point, given as two numbers. */
export function reverseGeocode(latitude: unknown, longitude: unknown, options: unknown): FormulaResult<string> {
  const lacksLongitude = isLeftOut(longitude, [options]);
  const read = (cell: ArgumentValues<'latitude' | 'longitude'>): { request: string } => {
    return { request: readLatLng(cell.latitude, cell.longitude) };
  };
  const formula = overPlaces({ args: { latitude, longitude }, options, read }, ({ found }) => found.address);
  return fillCells({
    ...formula,
    readSettings() {
      if (lacksLongitude) throw missingArgument('longitude');
      return formula.readSettings();
    },
    // Zero is the equator, not a blank cell.
    isBlank: (cell) => isEmpty(cell.latitude) || (isEmpty(cell.longitude) && !lacksLongitude),
  });
}

/** The elevation of a place in metres above the sea. */
export function elevation(place: unknown, options: unknown): FormulaResult<number> {
  const deadline = startDeadline();
  return fillCells({
    ...overPlaces({ args: { place }, options, read: readOnePlace }, () => 0),
    ask: (requests: PlaceRequest[]) => elevationsOf(requests, deadline),
    valueOf: (meters: number) => meters,
  });
}

const readOnePlace = (cell: ArgumentValues<'place'>): { request: string } => ({
  request: readPlace(cell.place, 'place'),
});

interface FoundPlace {
  asked: string;
  found: Place;
}

interface PlaceArguments<Name extends string, Value> {
  args: ArgumentValues<Name>;
  options: unknown;
  /** What a cell needs, before its options are read: a value, or the text to ask for. */
  read(cell: ArgumentValues<Name>): ValueOrRequest<Value, string>;
  /** If several formulas of a row need a place at the same moment, the one with the lowest priority asks Google. */
  priority?: Priority;
}

function overPlaces<Name extends string, Value>(
  { args, options, read, priority = 0 }: PlaceArguments<Name, Value>,
  show: (answer: FoundPlace) => Value,
): Formula<Name, PlaceRequest, FoundPlace, Value> {
  const deadline = startDeadline();
  let placeOptions: PlaceOptions;
  return {
    args,
    isBlank: (cell) => (Object.values(cell) as unknown[]).some(isBlank),
    readSettings() {
      placeOptions = readPlaceOptions(options);
      return (cell) => {
        const known = read(cell);
        return 'value' in known ? known : { request: { ...placeOptions, place: known.request } };
      };
    },
    ask: (requests) =>
      findPlaces(requests, deadline, priority).map((found, index) =>
        found instanceof FormulaError ? found : { asked: requests[index]?.place ?? '', found },
      ),
    valueOf: show,
    failsAsWhole: () => placeOptions.failsAsWhole === true,
  };
}

/** The elevations of places in metres, in order. Points are sampled directly; other places are geocoded first. */
export function elevationsOf(requests: PlaceRequest[], deadline: Deadline): (number | FormulaError)[] {
  const points = answerAll<Point | FormulaError, PlaceRequest>(
    requests.map((request) => {
      const point = parsePoint(request.place);
      return point === undefined ? { request } : { value: point };
    }),
    (named) => findPlaces(named, deadline),
  );
  return answerAll<number | FormulaError, Point>(points.map(toAsk), (known) => findElevations(known, deadline));
}
