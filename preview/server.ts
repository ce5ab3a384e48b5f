import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { FunctionHelp } from '../scripts/function-help.ts';
import type { PageFiles } from './bundle-page.ts';
import type { Calculator } from './calculator.ts';
import { localAddresses, Refusal, requireLocal, requireMethod } from './guard.ts';
import { type Answer, toPlain } from './protocol.ts';
import { readCalls } from './read-calls.ts';

// No page may be loaded into another one, and this one asks nobody but its own server. The grid writes style attributes.
const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

const HEADERS = {
  'Content-Security-Policy': CONTENT_SECURITY_POLICY,
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cache-Control': 'no-store',
};

export interface LocalSheet {
  page: PageFiles;
  functions: FunctionHelp[];
  calculator: Calculator;
}

interface Reply {
  type: string;
  body: string;
}

/** Serves the local sheet's page, the help of its functions, and their results; it starts to listen elsewhere. */
export function createLocalSheetServer({ page, functions, calculator }: LocalSheet): Server {
  const names = new Set(functions.map(({ name }) => name));
  const documents: Record<string, Reply> = {
    '/': { type: 'text/html', body: page.html },
    '/page.js': { type: 'text/javascript', body: page.script },
    '/page.css': { type: 'text/css', body: page.styles },
    '/functions': { type: 'application/json', body: JSON.stringify(functions) },
  };

  const server = createServer((request, response) => {
    reply(request).then(
      (found) => send(response, 200, found),
      (error) => {
        const refusal = error instanceof Refusal ? error : new Refusal(500, 'The local sheet failed to answer.');
        send(response, refusal.status, { type: 'text/plain', body: `${refusal.message}\n` });
      },
    );
  });
  return server;

  async function reply(request: IncomingMessage): Promise<Reply> {
    requireLocal(request, localAddresses(server));
    const path = (request.url ?? '/').split('?')[0] ?? '/';
    if (path === '/run') {
      requireMethod(request, 'POST');
      const answer = await calculator.run(await readCalls(request, names));
      return { type: 'application/json', body: JSON.stringify(plainAnswer(answer)) };
    }
    requireMethod(request, 'GET');
    const found = Object.hasOwn(documents, path) ? documents[path] : undefined;
    if (found === undefined) throw new Refusal(404, 'There is nothing at this address.');
    return found;
  }
}

function plainAnswer({ outcomes, mapsCalls }: Answer): unknown {
  return {
    outcomes: outcomes.map((outcome) => ('value' in outcome ? { value: toPlain(outcome.value) } : outcome)),
    mapsCalls,
  };
}

function send(response: ServerResponse, status: number, { type, body }: Reply): void {
  response.writeHead(status, { ...HEADERS, 'Content-Type': `${type}; charset=utf-8` });
  response.end(body);
}
