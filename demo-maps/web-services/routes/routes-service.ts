import type { HttpAnswer, HttpRequest, MapsProvider } from '../../../emulator/index.ts';
import type { CheckKey } from '../check-key.ts';
import { applyFieldMask, readFieldMask } from '../field-mask.ts';
import { invalidArgument, jsonAnswer, Refusal } from '../google-error.ts';
import type { MessageType } from '../message-type.ts';
import type { KeyedService } from '../practice-keys.ts';
import { type Message, readMessage } from '../read-message.ts';
import { checkMatrixRequest, checkRoutesRequest } from './check-rules.ts';
import { computeMatrix } from './compute-matrix.ts';
import { computeRoutes } from './compute-routes.ts';
import {
  computeRouteMatrixRequest,
  computeRoutesRequest,
  computeRoutesResponse,
  routeMatrixElement,
} from './route-messages.ts';
import type { MatrixRequest, RoutesRequest } from './route-request.ts';

const PER_MINUTE = 3000;

const ROUTES: KeyedService = {
  title: 'Routes API',
  host: 'routes.googleapis.com',
  metric: 'ComputeRoutesRequests',
  method: 'google.maps.routing.v2.Routes.ComputeRoutes',
  perMinute: PER_MINUTE,
};
const MATRIX: KeyedService = {
  ...ROUTES,
  metric: 'ComputeRouteMatrixElements',
  method: 'google.maps.routing.v2.Routes.ComputeRouteMatrix',
};

/** Answers like Google's Routes API, from the demo Maps. */
export function createRoutesService(maps: MapsProvider, checkKey: CheckKey, random: () => number) {
  function requireKey(request: HttpRequest, service: KeyedService, units: number): void {
    const key = request.headers['x-goog-api-key'] ?? new URL(request.url).searchParams.get('key') ?? undefined;
    const refusal = checkKey(key, service, units, request.now);
    if (refusal) throw new Refusal(refusal.error);
  }
  return {
    computeRoutes: (request: HttpRequest): HttpAnswer => {
      try {
        requireKey(request, ROUTES, 1);
        const message = read(request, computeRoutesRequest) as RoutesRequest;
        const mask = readFieldMask(maskOf(request), computeRoutesResponse);
        checkRoutesRequest(message, request.now);
        return jsonAnswer(applyFieldMask(computeRoutes(maps, message, request.now), mask));
      } catch (thrown) {
        const error = errorOf(thrown);
        return jsonAnswer({ error }, error.code);
      }
    },
    computeRouteMatrix: (request: HttpRequest): HttpAnswer => {
      try {
        // A bad key is refused before anything is read. The elements are counted when they are known.
        requireKey(request, MATRIX, 0);
        const message = read(request, computeRouteMatrixRequest) as MatrixRequest;
        const mask = readFieldMask(maskOf(request), routeMatrixElement);
        checkMatrixRequest(message, request.now);
        const { origins = [], destinations = [] } = message;
        requireKey(request, MATRIX, origins.length * destinations.length);
        return jsonAnswer(applyFieldMask(computeMatrix(maps, message, request.now, random), mask));
      } catch (thrown) {
        const error = errorOf(thrown);
        return jsonAnswer([{ error }], error.code);
      }
    },
  };
}

function maskOf({ headers, url }: HttpRequest): string | undefined {
  const { searchParams } = new URL(url);
  return headers['x-goog-fieldmask'] ?? searchParams.get('$fields') ?? searchParams.get('fields') ?? undefined;
}

function read({ body }: HttpRequest, type: MessageType): Message {
  let value: unknown;
  try {
    value = JSON.parse(body === '' ? '{}' : body);
  } catch {
    throw invalidArgument('Invalid JSON payload received. Unexpected token.');
  }
  const { message, violations } = readMessage(value, type);
  if (violations.length > 0) {
    throw invalidArgument(violations.map(({ description }) => description).join('\n'), violations);
  }
  return message;
}

function errorOf(thrown: unknown): Refusal['error'] {
  if (thrown instanceof Refusal) return thrown.error;
  throw thrown;
}
