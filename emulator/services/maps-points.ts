import polyline from '@googlemaps/polyline-codec';
import { number, takesEither, text } from '../arguments.ts';
import type { LatLng, PlaceInput } from './maps-provider.ts';

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

/**
 * A method that takes a place: a text, or latitude and longitude. It is not known whether Google reads a number as a
 * text, so a script must pass text.
 */
export function takesPlace<R>(run: (place: PlaceInput) => R): (...args: unknown[]) => R {
  return takesEither([[text], [number, number]], (first, second) =>
    run(typeof first === 'string' ? first : { lat: first as number, lng: second as number }),
  );
}
