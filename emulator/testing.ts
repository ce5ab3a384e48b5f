import { encode as encodePng } from 'fast-png';
import { durationValue } from './services/google-text.ts';
import type {
  DirectionsQuery,
  DirectionsResponse,
  ElevationQuery,
  GeocodeQuery,
  GeocodeResponse,
  LatLng,
  MapsAnswers,
  PlaceInput,
  ReverseGeocodeQuery,
  StaticMapQuery,
} from './services/maps-provider.ts';

/** The parts of a route that matter to tests; each of several legs has its own. */
export interface RouteAnswer {
  meters?: number;
  seconds?: number;
  from?: string;
  to?: string;
  legs?: { meters: number; seconds: number; from?: string; to?: string }[];
}

const NOWHERE: LatLng = { lat: 0, lng: 0 };

/** Builds a complete answer with one route, in the shape of the Directions API. */
export function routeAnswer({
  meters = 0,
  seconds = 0,
  from = 'From',
  to = 'To',
  legs,
}: RouteAnswer): DirectionsResponse {
  const parts = legs ?? [{ meters, seconds, from, to }];
  return {
    status: 'OK',
    geocoded_waypoints: Array.from({ length: parts.length + 1 }, () => ({ geocoder_status: 'OK' })),
    routes: [
      {
        summary: '',
        bounds: { northeast: NOWHERE, southwest: NOWHERE },
        copyrights: 'Made up for a test',
        legs: parts.map((part) => leg(part.meters, part.seconds, part.from ?? from, part.to ?? to)),
        overview_polyline: { points: '' },
        warnings: [],
        waypoint_order: [],
      },
    ],
  };
}

function leg(meters: number, seconds: number, from: string, to: string): DirectionsResponse['routes'][0]['legs'][0] {
  const distance = { text: `${meters / 1000} km`, value: meters };
  const duration = durationValue(seconds);
  const ends = { start_location: NOWHERE, end_location: NOWHERE };
  const step = { html_instructions: `Go to <b>${to}</b>`, polyline: { points: '' }, travel_mode: 'DRIVING' as const };
  return {
    ...ends,
    distance,
    duration,
    start_address: from,
    end_address: to,
    steps: [{ ...ends, ...step, distance, duration }],
    traffic_speed_entry: [],
    via_waypoint: [],
  };
}

/** The parts of a place that matter to tests. */
export interface PlaceAnswer {
  address?: string;
  lat?: number;
  lng?: number;
  /** Left out if the place is in no country. */
  country?: { name: string; code: string };
}

/** Builds a complete answer with one place, in the shape of the Geocoding API. */
export function placeAnswer({ address = 'Somewhere', lat = 0, lng = 0, country }: PlaceAnswer): GeocodeResponse {
  const location = { lat, lng };
  const components = country ? [{ long_name: country.name, short_name: country.code, types: ['country'] }] : [];
  return {
    status: 'OK',
    results: [
      {
        formatted_address: address,
        address_components: [{ long_name: address, short_name: address, types: ['route'] }, ...components],
        geometry: { location, location_type: 'ROOFTOP', viewport: { northeast: location, southwest: location } },
        place_id: `place of ${address}`,
        types: ['street_address'],
      },
    ],
  };
}

/**
 * Maps that answer as a test says, about routes when given one function, and record the queries. Where the test says
 * nothing, every place exists.
 */
export function scriptedMaps(answers: MapsAnswers['directions'] | Partial<MapsAnswers>) {
  const world = { ...ANY_PLACE, ...(typeof answers === 'function' ? { directions: answers } : answers) };
  const queries: DirectionsQuery[] = [];
  const geocodeQueries: GeocodeQuery[] = [];
  const reverseGeocodeQueries: ReverseGeocodeQuery[] = [];
  const elevationQueries: ElevationQuery[] = [];
  const staticMapQueries: StaticMapQuery[] = [];
  return {
    queries,
    geocodeQueries,
    reverseGeocodeQueries,
    elevationQueries,
    staticMapQueries,
    directions: recording(queries, world.directions),
    geocode: recording(geocodeQueries, world.geocode),
    reverseGeocode: recording(reverseGeocodeQueries, world.reverseGeocode),
    elevation: recording(elevationQueries, world.elevation),
    staticMap: recording(staticMapQueries, world.staticMap),
  };
}

function recording<Query, Answer>(queries: Query[], answer: (query: Query) => Answer): (query: Query) => Answer {
  return (query) => {
    queries.push(query);
    return answer(query);
  };
}

/** A world in which every place exists, and all facts about it follow from its text. */
export const anyPlaceMaps = () => scriptedMaps({});

const ANY_PLACE: Required<MapsAnswers> = {
  directions: ({ origin, destination, waypoints, optimizeWaypoints, mode }) => {
    const stops = [origin, ...waypoints, destination].map(placeText);
    const legs = stops.slice(1).map((to, index) => {
      const from = stops[index] ?? '';
      const meters = 1 + (hash(`${from}\n${to}`) % 900_000);
      return { meters, seconds: Math.round(meters / (METERS_PER_SECOND[mode] ?? 10)), from, to };
    });
    const answer = routeAnswer({ legs });
    // Every order of the stops is as good as the given one here.
    const order = optimizeWaypoints ? waypoints.map((_, position) => position) : [];
    for (const route of answer.routes) route.waypoint_order = order;
    return answer;
  },
  geocode: ({ address }) => {
    const [lat, lng] = [(hash(address) % 180) - 90, (hash(`${address}\n`) % 360) - 180];
    return placeAnswer({ address: `Here: ${address}`, lat, lng, country: SOME_COUNTRY });
  },
  reverseGeocode: ({ location }) =>
    placeAnswer({ address: `Near ${location.lat},${location.lng}`, ...location, country: SOME_COUNTRY }),
  elevation: (query) => {
    const points = 'locations' in query ? query.locations : sampled(query);
    const results = points.map((location) => ({ elevation: metersAt(location), location, resolution: 1 }));
    return { status: 'OK', results };
  },
  staticMap: ({ width, height }) => ({
    bytes: encodePng({ width, height, channels: 3, data: new Uint8Array(width * height * 3) }),
  }),
};

/** As many points as requested, but not evenly spaced. */
const sampled = ({ path, samples }: { path: LatLng[]; samples: number }): LatLng[] =>
  Array.from({ length: samples }, (_, index) => path[index % path.length] ?? NOWHERE);

const SOME_COUNTRY = { name: 'France', code: 'FR' };

const metersAt = ({ lat, lng }: LatLng): number => (hash(`${lat},${lng}`) % 9000) - 400;

const METERS_PER_SECOND: Record<string, number> = { driving: 15, walking: 1.4, bicycling: 4.5, transit: 10 };

function placeText(place: PlaceInput | undefined): string {
  return typeof place === 'object' ? `${place.lat},${place.lng}` : (place ?? '');
}

/** FNV-1a: equal texts give equal numbers on every machine. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (const char of text) value = Math.imul(value ^ (char.codePointAt(0) ?? 0), 0x01000193);
  return value >>> 0;
}
