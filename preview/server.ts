import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { z } from 'zod';
import type { FunctionHelp } from '../emulator/browser.ts';
import { firstFault, sheetsFunctions } from '../emulator/index.ts';
import { BookError } from './book/book-error.ts';
import type { BookHost } from './book/book-host.ts';
import { commandSchema, jumpRequestSchema, viewRequestSchema } from './book/requests.ts';
import type { PageFiles } from './bundle-page.ts';
import { localAddresses, Refusal, requireLocal, requireMethod } from './guard.ts';
import { readJson } from './read-json.ts';
import { scriptCallSchema } from './script/script-call.ts';
import type { ScriptOutcome } from './script/script-protocol.ts';
import { createShownPages, type ShownPages } from './script/shown-pages.ts';
import { sendEvents } from './send-events.ts';

// No page may be embedded in another one, and this page asks only its own server. The grid writes style attributes. Its
// frame shows pages of the script, which may not navigate elsewhere.
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
  'sandbox allow-scripts allow-downloads allow-popups allow-popups-to-escape-sandbox',
].join('; ');

const HEADERS = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cache-Control': 'no-store',
};

// Large enough for a long paste; more is refused before it is read.
const MAX_BODY_BYTES = 30_000_000;

export interface LocalSheet {
  page: PageFiles;
  functions: FunctionHelp[];
  book: BookHost;
}

interface Reply {
  type: string;
  body: string;
  policy?: string;
}

const dismissalSchema = z.object({ dismiss: z.int().min(0) });

/** Serves the local sheet's page, the help of its functions, and the book. It starts to listen elsewhere. */
export function createLocalSheetServer({ page, functions, book }: LocalSheet): Server {
  const documents: Record<string, Reply> = {
    '/': { type: 'text/html', body: page.html },
    '/page.js': { type: 'text/javascript', body: page.script },
    '/page.css': { type: 'text/css', body: page.styles },
    '/function-names': { type: 'application/json', body: JSON.stringify([...sheetsFunctions.keys()]) },
    '/functions': { type: 'application/json', body: JSON.stringify(functions) },
  };
  const shownPages = createShownPages(page.bridge);
  const answers: Record<string, (body: unknown) => Promise<unknown>> = {
    '/view': (body) => book.view(viewRequestSchema.parse(body)),
    '/jump': (body) => book.jump(jumpRequestSchema.parse(body)),
    '/commands': (body) => book.command(commandSchema.parse(body)),
    '/script-run': async (body) => withAddress(await book.runScript(scriptCallSchema.parse(body)), shownPages),
    '/notices': async (body) => book.dismiss(dismissalSchema.parse(body).dismiss),
  };

  const server = createServer((request, response) => {
    reply(request, response).then(
      (found) => found && send(response, 200, found),
      (error) => {
        const refusal = refusalOf(error);
        send(response, refusal.status, { type: 'text/plain', body: `${refusal.message}\n` });
      },
    );
  });
  return server;

  /** Undefined if the answer continues as long as the page is open. */
  async function reply(request: IncomingMessage, response: ServerResponse): Promise<Reply | undefined> {
    requireLocal(request, localAddresses(server));
    const { pathname: path } = new URL(request.url ?? '/', 'http://localhost');
    const answer = Object.hasOwn(answers, path) ? answers[path] : undefined;
    if (answer) {
      requireMethod(request, 'POST');
      return json((await answer(await readJson(request, MAX_BODY_BYTES))) ?? null);
    }
    requireMethod(request, 'GET');
    if (path === '/menus') return json(await book.ready);
    if (path === '/events') {
      sendEvents(response, HEADERS, book.onChange);
      return undefined;
    }
    const shown = shownPages.find(path);
    if (shown !== undefined) return { type: 'text/html', body: shown, policy: SHOWN_PAGE_POLICY };
    const found = Object.hasOwn(documents, path) ? documents[path] : undefined;
    if (found === undefined) throw new Refusal(404, 'There is nothing at this address.');
    return found;
  }
}

function refusalOf(error: unknown): Refusal {
  if (error instanceof Refusal) return error;
  if (error instanceof BookError) return new Refusal(400, error.message);
  if (error instanceof z.ZodError) return new Refusal(400, `${firstFault(error)}.`);
  return new Refusal(500, 'The local sheet failed to answer.');
}

const json = (value: unknown): Reply => ({ type: 'application/json', body: JSON.stringify(value) });

/** The page gets the address of a shown page instead of its text. */
function withAddress(outcome: ScriptOutcome, shownPages: ShownPages): unknown {
  if ('question' in outcome || outcome.sidebar === null) return outcome;
  const { title, html } = outcome.sidebar;
  return { ...outcome, sidebar: { title, address: shownPages.add(html) } };
}

function send(response: ServerResponse, status: number, { type, body, policy = CONTENT_SECURITY_POLICY }: Reply): void {
  const headers = { ...HEADERS, 'Content-Security-Policy': policy, 'Content-Type': `${type}; charset=utf-8` };
  response.writeHead(status, headers);
  response.end(body);
}
