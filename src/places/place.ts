import { asList, asSignedNumber, asText, field, type Json } from '../json.ts';
import type { Point } from './point.ts';

/** What we keep of a place that Google found. */
export interface Place extends Point {
  address: string;
  /** Empty if the place is in no country, such as at sea. */
  country: string;
  /** ISO 3166 code of the country, such as "FR". */
  countryCode: string;
  /** Whether Google guessed: it matched only part of the text. */
  isPartial: boolean;
}

/** Reads the first of Google's candidates, which Google has ranked; undefined if it is not one. */
export function readCandidate(candidate: Json): Place | undefined {
  const location = field(candidate, 'geometry', 'location');
  const country = asList(field(candidate, 'address_components')).find((part) =>
    asList(field(part, 'types')).includes('country'),
  );
  return checked([
    asText(field(candidate, 'formatted_address')),
    field(location, 'lat'),
    field(location, 'lng'),
    field(country, 'long_name') ?? '',
    field(country, 'short_name') ?? '',
    field(candidate, 'partial_match') === true,
  ]);
}

/** A place as a compact JSON value for the cache. */
export function encodePlace({ address, latitude, longitude, country, countryCode, isPartial }: Place): Json {
  return [address, latitude, longitude, country, countryCode, isPartial];
}

/** The place that `encodePlace` was given; undefined for anything else. */
export function decodePlace(value: Json): Place | undefined {
  return checked(asList(value));
}

function checked([address, lat, lng, country, countryCode, isPartial]: Json[]): Place | undefined {
  const [latitude, longitude] = [asSignedNumber(lat), asSignedNumber(lng)];
  if (typeof address !== 'string' || typeof country !== 'string' || typeof countryCode !== 'string') return undefined;
  if (latitude === undefined || longitude === undefined || typeof isPartial !== 'boolean') return undefined;
  return { address, latitude, longitude, country, countryCode, isPartial };
}
