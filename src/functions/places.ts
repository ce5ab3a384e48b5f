import { type FormulaResult, isBlank } from '../cells/cell-value.ts';
import { type Formula, fillCells, fillRows } from '../cells/fill-cells.ts';
import { readPlace } from '../cells/place.ts';
import { badCoordinate, FormulaError, nothingThere } from '../errors.ts';
import type { Priority } from '../lookup/priority.ts';
import { findElevations } from '../places/find-elevations.ts';
import { findPlaces } from '../places/find-places.ts';
import type { Place } from '../places/place.ts';
import { type Point, parsePoint } from '../places/point.ts';
import { type Deadline, startDeadline } from '../retry/deadline.ts';

const LATITUDE_LIMIT = 90;
const LONGITUDE_LIMIT = 180;

/** Where a place is: latitude and longitude in two cells. A place written as "lat,lng" is not asked for. */
export function latLong(place: unknown): (number | string)[][] | undefined {
  const formula = overPlaces(place, ({ found }) => [found.latitude, found.longitude]);
  const plan = (values: unknown[]) => {
    const text = readOnGlobe(values[0]);
    const point = parsePoint(text);
    return point ? { value: [point.latitude, point.longitude] } : { request: text };
  };
  return fillRows({ ...formula, prepare: () => plan }, 2);
}

/** The full address of a place. */
export function address(place: unknown): FormulaResult<string> {
  return fillCells(overPlaces(place, ({ found }) => found.address, 1));
}

/** The country of a place with its code, such as "France (FR)". */
export function country(place: unknown): FormulaResult<string> {
  return fillCells(
    overPlaces(
      place,
      ({ asked, found }) => {
        if (found.country === '') throw nothingThere(asked, 'country');
        return `${found.country} (${found.countryCode})`;
      },
      2,
    ),
  );
}

/** The address at a point, given as two numbers. */
export function reverseGeocode(latitude: unknown, longitude: unknown): FormulaResult<string> {
  return fillCells({
    ...overPlaces('', ({ found }) => found.address),
    args: [latitude, longitude],
    // Zero is the equator, not a blank cell.
    isBlank: (values) => values.some((value) => value !== 0 && isBlank(value)),
    prepare: () => (values) => ({
      request: [
        readCoordinate(values[0], 'latitude', LATITUDE_LIMIT),
        readCoordinate(values[1], 'longitude', LONGITUDE_LIMIT),
      ].join(),
    }),
  });
}

/** The elevation of a place in metres above the sea. */
export function elevation(place: unknown): FormulaResult<number> {
  const deadline = startDeadline();
  return fillCells({
    ...overPlaces(place, () => 0),
    answer: (texts: string[]) => elevationsOf(texts, deadline),
    show: (meters: number) => meters,
  });
}

interface FoundPlace {
  asked: string;
  found: Place;
}

/** @param priority which formula of a row asks Google where several need one place at the same moment */
function overPlaces<Value>(
  place: unknown,
  show: (answer: FoundPlace) => Value,
  priority: Priority = 0,
): Formula<string, FoundPlace, Value> {
  const deadline = startDeadline();
  return {
    args: [place],
    isBlank: ([value]) => isBlank(value),
    prepare: () => (values) => ({ request: readOnGlobe(values[0]) }),
    answer: (texts) =>
      findPlaces(texts, deadline, priority).map((found, index) =>
        found instanceof FormulaError ? found : { asked: texts[index] ?? '', found },
      ),
    show,
  };
}

/** Points are sampled as they are; other places are found first. */
function elevationsOf(texts: string[], deadline: Deadline): (number | FormulaError)[] {
  const named = texts.filter((text) => parsePoint(text) === undefined);
  const places = new Map(
    named.length > 0 ? findPlaces(named, deadline).map((place, index) => [named[index], place]) : [],
  );
  const points = texts.map(
    (text): Point | FormulaError => parsePoint(text) ?? (places.get(text) as Place | FormulaError),
  );
  const known = points.filter((point): point is Point => !(point instanceof FormulaError));
  const meters = known.length > 0 ? findElevations(known, deadline) : [];
  let next = 0;
  return points.map((point) => (point instanceof FormulaError ? point : (meters[next++] as number | FormulaError)));
}

function readOnGlobe(value: unknown): string {
  const place = readPlace(value, 'place');
  const point = parsePoint(place);
  if (point) {
    readCoordinate(point.latitude, 'latitude', LATITUDE_LIMIT);
    readCoordinate(point.longitude, 'longitude', LONGITUDE_LIMIT);
  }
  return place;
}

/** A coordinate as a text without an exponent; seven decimals are a centimetre. */
function readCoordinate(value: unknown, role: string, limit: number): string {
  const text = typeof value === 'string' ? value.trim() : value;
  const degrees = typeof text === 'string' && /^[+-]?\d+(\.\d+)?$/.test(text) ? Number(text) : text;
  if (typeof degrees !== 'number' || !(Math.abs(degrees) <= limit)) throw badCoordinate(role, value, limit);
  return degrees.toFixed(7);
}
