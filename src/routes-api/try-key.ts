import { caught, FormulaError } from '../errors.ts';
import { fetchCalls } from '../lookup/fetch-calls.ts';
import { readHttpResponse } from '../lookup/read-http-response.ts';
import type { HttpResponse } from '../services/url-fetch.ts';
import { computeRoutes } from './compute-routes.ts';

/** Asks Google for one short route with a key. Undefined if it works, otherwise the problem and what to do. */
export function tryKey(key: string): FormulaError | undefined {
  const ends = { origin: '48.8584,2.2945', destination: '48.8606,2.3376' };
  const call = computeRoutes({ ...ends, mode: 'driving', via: [], choice: 'first', bestOrder: false }, 'route', 0);
  const outcome = caught(() => readHttpResponse(fetchCalls([call], key)[0] as HttpResponse, call.url));
  return outcome instanceof FormulaError ? outcome : undefined;
}
