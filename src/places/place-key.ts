import { parsePoint } from './point.ts';

const IDENTIFIER = /^(via:\s*)?(place_id|enc):/i;

/**
 * A text that is equal for two ways of writing one place: letter case and composed accents make no difference to
 * Google, nor does the form of a coordinate. Place ids and encoded polylines are kept as they are.
 */
export function placeKey(place: string): string {
  if (IDENTIFIER.test(place)) return place;
  const point = parsePoint(place);
  if (point !== undefined) return `${point.latitude},${point.longitude}`;
  return place.normalize('NFC').toLowerCase().normalize('NFC');
}
