import polyline from '@googlemaps/polyline-codec';
import type { LatLng } from './maps-provider.ts';

/** Reads points in the forms of the Maps services: an encoded polyline, or latitude, longitude, latitude … */
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
