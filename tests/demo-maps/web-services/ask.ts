import { createWebServices, type WebServicesOptions } from '../../../demo-maps/web-services/web-services.ts';
import { anyPlaceMaps, type HttpRequest, type MapsAnswers } from '../../../emulator/index.ts';

export const ROUTES = 'https://routes.googleapis.com/directions/v2:computeRoutes';
export const MATRIX = 'https://routes.googleapis.com/distanceMatrix/v2:computeRouteMatrix';
/** A Thursday, at noon in Greenwich. */
export const NOW = Date.UTC(2026, 0, 15, 12);

/** The practice services over a world in which every place exists, asked one request at a time. */
export function openServices(maps: Required<MapsAnswers> = anyPlaceMaps(), options: WebServicesOptions = {}) {
  const services = createWebServices(maps, options);

  function send(request: Partial<HttpRequest> & { url: string }) {
    const [answer] = services.fetchAll([{ method: 'GET', headers: {}, body: '', now: NOW, ...request }]);
    if (!answer || 'unreachable' in answer) throw new Error(`Nothing answered ${request.url}.`);
    const isJson = answer.headers?.['content-type'] === 'application/json; charset=UTF-8';
    return { status: answer.status, json: isJson ? JSON.parse(String(answer.body)) : undefined };
  }
  function post(url: string, body: unknown, { mask = '*', key = 'practice-key', now = NOW } = {}) {
    const headers = { 'x-goog-api-key': key, ...(mask !== '' && { 'x-goog-fieldmask': mask }) };
    return send({ url, method: 'POST', headers, body: typeof body === 'string' ? body : JSON.stringify(body), now });
  }
  return { send, post };
}

/** A valid request. */
export const TRIP = { origin: { address: 'A' }, destination: { address: 'B' } };

/** A valid matrix request with this many origins and destinations, each a point. */
export function matrixOf(origins: number, destinations: number, settings: object = {}): object {
  const points = (count: number) =>
    Array.from({ length: count }, (_, index) => ({
      waypoint: { location: { latLng: { latitude: index / 10, longitude: count } } },
    }));
  return { origins: points(origins), destinations: points(destinations), ...settings };
}
