import type { HttpAnswer, HttpRequest } from '../../emulator/index.ts';
import { STAND_IN_KEY } from './keys.ts';

/** Sends requests of the script on to Google, and gives its answers. */
export type Forward = (requests: readonly HttpRequest[]) => Promise<HttpAnswer[]>;

export interface ForwardOptions {
  /** The key that goes out in place of the one that the script knows. */
  key: string;
  /** Where a server of Google's is to be found; itself when left out. */
  serverOf?: (origin: string) => string;
  /** How long Google may take. */
  timeoutMs?: number;
}

const GOOGLE = ['https://routes.googleapis.com', 'https://maps.googleapis.com'];
// A formula has 30 seconds, and may have something left to say.
const TIMEOUT_MS = 25_000;
// What belongs to a connection, and not to what was said over it.
const OF_THE_CONNECTION = ['connection', 'content-encoding', 'content-length', 'keep-alive', 'transfer-encoding'];

/**
 * Forwards to the two servers that the add-on asks and to no other. The key goes out with the request alone: should an
 * answer repeat it, the script finds its own key there again.
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
          // The key must not be led to another server.
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
      // What went wrong in detail may hold the address, and so the key.
      return { unreachable: (error as Error).name === 'TimeoutError' ? 'Timeout' : 'Address unavailable' };
    }
  }

  return (requests) => Promise.all(requests.map(forwardOne));
}
