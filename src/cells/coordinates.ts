import { badCoordinate, decimalCommas, offTheGlobe, oneCoordinate } from '../errors.ts';
import { type Point, parsePoint } from '../places/point.ts';

const ONE_NUMBER = /^(?:[+-]?\d+[.,]\d+|-\d+)$/;
const TWO_NUMBERS = /^([+-]?\d{1,3}(?:[.,]\d+)?)(?: ?[,;] ?| )([+-]?\d{1,3}(?:[.,]\d+)?)$/;

/**
 * Checks a place that may be meant as coordinates. Google would take unreadable coordinates for a street somewhere.
 * @throws FormulaError if they are off the globe, have decimal commas, or are only one number
 */
export function checkCoordinates(place: string, role: string): void {
  const point = parsePoint(place);
  if (point !== undefined) {
    checkOnGlobe(point, place, role);
    return;
  }
  if (ONE_NUMBER.test(place)) throw oneCoordinate(role, place);
  const [, latitude, longitude] = TWO_NUMBERS.exec(place) ?? [];
  // Google reads "48.85 2.35" as coordinates, and "12 34" may be anything.
  if (latitude === undefined || longitude === undefined || !/[,;]/.test(place)) return;
  throw decimalCommas(role, place, [latitude, longitude].map((number) => number.replace(',', '.')).join(', '));
}

function checkOnGlobe({ latitude, longitude }: Point, place: string, role: string): void {
  if (isOnGlobe(latitude, longitude)) return;
  throw offTheGlobe(role, place, isOnGlobe(longitude, latitude) ? `${longitude}, ${latitude}` : undefined);
}

const isOnGlobe = (latitude: number, longitude: number): boolean =>
  Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180;

/**
 * Reads a coordinate as a text without an exponent; seven decimals are a centimetre.
 * @throws FormulaError if it is not a number within the limit
 */
function readCoordinate(value: unknown, role: string, limit: number): string {
  const text = typeof value === 'string' ? value.trim() : value;
  const degrees = typeof text === 'string' && /^[+-]?\d+(\.\d+)?$/.test(text) ? Number(text) : text;
  if (typeof degrees !== 'number' || !(Math.abs(degrees) <= limit)) throw badCoordinate(role, value, limit);
  // Adding zero turns -0 into 0.
  const rounded = (Number(degrees.toFixed(7)) + 0).toFixed(7);
  return rounded.replace(/\.?0+$/, '');
}

/**
 * Reads a place from the cells of its latitude and longitude, as "lat,lng".
 * @throws FormulaError that names the value that is not a coordinate
 */
export function readLatLng(latitude: unknown, longitude: unknown): string {
  return `${readCoordinate(latitude, 'latitude', 90)},${readCoordinate(longitude, 'longitude', 180)}`;
}
