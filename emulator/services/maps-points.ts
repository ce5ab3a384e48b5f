import polyline from '@googlemaps/polyline-codec';
import type { LatLng } from './maps-provider.ts';

/** Reads points as the Maps services take them: an encoded polyline, or latitudes and longitudes in turn. */
export function toPoints(value: unknown): LatLng[] | undefined {
  if (typeof value === 'string') return polyline.decode(value).map(([lat, lng]) => ({ lat, lng }));
  if (!isCoordinates(value)) return undefined;
  return Array.from({ length: value.length / 2 }, (_, i) => ({
    lat: value[2 * i] as number,
    lng: value[2 * i + 1] as number,
  }));
}

function isCoordinates(value: unknown): value is number[] {
  return Array.isArray(value) && value.length % 2 === 0 && value.every((part) => Number.isFinite(part));
}
