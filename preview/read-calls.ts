import type { IncomingMessage } from 'node:http';
import { Refusal } from './guard.ts';
import { type Call, fromPlain } from './protocol.ts';
import { readJson } from './read-json.ts';

// A thousand long addresses have room in this; more is not a sheet that a person typed.
const MAX_BODY_BYTES = 4_000_000;
const MAX_CALLS = 1_000;

/**
 * Reads a batch of calls from the body of a request.
 * @throws Refusal where the body is anything else than calls of known functions with values that cells can hold
 */
export async function readCalls(request: IncomingMessage, names: ReadonlySet<string>): Promise<Call[]> {
  const calls = ((await readJson(request, MAX_BODY_BYTES)) as { calls?: unknown } | null)?.calls;
  if (!Array.isArray(calls) || calls.length > MAX_CALLS) {
    throw new Refusal(400, `Send an object with "calls", a list of at most ${MAX_CALLS}.`);
  }
  return calls.map((call) => readCall(call, names));
}

function readCall(call: unknown, names: ReadonlySet<string>): Call {
  const { name, args } = Object(call) as Record<string, unknown>;
  if (typeof name !== 'string' || !names.has(name)) throw new Refusal(400, 'There is no such custom function.');
  if (!Array.isArray(args)) throw new Refusal(400, 'Each call needs "args", a list.');
  try {
    return { name, args: args.map(fromPlain) };
  } catch (error) {
    if (error instanceof TypeError) throw new Refusal(400, error.message);
    throw error;
  }
}
