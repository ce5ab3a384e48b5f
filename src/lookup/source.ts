import type { FormulaError, Quota } from '../errors.ts';
import type { Json } from '../json.ts';
import type { PriceGroup } from '../own-key/price-groups.ts';

/** What the lookup of routes and places needs to know about one of Google's services. */
export interface Source<Request, Answer> {
  /** Which of Google's daily quotas it uses. Answers of the same quota share a cache. */
  quota: Quota;
  /** How many requests fit into one call. */
  requestsPerCall: number;
  /** A text that is equal for two requests if, and only if, Google's answer is the same. */
  key(request: Request): string;
  /** Asks Google in one call, and returns an answer for each request. May throw what Google throws. */
  ask(requests: Request[]): Json[];
  /** How to ask with the user's own key. */
  withKey: KeyedService<Request>;
  /** Reads an answer of either service; throws a FormulaError if it has none. */
  read(answer: Json, request: Request): Answer;
  /** The answer as a JSON value for the cache, and back; undefined if the value is not one of ours. */
  encode(answer: Answer): Json;
  decode(value: Json): Answer | undefined;
  /** Whether a cached answer has everything that this request needs; absent means always. */
  suffices?(answer: Answer, request: Request): boolean;
  /** Another source that the same call answers: the key of the request there, and the JSON value of the answer. */
  companion?: Pick<Source<Request, Answer>, 'key' | 'encode'>;
}

/**
 * How requests may be grouped into calls. Requests that a shared call did not answer are asked by samples, whose
 * answers may tell about the others. The rest is then asked one by one.
 */
export const GROUPINGS = ['together', 'samples', 'alone'] as const;
export type Grouping = (typeof GROUPINGS)[number];

/** A service of Google Maps Platform, which is asked with the user's own key. */
export interface KeyedService<Request> {
  /** The price group of a request. */
  priceOf(request: Request): PriceGroup;
  /** How many requests Google counts as one; absent means one. */
  requestsPerPurchase?: number;
  /** The calls for all requests. */
  plan(requests: readonly Request[], grouping: Grouping): HttpCall[];
  /** The message if the request needs a key; absent means that none does. */
  onlyWithKey?(request: Request): FormulaError | undefined;
  /** Why a request can't be asked with a key; absent means that all requests can. */
  refuse?(request: Request): FormulaError | undefined;
  /** Whether to use the key even before the free quota is used up, since its answer is better. */
  isBetter?(request: Request): boolean;
  /** Whether the free service gives another answer, so that neither may replace the other. */
  differs?(request: Request): boolean;
}

/** One HTTP request to Google Maps Platform, which answers some of the requests of a batch. */
export interface HttpCall {
  /** Without the key. */
  url: string;
  /** What is posted; a request without it is a GET. */
  body?: Json;
  /** Which fields Google should return, if the service needs to know. */
  fieldMask?: string;
  /** The requests of the batch that it answers, by their positions. */
  positions: readonly number[];
  /** Further requests that are not in the call, but may be answered by it. Their answers come after the others. */
  alsoTells?: readonly number[];
  /**
   * The answers to these, in the form of the free service. Undefined means that a request must be asked in another
   * call; a problem, that it failed.
   * @param body of the response, or Google's error if it says that the request can't be used
   */
  readAnswers(body: Json): (Json | FormulaError | undefined)[];
}
