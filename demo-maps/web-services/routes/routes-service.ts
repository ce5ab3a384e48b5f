import type { HttpAnswer, HttpRequest, MapsAnswers } from '../../../emulator/index.ts';
import type { CheckKey } from '../check-key.ts';
import { applyFieldMask, readFieldMask } from '../field-mask.ts';
import { type GoogleError, invalidArgument, jsonAnswer, Refusal } from '../google-error.ts';
import type { MessageType } from '../message-type.ts';
import type { KeyedService } from '../practice-keys.ts';
import { readMessage } from '../read-message.ts';
import { checkMatrixRequest, checkRoutesRequest } from './check-rules.ts';
import { computeMatrix } from './compute-matrix.ts';
import { computeRoutes } from './compute-routes.ts';
import {
  computeRouteMatrixRequest,
  computeRoutesRequest,
  computeRoutesResponse,
  routeMatrixElement,
} from './route-messages.ts';

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
export function createRoutesService(maps: MapsAnswers, checkKey: CheckKey, random: () => number) {
  function requireKey(request: HttpRequest, service: KeyedService, units: number): void {
    const key = request.headers['x-goog-api-key'] ?? new URL(request.url).searchParams.get('key') ?? undefined;
    const refusal = checkKey(key, service, units, request.now);
    if (refusal) throw new Refusal(refusal.error);
  }
  return {
    computeRoutes: answering(
      (request) => {
        requireKey(request, ROUTES, 1);
        const message = read(request, computeRoutesRequest);
        const mask = readFieldMask(maskOf(request), computeRoutesResponse);
        checkRoutesRequest(message, request.now);
        return applyFieldMask(computeRoutes(maps, message, request.now), mask);
      },
      (error) => ({ error }),
    ),
    computeRouteMatrix: answering(
      (request) => {
        // A bad key is refused before anything is read. The elements are counted when they are known.
        requireKey(request, MATRIX, 0);
        const message = read(request, computeRouteMatrixRequest);
        const mask = readFieldMask(maskOf(request), routeMatrixElement);
        checkMatrixRequest(message, request.now);
        const { origins = [], destinations = [] } = message;
        requireKey(request, MATRIX, origins.length * destinations.length);
        return applyFieldMask(computeMatrix(maps, message, request.now, random), mask);
      },
      (error) => [{ error }],
    ),
  };
}

/** Answers with the result of a method, or with its refusal in the given form. */
function answering(method: (request: HttpRequest) => unknown, refused: (error: GoogleError) => object) {
  return (request: HttpRequest): HttpAnswer => {
    try {
      return jsonAnswer(method(request));
    } catch (thrown) {
      if (!(thrown instanceof Refusal)) throw thrown;
      return jsonAnswer(refused(thrown.error), thrown.error.code);
    }
  };
}

function maskOf({ headers, url }: HttpRequest): string | undefined {
  const { searchParams } = new URL(url);
  return headers['x-goog-fieldmask'] ?? searchParams.get('$fields') ?? searchParams.get('fields') ?? undefined;
}

function read<T extends MessageType>({ body }: HttpRequest, type: T) {
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
