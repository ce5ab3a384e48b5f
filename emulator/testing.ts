import type { DirectionsQuery, DirectionsResponse, LatLng, MapsProvider, PlaceInput } from './maps/provider.ts';

/** The parts of a route that tests care about; of several legs each has its own. */
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
  const duration = { text: durationText(seconds), value: seconds };
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

function durationText(seconds: number): string {
  const minutes = Math.max(1, Math.round(seconds / 60));
  const parts: [number, string][] =
    minutes < 24 * 60
      ? [
          [Math.floor(minutes / 60), 'hour'],
          [minutes % 60, 'min'],
        ]
      : [
          [Math.floor(minutes / (24 * 60)), 'day'],
          [Math.floor(minutes / 60) % 24, 'hour'],
        ];
  return parts
    .filter(([count]) => count > 0)
    .map(([count, name]) => unit(count, name))
    .join(' ');
}

function unit(count: number, name: string): string {
  return `${count} ${name}${count === 1 ? '' : 's'}`;
}

/** A provider that answers as the test says, and keeps what it was asked. */
export function scriptedMaps(answer: (query: DirectionsQuery) => DirectionsResponse): MapsProvider & {
  queries: DirectionsQuery[];
} {
  const queries: DirectionsQuery[] = [];
  return {
    queries,
    directions: (query) => {
      queries.push(query);
      return answer(query);
    },
  };
}

/** A world in which every place exists, and the way between two follows from their texts alone. */
export function anyPlaceMaps(): ReturnType<typeof scriptedMaps> {
  return scriptedMaps(({ origin, destination, waypoints, mode }) => {
    const stops = [origin, ...waypoints, destination].map(placeText);
    const legs = stops.slice(1).map((to, index) => {
      const from = stops[index] ?? '';
      const meters = 1 + (hash(`${from}\n${to}`) % 900_000);
      return { meters, seconds: Math.round(meters / (METERS_PER_SECOND[mode] ?? 10)), from, to };
    });
    return routeAnswer({ legs });
  });
}

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
