import type { GeocodeResponse, GeocodeResult, MapsAnswers } from '../../emulator/index.ts';
import { isOnGlobe } from '../geo/bounds.ts';
import type { Geocoder } from './geocoder.ts';
import type { Place } from './place.ts';

/** Answers like the Geocoding API. */
export function createGeocoding(geocoder: Geocoder): Pick<Required<MapsAnswers>, 'geocode' | 'reverseGeocode'> {
  return {
    geocode({ address, region }) {
      if (address.trim() === '') return invalid("Invalid request. Missing the 'address' parameter.");
      const match = geocoder.find(address, region);
      if (match === undefined) return { status: 'ZERO_RESULTS', results: [] };
      return { status: 'OK', results: [writeResult(match.place, match.partial)] };
    },
    reverseGeocode({ location }) {
      if (!isOnGlobe(location)) return invalid("Invalid 'latlng' parameter.");
      const results = geocoder.around(location).map((place) => writeResult(place, false));
      return { status: results.length > 0 ? 'OK' : 'ZERO_RESULTS', results };
    },
  };
}

function writeResult(place: Place, partial: boolean): GeocodeResult {
  return {
    formatted_address: place.formattedAddress,
    address_components: place.components,
    geometry: { location: place.location, location_type: place.locationType, viewport: place.viewport },
    place_id: place.placeId,
    types: place.types,
    ...(partial ? { partial_match: true } : {}),
  };
}

function invalid(error_message: string): GeocodeResponse {
  return { status: 'INVALID_REQUEST', results: [], error_message };
}
