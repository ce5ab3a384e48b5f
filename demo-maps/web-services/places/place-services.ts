import polyline from '@googlemaps/polyline-codec';
import type {
  ElevationQuery,
  ElevationResponse,
  GeocodeResponse,
  HttpAnswer,
  HttpRequest,
  LatLng,
  MapsAnswers,
} from '../../../emulator/index.ts';
import { isOnGlobe } from '../../geo/bounds.ts';
import type { CheckKey } from '../check-key.ts';
import { jsonAnswer } from '../google-error.ts';
import type { KeyedService } from '../practice-keys.ts';

const GEOCODING: KeyedService = {
  title: 'Geocoding API',
  host: 'geocoding-backend.googleapis.com',
  metric: 'GeocodingRequests',
  method: 'google.maps.geocoding.Geocode',
  perMinute: 3000,
};
const ELEVATION: KeyedService = {
  title: 'Elevation API',
  host: 'elevation-backend.googleapis.com',
  metric: 'ElevationRequests',
  method: 'google.maps.elevation.GetElevation',
  perMinute: 6000,
};
const MOST_POINTS = 512;

type Parameters = URLSearchParams;

/** Answers like Google's Geocoding and Elevation services, from the demo Maps. */
export function createPlaceServices(maps: Required<MapsAnswers>, checkKey: CheckKey) {
  const answer = (
    request: HttpRequest,
    service: KeyedService,
    read: (parameters: Parameters) => GeocodeResponse | ElevationResponse,
  ): HttpAnswer => {
    const { searchParams } = new URL(request.url);
    const refusal = checkKey(searchParams.get('key') ?? undefined, service, 1, request.now);
    if (refusal) return jsonAnswer({ ...refusal.older, results: [] });
    const response = read(searchParams);
    return jsonAnswer(response, response.status === 'INVALID_REQUEST' ? 400 : 200);
  };
  return {
    geocode: (request: HttpRequest) => answer(request, GEOCODING, (parameters) => geocode(maps, parameters)),
    elevation: (request: HttpRequest) => answer(request, ELEVATION, (parameters) => elevation(maps, parameters)),
  };
}

function geocode(maps: Required<MapsAnswers>, parameters: Parameters): GeocodeResponse {
  const language = parameters.get('language');
  const region = parameters.get('region');
  const settings = { ...(language && { language }), ...(region && { region }) };
  const latlng = parameters.get('latlng');
  if (latlng !== null) {
    const location = readPoint(latlng);
    if (!location) return invalid("Invalid request. Invalid 'latlng' parameter.");
    return maps.reverseGeocode({ location, ...settings });
  }
  const placeId = parameters.get('place_id');
  const address = parameters.get('address');
  if (placeId !== null) return maps.geocode({ address: `place_id:${placeId}`, ...settings });
  if (!address)
    return invalid("Invalid request. Missing the 'address', 'components', 'latlng' or 'place_id' parameter.");
  return maps.geocode({ address, ...settings });
}

function elevation(maps: Required<MapsAnswers>, parameters: Parameters): ElevationResponse {
  const query = readElevationQuery(parameters);
  return typeof query === 'string' ? invalid(query) : maps.elevation(query);
}

function readElevationQuery(parameters: Parameters): ElevationQuery | string {
  const name = parameters.has('path') ? 'path' : 'locations';
  const text = parameters.get(name);
  if (text === null) return "Invalid request. Missing the 'locations' or 'path' parameter.";
  const points = readPoints(text);
  if (!points) return `Invalid request. Invalid '${name}' parameter.`;
  if (points.length > MOST_POINTS) return `Invalid request. Too many points: ${points.length}.`;
  if (name === 'locations') return { locations: points };
  const samples = Number(parameters.get('samples'));
  return Number.isInteger(samples) && samples > 1 && samples <= MOST_POINTS
    ? { path: points, samples }
    : "Invalid request. Invalid 'samples' parameter.";
}

function readPoints(text: string): LatLng[] | undefined {
  if (text.startsWith('enc:')) return polyline.decode(text.slice(4)).map(([lat, lng]) => ({ lat, lng }));
  const points = text.split('|').map(readPoint);
  return points.every((point) => point !== undefined) ? points : undefined;
}

function readPoint(text: string): LatLng | undefined {
  const [, lat, lng] = /^\s*(-?\d+(?:\.\d+)?)\s*,\s*(-?\d+(?:\.\d+)?)\s*$/.exec(text) ?? [];
  const point = { lat: Number(lat), lng: Number(lng) };
  return isOnGlobe(point) ? point : undefined;
}

function invalid(error_message: string): { status: 'INVALID_REQUEST'; results: never[]; error_message: string } {
  return { status: 'INVALID_REQUEST', results: [], error_message };
}
