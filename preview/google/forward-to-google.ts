import type { HttpAnswer, HttpRequest } from '../../emulator/index.ts';
import { STAND_IN_KEY } from './keys.ts';

/** Forwards requests of the script to Google, and returns its answers. */
export type Forward = (requests: readonly HttpRequest[]) => Promise<HttpAnswer[]>;

export interface ForwardOptions {
  /** The key that replaces the one that the script knows. */
  key: string;
  /** The address of one of Google's servers; tests give another one. */
  serverOf?: (origin: string) => string;
  /** How long Google may take. */
  timeoutMs?: number;
}

const GOOGLE = ['https://routes.googleapis.com', 'https://maps.googleapis.com'];
// A formula has 30 seconds, and may still need to answer.
const TIMEOUT_MS = 25_000;
// Headers that belong to a connection, and not to its contents.
const OF_THE_CONNECTION = ['connection', 'content-encoding', 'content-length', 'keep-alive', 'transfer-encoding'];

/**
 * Forwards only to the two servers that the add-on asks. The key is only in the request: if an answer repeats it, it is
 * replaced by the script's own key.
 */
export function createForward({ key, serverOf = (origin) => origin, timeoutMs = TIMEOUT_MS }: ForwardOptions): Forward {
  const forms = [key, encodeURIComponent(key)];
  const withoutKey = (text: string): string => forms.reduce((rest, form) => rest.replaceAll(form, STAND_IN_KEY), text);

  async function forwardOne({ url, method, headers, body }: HttpRequest): Promise<HttpAnswer> {
    const { origin, pathname, search } = new URL(url);
    if (!GOOGLE.includes(origin)) return { unreachable: 'The local sheet asks only two servers, both of Google' };
    try {
      const response = await fetch(
        `${serverOf(origin)}${pathname}${search.replaceAll(STAND_IN_KEY, encodeURIComponent(key))}`,
        {
          method,
          headers: Object.fromEntries(
            Object.entries(headers).map(([name, value]) => [name, value.replaceAll(STAND_IN_KEY, key)]),
          ),
          ...(body !== '' && { body }),
          // The key must not be redirected to another server.
          redirect: 'error',
          signal: AbortSignal.timeout(timeoutMs),
        },
      );
      const kept = [...response.headers].filter(([name]) => !OF_THE_CONNECTION.includes(name));
      return {
        status: response.status,
        headers: Object.fromEntries(kept.map(([name, value]) => [name, withoutKey(value)])),
        body: withoutKey(await response.text()),
      };
    } catch (error) {
      // The details of an error may contain the address, and so the key.
      return { unreachable: (error as Error).name === 'TimeoutError' ? 'Timeout' : 'Address unavailable' };
    }
  }

  return (requests) => Promise.all(requests.map(forwardOne));
}
