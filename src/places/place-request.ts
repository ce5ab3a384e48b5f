import { placeKey } from './place-key.ts';

/** What a user may ask of a place beside its text. Absent means Google's default. The last two change nothing of what is asked. */
export interface PlaceOptions {
  /** Country code top-level domain, such as "uk". */
  region?: string;
  /** BCP 47 code, such as "pt-BR". */
  language?: string;
  /** Whether a place that Google matched only in part is a problem. */
  exactMatch?: boolean;
  /** Whether a problem in one cell is one of the whole formula. */
  failsAsWhole?: boolean;
}

/** One question to Google about a place, in the user's own words or as "lat,lng". */
export interface PlaceRequest extends PlaceOptions {
  place: string;
}

/** A text that is equal for two requests exactly where Google's answer is the same. */
export function placeRequestKey({ place, region, language }: PlaceRequest): string {
  const locale = [region ?? '', (language ?? '').toLowerCase()];
  return JSON.stringify([placeKey(place), ...(locale.join('') === '' ? [] : locale)]);
}
