import { countKeyedRequests } from '../services/google-calls.ts';
import { fetchAllWithKey, type HttpResponse } from '../services/url-fetch.ts';
import { readFetchException } from './read-http-response.ts';
import type { HttpCall } from './source.ts';

/**
 * Sends calls to Google Maps Platform side by side.
 * @throws FormulaError if there is no response
 */
export function fetchCalls(calls: readonly HttpCall[], key: string): HttpResponse[] {
  countKeyedRequests(calls.reduce((sum, { positions }) => sum + positions.length, 0));
  try {
    return fetchAllWithKey(calls, key);
  } catch (exception) {
    throw readFetchException(exception);
  }
}
