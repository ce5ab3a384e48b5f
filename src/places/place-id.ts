const PREFIX = /^place_id:\s*/i;

/** The id in a place that is written as "place_id:…"; undefined for anything else. */
export function placeIdOf(place: string): string | undefined {
  return PREFIX.test(place) ? place.replace(PREFIX, '') : undefined;
}
