import type { HttpAnswer, HttpAnswers, HttpRequest, MapsAnswers } from '../../emulator/index.ts';
import { createKeyCheck } from './check-key.ts';
import { createPlaceServices } from './places/place-services.ts';
import { createRoutesService } from './routes/routes-service.ts';

export interface WebServicesOptions {
  /** Decides the order of a matrix's elements, as numbers from 0 to below 1. */
  random?: () => number;
  /** How long an answer takes on the emulator's clock; by default no time. */
  milliseconds?: (request: HttpRequest) => number;
}

type Answer = (request: HttpRequest) => HttpAnswer;

/**
 * Google Maps Platform for practice: the Routes, Geocoding and Elevation services, as strict as Google's, with the data
 * of the demo Maps. They accept the key "practice-key".
 */
export function createWebServices(
  maps: Required<MapsAnswers>,
  { random = seededRandom(), milliseconds = () => 0 }: WebServicesOptions = {},
): HttpAnswers {
  const checkKey = createKeyCheck();
  const routes = createRoutesService(maps, checkKey, random);
  const places = createPlaceServices(maps, checkKey);
  const answers: Readonly<Record<string, Answer>> = {
    'POST https://routes.googleapis.com/directions/v2:computeRoutes': routes.computeRoutes,
    'POST https://routes.googleapis.com/distanceMatrix/v2:computeRouteMatrix': routes.computeRouteMatrix,
    'GET https://maps.googleapis.com/maps/api/geocode/json': places.geocode,
    'GET https://maps.googleapis.com/maps/api/elevation/json': places.elevation,
  };
  const hosts = new Set(Object.keys(answers).map((name) => new URL(name.slice(name.indexOf(' ') + 1)).host));

  return {
    fetchAll: (requests) =>
      requests.map((request) => {
        const { origin, pathname, host } = new URL(request.url);
        const answer = answers[`${request.method} ${origin}${pathname}`] ?? (hosts.has(host) ? nothingHere : noServer);
        return { ...answer(request), milliseconds: milliseconds(request) };
      }),
  };
}

const nothingHere: Answer = ({ url }) => ({
  status: 404,
  headers: { 'content-type': 'text/html; charset=UTF-8' },
  body: `<!DOCTYPE html><title>Error 404 (Not Found)!!1</title><p>The requested URL <code>${new URL(url).pathname.replace(/[<&]/g, '')}</code> was not found on this server.`,
});

const noServer: Answer = () => ({ unreachable: 'DNS error' });

/** Numbers that look random, and are the same each time. */
function seededRandom(): () => number {
  let state = 1;
  return () => {
    state = (state * 48_271) % 0x7fffffff;
    return state / 0x7fffffff;
  };
}
