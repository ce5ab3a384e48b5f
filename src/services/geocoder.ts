import { countGoogleCall } from './google-calls.ts';

/** How Google should read a place, and in which language to answer. Absent means Google's default. */
interface GeocoderSettings {
  region?: string | undefined;
  language?: string | undefined;
}

/** Asks Google which place a text means: one call of the daily quota. Returns the raw answer. */
export function geocode(place: string, settings: GeocoderSettings): unknown {
  return newGeocoder(settings).geocode(place);
}

/** Asks Google what is at a point: one call of the daily quota. Returns the raw answer. */
export function geocodePoint(latitude: number, longitude: number, settings: GeocoderSettings): unknown {
  return newGeocoder(settings).reverseGeocode(latitude, longitude);
}

function newGeocoder({ region, language }: GeocoderSettings): GoogleAppsScript.Maps.Geocoder {
  countGoogleCall();
  const geocoder = Maps.newGeocoder();
  if (region !== undefined) geocoder.setRegion(region);
  if (language !== undefined) geocoder.setLanguage(language);
  return geocoder;
}

/** Asks Google for the elevations of points, given as latitude, longitude, latitude …: one call of the daily quota. */
export function sampleElevations(coordinates: number[]): unknown {
  countGoogleCall();
  return Maps.newElevationSampler().sampleLocations(coordinates);
}
