import { parsePoint } from './point.ts';

const IDENTIFIER = /^(via:\s*)?(place_id|enc):/i;

/**
 * A text that is equal for two ways to write the same place. Letter case, composed accents and the form of a coordinate
 * make no difference to Google. Place ids and encoded polylines are kept as they are.
 */
export function placeKey(place: string): string {
  if (IDENTIFIER.test(place)) return place;
  const point = parsePoint(place);
  if (point !== undefined) return `${point.latitude},${point.longitude}`;
  return place.normalize('NFC').toLowerCase().normalize('NFC');
}

const PREFIX = /^place_id:\s*/i;

/** The id in a place that is written as "place_id:…"; undefined for anything else. */
export function placeIdOf(place: string): string | undefined {
  return PREFIX.test(place) ? place.replace(PREFIX, '') : undefined;
}
