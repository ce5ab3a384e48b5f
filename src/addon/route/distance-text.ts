import { thousands } from '../../words.ts';

const METERS_PER_MILE = 1609.344;
const METERS_PER_FOOT = 0.3048;

/** A distance for people: "850 m", "12.3 km", "1,141 km", or "500 ft", "7.6 mi". */
export function distanceText(meters: number, isInMiles: boolean): string {
  if (isInMiles) {
    const miles = meters / METERS_PER_MILE;
    return miles < 0.1 ? `${Math.round(meters / METERS_PER_FOOT)} ft` : `${rounded(miles)} mi`;
  }
  return meters < 1000 ? `${Math.round(meters)} m` : `${rounded(meters / 1000)} km`;
}

function rounded(value: number): string {
  return value < 99.95 ? value.toFixed(1) : thousands(Math.round(value));
}
