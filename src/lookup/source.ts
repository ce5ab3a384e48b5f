import type { Quota } from '../errors.ts';
import type { Json } from '../json.ts';

/** One of Google's services, told to the mechanism that looks up routes and places alike. */
export interface Source<Request, Answer> {
  /** Which of Google's daily quotas it uses; answers of one quota share a cache. */
  quota: Quota;
  /** How many requests one call can ask. */
  requestsPerCall: number;
  /** A text that is equal for two requests exactly where Google's answer is the same. */
  key(request: Request): string;
  /** Asks Google in one call, and gives an answer for each request. May throw what Google throws. */
  ask(requests: Request[]): Json[];
  /** Reads Google's answer; throws a FormulaError where it holds none. */
  read(answer: Json, request: Request): Answer;
  /** The answer as a JSON value for the cache, and back; undefined where the value is not one of its own. */
  encode(answer: Answer): Json;
  decode(value: Json): Answer | undefined;
  /** Another source that the same call answers, too: its key for the request, and its JSON value of the answer. */
  companion?: Pick<Source<Request, Answer>, 'key' | 'encode'>;
}
