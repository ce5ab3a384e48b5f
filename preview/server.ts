import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { FunctionHelp } from '../scripts/function-help.ts';
import type { PageFiles } from './bundle-page.ts';
import type { Calculator } from './calculator.ts';
import { localAddresses, Refusal, requireLocal, requireMethod } from './guard.ts';
import { type Answer, toPlain } from './protocol.ts';
import { readCalls } from './read-calls.ts';
import { readScriptCall } from './script/read-script-call.ts';
import type { ScriptOutcome } from './script/script-protocol.ts';
import { createShownPages, type ShownPages } from './script/shown-pages.ts';

// No page may be loaded into another one, and this one asks nobody but its own server. The grid writes style attributes.
// In its frame come pages of the script, which may not even be led elsewhere.
const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "frame-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

// A page of the script is alone in its frame: it reaches neither the sheet around it nor any server.
const SHOWN_PAGE_POLICY = [
  "default-src 'none'",
  "script-src 'unsafe-inline'",
  "style-src 'unsafe-inline'",
  'img-src data:',
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'self'",
  'sandbox allow-scripts allow-popups allow-popups-to-escape-sandbox',
].join('; ');

const HEADERS = {
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
  policy?: string;
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
  const shownPages = createShownPages(page.bridge);

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
      return json(plainAnswer(await calculator.run(await readCalls(request, names))));
    }
    if (path === '/script-run') {
      requireMethod(request, 'POST');
      return json(withAddress(await calculator.runScript(await readScriptCall(request)), shownPages));
    }
    requireMethod(request, 'GET');
    if (path === '/menus') return json(await calculator.ready);
    const shown = shownPages.find(path);
    if (shown !== undefined) return { type: 'text/html', body: shown, policy: SHOWN_PAGE_POLICY };
    const found = Object.hasOwn(documents, path) ? documents[path] : undefined;
    if (found === undefined) throw new Refusal(404, 'There is nothing at this address.');
    return found;
  }
}

const json = (value: unknown): Reply => ({ type: 'application/json', body: JSON.stringify(value) });

/** The page gets the address of a shown page in place of its text. */
function withAddress(outcome: ScriptOutcome, shownPages: ShownPages): unknown {
  if ('question' in outcome || outcome.sidebar === null) return outcome;
  const { title, html } = outcome.sidebar;
  return { ...outcome, sidebar: { title, address: shownPages.add(html) } };
}

function plainAnswer({ outcomes, mapsCalls }: Answer): unknown {
  return {
    outcomes: outcomes.map((outcome) => ('value' in outcome ? { value: toPlain(outcome.value) } : outcome)),
    mapsCalls,
  };
}

function send(response: ServerResponse, status: number, { type, body, policy = CONTENT_SECURITY_POLICY }: Reply): void {
  const headers = { ...HEADERS, 'Content-Security-Policy': policy, 'Content-Type': `${type}; charset=utf-8` };
  response.writeHead(status, headers);
  response.end(body);
}
