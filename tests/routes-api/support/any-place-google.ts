import {
  anyPlaceMaps,
  type HttpAnswer,
  type HttpRequest,
  jsonAnswer,
  scriptedHttp,
  type TestHttp,
} from '../../../emulator/index.ts';

const world = anyPlaceMaps();
const MODES: Record<string, string> = { WALK: 'walking', BICYCLE: 'bicycling', TRANSIT: 'transit' };

/** A test's answer in place of the world's; undefined leaves it to the world. */
type Override = (request: HttpRequest, body: RoutesBody, index: number) => HttpAnswer | undefined;

/** The parts of a request to the Routes API that tests look at. */
export interface RoutesBody {
  origin?: Waypoint;
  destination?: Waypoint;
  intermediates?: Waypoint[];
  origins?: { waypoint: Waypoint; routeModifiers?: unknown }[];
  destinations?: { waypoint: Waypoint }[];
  travelMode?: string;
  [name: string]: unknown;
}

interface Waypoint {
  address?: string;
  placeId?: string;
  location?: { latLng: { latitude: number; longitude: number } };
  via?: boolean;
}

/** Google Maps Platform in a world in which every place exists, with the same distances as the free service. */
export function anyPlaceGoogle(override: Override = () => undefined): TestHttp {
  return scriptedHttp((request, index) => {
    const body = bodyOf(request);
    return { milliseconds: 300, ...(override(request, body, index) ?? answer(request, body)) };
  });
}

export const bodyOf = ({ body }: HttpRequest): RoutesBody => (body === '' ? {} : JSON.parse(body));

export const isMatrix = ({ url }: HttpRequest): boolean => url.endsWith('computeRouteMatrix');

function answer(request: HttpRequest, body: RoutesBody): HttpAnswer {
  const url = new URL(request.url);
  if (url.pathname.endsWith('/geocode/json')) return geocode(url);
  if (url.pathname.endsWith('/elevation/json')) return elevation(url);
  return isMatrix(request) ? matrix(body) : route(body);
}

const textOf = ({ address, placeId, location }: Waypoint): string =>
  address ??
  (placeId === undefined ? `${location?.latLng.latitude},${location?.latLng.longitude}` : `place_id:${placeId}`);

function legsOf(
  stops: Waypoint[],
  travelMode = 'DRIVE',
): { distance: { value: number }; duration: { value: number } }[] {
  const texts = stops.filter(({ via }) => !via).map(textOf);
  const [origin = '', ...waypoints] = texts;
  const destination = waypoints.pop() ?? '';
  const mode = (MODES[travelMode] ?? 'driving') as 'driving';
  return world.directions({ origin, destination, waypoints, mode } as never).routes[0]?.legs as never;
}

function matrix({ origins = [], destinations = [], travelMode }: RoutesBody): HttpAnswer {
  const elements = origins.flatMap((origin, originIndex) =>
    destinations.map((destination, destinationIndex) => {
      const [leg] = legsOf([origin.waypoint, destination.waypoint], travelMode);
      return {
        ...(originIndex === 0 ? {} : { originIndex }),
        ...(destinationIndex === 0 ? {} : { destinationIndex }),
        status: {},
        condition: 'ROUTE_EXISTS',
        distanceMeters: leg?.distance.value,
        duration: `${leg?.duration.value}s`,
      };
    }),
  );
  return jsonAnswer(elements.reverse());
}

function route({ origin = {}, destination = {}, intermediates = [], travelMode }: RoutesBody): HttpAnswer {
  const legs = legsOf([origin, ...intermediates, destination], travelMode).map(({ distance, duration }) => ({
    distanceMeters: distance.value,
    duration: `${duration.value}s`,
    steps: [
      {
        distanceMeters: distance.value,
        staticDuration: `${duration.value}s`,
        navigationInstruction: { instructions: 'Go there\nToll road' },
      },
    ],
  }));
  const geocoded = (waypoint: Waypoint, index?: number) =>
    waypoint.address === undefined
      ? {}
      : {
          geocoderStatus: {},
          placeId: `id of ${waypoint.address}`,
          type: ['route'],
          intermediateWaypointRequestIndex: index,
        };
  return jsonAnswer({
    routes: [
      { legs, warnings: ['Take care'], optimizedIntermediateWaypointIndex: intermediates.map((_, index) => index) },
    ],
    geocodingResults: {
      origin: geocoded(origin),
      destination: geocoded(destination),
      intermediates: intermediates.map(geocoded),
    },
  });
}

function geocode({ searchParams }: URL): HttpAnswer {
  const latlng = searchParams.get('latlng');
  if (latlng !== null) {
    const [lat = 0, lng = 0] = latlng.split(',').map(Number);
    return jsonAnswer(world.reverseGeocode({ location: { lat, lng } } as never));
  }
  const address = searchParams.get('address') ?? searchParams.get('place_id')?.replace('id of ', '') ?? '';
  return jsonAnswer(world.geocode({ address } as never));
}

function elevation({ searchParams }: URL): HttpAnswer {
  const locations = (searchParams.get('locations') ?? '').split('|').map((point) => {
    const [lat = 0, lng = 0] = point.split(',').map(Number);
    return { lat, lng };
  });
  return jsonAnswer(world.elevation({ locations } as never));
}
