import type { IncomingMessage, Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Thrown when the local sheet refuses a request; the message is its answer, in one line. */
export class Refusal extends Error {
  override name = 'Refusal';
  readonly status: number;

  constructor(status: number, message: string) {
    super(message);
    this.status = status;
  }
}

/** The names under which a browser on this machine reaches the server. */
export function localAddresses(server: Server): string[] {
  const { port } = server.address() as AddressInfo;
  return [`127.0.0.1:${port}`, `localhost:${port}`];
}

/**
 * Refuses requests from other sites: a foreign page has its own origin, and a foreign name that points at this machine
 * is visible in the host.
 */
export function requireLocal({ headers }: IncomingMessage, addresses: string[]): void {
  const isLocalHost = addresses.includes(headers.host ?? '');
  const isOwnOrigin =
    headers.origin === undefined || addresses.some((address) => headers.origin === `http://${address}`);
  if (!isLocalHost || !isOwnOrigin) throw new Refusal(403, 'The local sheet answers its own page only.');
}

/** Refuses a request with a wrong method for its address. */
export function requireMethod(request: IncomingMessage, method: string): void {
  if (request.method !== method) throw new Refusal(405, `This address takes ${method} only.`);
}
