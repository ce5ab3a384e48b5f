import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** The requests to the server that replaces Google's. */
export interface Heard {
  url: string;
  method: string;
  key: string | undefined;
  fieldMask: string | undefined;
  body: string;
}

/** A server on this machine that replaces Google's two. */
export async function startStandIn(
  answer: (heard: Heard, response: ServerResponse) => void = (heard, response) => {
    response.setHeader('Content-Type', 'application/json; charset=UTF-8');
    response.setHeader('X-Echo', heard.key ?? '');
    response.end(JSON.stringify(heard));
  },
) {
  const heard: Heard[] = [];
  const server = createServer(async (request, response) => {
    const one = await hear(request);
    heard.push(one);
    answer(one, response);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    heard,
    serverOf: () => `http://127.0.0.1:${port}`,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

async function hear(request: IncomingMessage): Promise<Heard> {
  let body = '';
  for await (const chunk of request) body += chunk;
  const header = (name: string) => request.headers[name] as string | undefined;
  const { url = '', method = '' } = request;
  return { url, method, key: header('x-goog-api-key'), fieldMask: header('x-goog-fieldmask'), body };
}
