import type { HttpAnswer, HttpAnswers, HttpRequest } from './services/http-answers.ts';

/** Answers in place of the network in a test, and records the requests. */
export interface TestHttp extends HttpAnswers {
  /** Every request, also those that were sent side by side. */
  requests: HttpRequest[];
  /** How many requests each round trip had. */
  roundTrips: number[];
}

/** Answers each request as the test says; `index` counts the requests from 0. */
export function scriptedHttp(answer: (request: HttpRequest, index: number) => HttpAnswer): TestHttp {
  const http: TestHttp = {
    requests: [],
    roundTrips: [],
    fetchAll: (requests) => {
      http.roundTrips.push(requests.length);
      return requests.map((request) => {
        http.requests.push(request);
        return answer(request, http.requests.length - 1);
      });
    },
  };
  return http;
}

/** An answer in JSON. */
export function jsonAnswer(value: unknown, status = 200): HttpAnswer {
  return { status, headers: { 'content-type': 'application/json; charset=UTF-8' }, body: JSON.stringify(value) };
}

/** Faults between a script and a server. */
export const httpFaults = {
  /** A page for people, such as that of a proxy or an overloaded server. */
  html: (status = 502): HttpAnswer => ({
    status,
    headers: { 'content-type': 'text/html; charset=UTF-8' },
    body: '<!DOCTYPE html><title>Error</title><p>The server encountered a temporary error.</p>',
  }),
  /** An answer that ends in the middle. */
  cutOff: (answer: HttpAnswer): HttpAnswer =>
    'unreachable' in answer ? answer : { ...answer, body: answer.body.slice(0, Math.floor(answer.body.length / 2)) },
  unreachable: (): HttpAnswer => ({ unreachable: 'Address unavailable' }),
};
