import { FormulaError } from './errors.ts';

/** What an item needs: a value that is known already, or a request to Google. */
export type ValueOrRequest<Value, Request> = { value: Value } | { request: Request };

/**
 * The values of all items, in order: those that are known, and the answers to the others, which are asked for together.
 * @param ask answers requests in order; not called if there are none
 */
export function answerAll<Value, Request>(
  items: readonly ValueOrRequest<Value, Request>[],
  ask: (requests: Request[]) => readonly Value[],
): Value[] {
  const requests = items.flatMap((item) => ('request' in item ? [item.request] : []));
  const answers = requests.length > 0 ? ask(requests) : [];
  let next = 0;
  return items.map((item) => ('request' in item ? (answers[next++] as Value) : item.value));
}

/** What an item needs whose request may be impossible: then the problem is its value. */
export function toAsk<Request>(request: Request | FormulaError): ValueOrRequest<FormulaError, Request> {
  return request instanceof FormulaError ? { value: request } : { request };
}
