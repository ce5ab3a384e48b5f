import { countGoogleCall } from './google-calls.ts';

/** Asks Google for the elevations of points, given as latitude, longitude, latitude …: one call of the daily quota. */
export function sampleElevations(coordinates: number[]): unknown {
  countGoogleCall();
  return Maps.newElevationSampler().sampleLocations(coordinates);
}
