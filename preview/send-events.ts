import type { OutgoingHttpHeaders, ServerResponse } from 'node:http';

/** Tells a page of every change for as long as it listens. */
export function sendEvents(
  response: ServerResponse,
  headers: OutgoingHttpHeaders,
  onChange: (listener: (version: string) => void) => () => void,
): void {
  response.writeHead(200, { ...headers, 'Content-Type': 'text/event-stream; charset=utf-8' });
  // A line of its own lets the page know that it is connected.
  response.write(': connected\n\n');
  const stop = onChange((version) => response.write(`data: ${version}\n\n`));
  response.on('close', stop);
}
