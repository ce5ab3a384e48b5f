import { anything, list, maybe, object, takes } from '../arguments.ts';
import { ServiceError } from '../errors.ts';
import { requireFetchScope, requireListed } from '../manifest.ts';
import { defineService } from '../service.ts';
import { createHttpResponse, type HttpResponse } from './http-response.ts';
import { type AskedRequest, readHttpRequest } from './read-http-request.ts';
import type { Surroundings } from './surroundings.ts';

/** The emulated part of `UrlFetchApp`: both ways to fetch. */
export interface UrlFetchService {
  fetch(url: string, params?: GoogleAppsScript.URL_Fetch.URLFetchRequestOptions): HttpResponse;
  fetchAll(requests: (string | GoogleAppsScript.URL_Fetch.URLFetchRequest)[]): HttpResponse[];
}

/** `UrlFetchApp`, with something that answers in place of the network. */
export function createUrlFetchApp(surroundings: Surroundings): UrlFetchService {
  return defineService(surroundings.gate, 'UrlFetchApp', {
    fetch: takes([anything, maybe(object)], (url, params = {}) => {
      requireFetchScope(surroundings.manifest, 'UrlFetchApp.fetch');
      return send(surroundings, [readHttpRequest(url, { ...params })])[0] as HttpResponse;
    }),
    fetchAll: takes([list], (requests) => {
      requireFetchScope(surroundings.manifest, 'UrlFetchApp.fetchAll');
      return send(surroundings, requests.map(readListed));
    }),
  });
}

function readListed(listed: unknown): AskedRequest {
  if (typeof listed === 'string') return readHttpRequest(listed, {});
  const { url, ...params } = Object(listed) as Record<string, unknown>;
  return readHttpRequest(url, params);
}

/** Sends requests side by side, so that they take as long as the slowest. If one fails, all fail. */
function send({ gate, http, manifest, state, clock }: Surroundings, asked: AskedRequest[]): HttpResponse[] {
  for (const { request } of asked) requireListed(manifest, request.url);
  if (!state.quotas.spend('urlFetchesPerDay', asked.length)) {
    throw new ServiceError('Service invoked too many times for one day: urlfetch.');
  }
  if (!http) throw new ServiceError('The emulator was given nothing that answers in place of the network.');
  const now = clock.now();
  const answers = http.fetchAll(asked.map(({ request }) => ({ ...request, now })));
  gate.sleep(Math.max(0, ...answers.map(({ milliseconds = 0 }) => milliseconds)));
  return asked.map(({ request, mute }, index) => {
    const answer = answers[index];
    if (!answer) throw new Error(`Nothing answered ${request.url}.`);
    return createHttpResponse(gate, request.url, answer, mute);
  });
}
