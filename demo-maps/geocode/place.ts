import type { GeocodeResult, LatLng } from '../../emulator/index.ts';
import type { Bounds } from '../geo/bounds.ts';

/** One part of an address, as Google lists it. */
export type AddressComponent = GeocodeResult['address_components'][number];

/** Writes a part of an address. */
export function addressComponent(types: string[], long_name: string, short_name = long_name): AddressComponent {
  return { long_name, short_name, types };
}

/** The place that a text or a point means. */
export interface Place {
  /** Opaque to callers; `place_id:` and this text find the place again. */
  placeId: string;
  formattedAddress: string;
  components: AddressComponent[];
  types: string[];
  location: LatLng;
  locationType: GeocodeResult['geometry']['location_type'];
  viewport: Bounds;
  /** ISO code of two letters; undefined at sea. */
  country: string | undefined;
  /** The GeoNames code of the region, such as "US.MA". */
  region: string | undefined;
}

/** A place, and whether part of the text had to be ignored to find it. */
export interface PlaceMatch {
  place: Place;
  partial: boolean;
}

/** The content of one of our place identifiers: where to look, and for what. */
export interface PlaceKey {
  kind: string;
  key: string;
}

const PREFIX = 'Em';

/** Writes a place identifier: opaque like Google's, but it can be read back without a table of all places. */
export function placeIdOf({ kind, key }: PlaceKey): string {
  return PREFIX + Buffer.from(`${kind}:${key}`).toString('base64url');
}

/** Reads a place identifier that `placeIdOf` wrote; undefined for any other text. */
export function readPlaceId(text: string): PlaceKey | undefined {
  const id = text.trim();
  const decoded = Buffer.from(id.slice(PREFIX.length), 'base64url').toString();
  const colon = decoded.indexOf(':');
  if (colon < 1) return undefined;
  const key = { kind: decoded.slice(0, colon), key: decoded.slice(colon + 1) };
  return placeIdOf(key) === id ? key : undefined;
}
