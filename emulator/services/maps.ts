import polyline from '@googlemaps/polyline-codec';
import { found, takes, text } from '../arguments.ts';
import { defineService } from '../service.ts';
import { AVOID, createDirectionFinder, MODE } from './direction-finder.ts';
import { createElevationSampler } from './elevation-sampler.ts';
import { createGeocoder } from './geocoder.ts';
import { toPoints } from './maps-points.ts';
import { createStaticMap, StaticMapEnums } from './static-map.ts';
import type { Surroundings } from './surroundings.ts';

/** The emulated part of `Maps`: all but the authentication of former premium plans. */
export type MapsService = Omit<GoogleAppsScript.Maps.Maps, 'setAuthentication'>;

/** `Maps`, with a provider for Google's servers. */
export function createMapsService(surroundings: Surroundings): MapsService {
  return defineService(surroundings.gate, 'Maps', {
    // The published types declare numeric enums; at run time the values are texts.
    DirectionFinder: { Mode: MODE, Avoid: AVOID } as unknown as GoogleAppsScript.Maps.DirectionFinderEnums,
    StaticMap: StaticMapEnums,
    newDirectionFinder: () => createDirectionFinder(surroundings),
    newElevationSampler: () => createElevationSampler(surroundings),
    newGeocoder: () => createGeocoder(surroundings),
    newStaticMap: () => createStaticMap(surroundings),
    encodePolyline: takes([found((value) => (Array.isArray(value) ? toPoints(value) : undefined))], (points) =>
      polyline.encode(points),
    ),
    decodePolyline: takes([text], (encoded) => (toPoints(encoded) ?? []).flatMap(({ lat, lng }) => [lat, lng])),
  });
}
