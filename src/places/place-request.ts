import { placeKey } from './place-key.ts';

/** Settings of a request for a place. Absent means Google's default. The last two do not change what Google is asked. */
export interface PlaceOptions {
  /** Country code top-level domain, such as "uk". */
  region?: string | undefined;
  /** BCP 47 code, such as "pt-BR". */
  language?: string | undefined;
  /** Whether a place that Google matched only in part is a problem. */
  exactMatch?: boolean | undefined;
  /** Whether a problem in one cell makes the whole formula an error. */
  failsAsWhole?: boolean | undefined;
}

/** One question to Google about a place, as the user wrote it or as "lat,lng". */
export interface PlaceRequest extends PlaceOptions {
  place: string;
}

/** A text that is equal for two requests if, and only if, Google's answer is the same. */
export function placeRequestKey({ place, region, language }: PlaceRequest): string {
  const locale = [region ?? '', (language ?? '').toLowerCase()];
  return JSON.stringify([placeKey(place), ...(locale.join('') === '' ? [] : locale)]);
}
