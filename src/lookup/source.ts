import type { FormulaError, Quota } from '../errors.ts';
import type { Json } from '../json.ts';
import type { PriceGroup } from '../own-key/price-groups.ts';
import type { HttpCall } from './http-call.ts';

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
  /** The same with the user's own key. */
  withKey: KeyedService<Request>;
  /** Reads Google's answer, of either service; throws a FormulaError where it holds none. */
  read(answer: Json, request: Request): Answer;
  /** The answer as a JSON value for the cache, and back; undefined where the value is not one of its own. */
  encode(answer: Answer): Json;
  decode(value: Json): Answer | undefined;
  /** Whether an answer from the cache has all that this request is about; absent means always. */
  suffices?(answer: Answer, request: Request): boolean;
  /** Another source that the same call answers, too: its key for the request, and its JSON value of the answer. */
  companion?: Pick<Source<Request, Answer>, 'key' | 'encode'>;
}

/** A service of Google Maps Platform, which is asked with the user's own key. */
export interface KeyedService<Request> {
  /** The price group of a request. */
  priceOf(request: Request): PriceGroup;
  /** How many requests Google counts as one; one where it is left out. */
  requestsPerPurchase?: number;
  /** The calls that ask all requests. `alone` are those that failed in a call with others. */
  plan(requests: readonly Request[], alone: boolean): HttpCall[];
  /** What the user is told where the request can't be asked without a key; absent means that all can. */
  onlyWithKey?(request: Request): FormulaError | undefined;
  /** Why a request can't be asked with a key; absent means that all can. */
  refuse?(request: Request): FormulaError | undefined;
  /** Whether the key is to be used although the free quota is not used up, since the answer is another one. */
  isBetter?(request: Request): boolean;
}
