import type { IncomingMessage } from 'node:http';
import { Refusal } from './guard.ts';

/**
 * Reads the JSON of a request from the page.
 * @throws Refusal for anything else, and for more bytes than that
 */
export async function readJson(request: IncomingMessage, maxBytes: number): Promise<unknown> {
  const type = request.headers['content-type'] ?? '';
  if (!/^application\/json\b/i.test(type)) throw new Refusal(415, 'Send application/json.');
  return parse(await readBody(request, maxBytes));
}

async function readBody(request: IncomingMessage, maxBytes: number): Promise<string> {
  request.setEncoding('utf8');
  let body = '';
  let bytes = 0;
  for await (const chunk of request as AsyncIterable<string>) {
    bytes += Buffer.byteLength(chunk);
    if (bytes > maxBytes) throw new Refusal(413, 'That is too long.');
    body += chunk;
  }
  return body;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new Refusal(400, 'The body is not JSON.');
  }
}
