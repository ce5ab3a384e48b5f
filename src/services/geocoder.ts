/** Asks Google which place a text means: one call of the daily quota. Returns the answer as it comes. */
export function geocode(place: string): unknown {
  return Maps.newGeocoder().geocode(place);
}

/** Asks Google what is at a point: one call of the daily quota. Returns the answer as it comes. */
export function reverseGeocode(latitude: number, longitude: number): unknown {
  return Maps.newGeocoder().reverseGeocode(latitude, longitude);
}
