import type { FormulaError } from '../errors.ts';
import type { Json } from '../json.ts';

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
