import { once } from 'node:events';
import { type IncomingHttpHeaders, type RequestOptions, request, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { BookError } from '../../preview/book/book-error.ts';
import type { View } from '../../preview/book/protocol.ts';
import type { Command, ViewRequest } from '../../preview/book/requests.ts';
import type { ScriptCall } from '../../preview/script/script-call.ts';
import type { ScriptOutcome, ScriptResult } from '../../preview/script/script-protocol.ts';
import { createLocalSheetServer } from '../../preview/server.ts';

const FUNCTIONS = [{ name: 'ECHO', description: '', params: [], declared: ['value'], type: '', returns: '' }];
const JSON_TYPE = { 'Content-Type': 'application/json' };

const RESULT: ScriptResult = {
  result: 'done',
  error: null,
  version: '1.2',
  toasts: [],
  alerts: [],
  sidebar: null,
};

interface Answer {
  status: number;
  headers: IncomingHttpHeaders;
  body: string;
}

let server: Server;
let port: number;
let commands: Command[];
let asked: ViewRequest[];
let tell: (version: string) => void;
let failure: Error | undefined;
let ran: ScriptCall[];
let outcome: ScriptOutcome;

beforeEach(async () => {
  commands = [];
  asked = [];
  failure = undefined;
  ran = [];
  outcome = RESULT;
  server = createLocalSheetServer({
    page: { html: '<p>page</p>', script: 'let script;', styles: 'p{}', bridge: 'let google;' },
    functions: FUNCTIONS,
    book: {
      ready: Promise.resolve([]),
      view: async (request) => {
        asked.push(request);
        return { version: '1.1' } as View;
      },
      jump: async ({ row, column }) => ({ row, column }),
      command: async (command) => {
        if (failure) throw failure;
        commands.push(command);
        return { version: '1.2' };
      },
      runScript: async (call) => {
        ran.push(call);
        return outcome;
      },
      dismiss: () => {},
      onChange: (listener) => {
        tell = listener;
        return () => {};
      },
      close: async () => {},
    },
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  port = (server.address() as AddressInfo).port;
});

afterEach(() => {
  server.closeAllConnections();
  server.close();
});

function ask(options: RequestOptions, body = ''): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const sent = request({ host: '127.0.0.1', port, ...options }, async (response) => {
      let text = '';
      for await (const chunk of response) text += chunk;
      resolve({ status: response.statusCode ?? 0, headers: response.headers, body: text });
    });
    sent.on('error', reject);
    sent.end(body);
  });
}

const ENTER = { type: 'enter', sheet: 0, row: 1, column: 1, text: '' };
const CLEAR = { type: 'clear', sheet: 0, areas: [{ row: 1, column: 1, rows: 2, columns: 3 }] };
const run = (body: unknown, headers: Record<string, string> = {}): Promise<Answer> =>
  ask({ path: '/commands', method: 'POST', headers: { ...JSON_TYPE, ...headers } }, JSON.stringify(body));

describe('the local sheet’s server', () => {
  it('serves the page, its parts and the help of the functions', async () => {
    const paths = ['/', '/page.js', '/page.css', '/functions'];
    const answers = await Promise.all(paths.map((path) => ask({ path })));
    expect(answers.map(({ status, body }) => [status, body])).toEqual([
      [200, '<p>page</p>'],
      [200, 'let script;'],
      [200, 'p{}'],
      [200, JSON.stringify(FUNCTIONS)],
    ]);
  });

  it('lets the page load nothing from elsewhere', async () => {
    const { headers } = await ask({ path: '/' });
    expect(headers['content-security-policy']).toMatch(/default-src 'none'.*connect-src 'self'/);
  });

  it('makes the change that a page sends', async () => {
    const { status, body } = await run(CLEAR);
    expect([status, JSON.parse(body)]).toEqual([200, { version: '1.2' }]);
    expect(commands).toEqual([CLEAR]);
  });

  it('says in words for the user what cannot be done', async () => {
    failure = new BookError('The last sheet cannot be deleted.');
    expect(await run(CLEAR)).toMatchObject({ status: 400, body: 'The last sheet cannot be deleted.\n' });
  });

  const view = (request: object): Promise<Answer> =>
    ask({ path: '/view', method: 'POST', headers: JSON_TYPE }, JSON.stringify(request));

  it('returns the window of a sheet that a page asks for', async () => {
    const { status } = await view({ sheet: 3, rows: [11, 20], columns: [2, 5] });
    expect([status, asked]).toEqual([200, [{ sheet: 3, rows: [11, 20], columns: [2, 5] }]]);
  });

  it.each([
    { rows: [0, 5] },
    { rows: [5, 1] },
    { rows: ['a', 'b'] },
    { rows: [1, 60_000] },
    { rows: [1] },
    { sheet: 'x' },
    { rows: [1, 50_000], columns: [1, 700] },
  ])('refuses to show %j with a sentence', async (part) => {
    const { status, body } = await view({ sheet: 0, rows: [1, 60], columns: [1, 26], ...part });
    expect(status).toBe(400);
    expect(body).toMatch(/^[^\n]+\.\n$/);
  });

  it('tells every open page of a change', async () => {
    const heard = await new Promise<string>((resolve, reject) => {
      const sent = request({ host: '127.0.0.1', port, path: '/events' }, (response) => {
        response.setEncoding('utf8');
        response.on('data', (text: string) => {
          if (text.startsWith('data:')) resolve(text);
          else tell('7.1');
        });
      });
      sent.on('error', reject);
      sent.end();
    });
    expect(heard).toBe('data: 7.1\n\n');
  });

  it('accepts its own origin under both names of this machine', async () => {
    for (const name of ['127.0.0.1', 'localhost']) {
      const headers = { Host: `${name}:${port}`, Origin: `http://${name}:${port}` };
      expect((await run(CLEAR, headers)).status).toBe(200);
    }
  });

  it.each([
    ['a page of another site', { Origin: 'https://example.com' }],
    ['a page of another port', { Origin: 'http://127.0.0.1:1' }],
    ['a page without an origin of its own', { Origin: 'null' }],
    ['a foreign name that points at this machine', { Host: 'rebound.example' }],
  ])('refuses %s with one line and runs nothing', async (_, headers) => {
    const { status, body } = await run(CLEAR, headers);
    expect([status, body]).toEqual([403, 'The local sheet answers its own page only.\n']);
    expect(commands).toEqual([]);
  });

  it('refuses a form, which another site could send', async () => {
    const answer = await ask(
      { path: '/commands', method: 'POST', headers: { 'Content-Type': 'text/plain' } },
      JSON.stringify(CLEAR),
    );
    expect(answer.status).toBe(415);
  });

  it.each([
    ['no JSON', '{"type":'],
    ['nothing', ''],
    ['null', 'null'],
    ['no type', '{}'],
    ['an unknown type', '{"type":"toString"}'],
    ['a prototype as type', '{"type":"__proto__"}'],
    ['a place off every sheet', '{"type":"enter","sheet":0,"row":0,"column":1,"text":"a"}'],
    ['a place beyond the limits', '{"type":"enter","sheet":0,"row":50001,"column":1,"text":"a"}'],
    ['a text that is none', '{"type":"enter","sheet":0,"row":1,"column":1,"text":{"a":1}}'],
    ['a text that no cell can hold', JSON.stringify({ ...ENTER, text: 'x'.repeat(50_001) })],
    ['an area that is none', '{"type":"clear","sheet":0,"areas":[[]]}'],
    [
      'rows that are no lists',
      '{"type":"paste","sheet":0,"area":{"row":1,"column":1,"rows":1,"columns":1},"texts":["a"]}',
    ],
    ['an unknown look', '{"type":"format","sheet":0,"areas":[],"format":{"constructor":1}}'],
    ['a colour that is none', '{"type":"format","sheet":0,"areas":[],"format":{"color":"url(x)"}}'],
  ])('answers a body with %s in one line, and continues', async (_, body) => {
    const answer = await ask({ path: '/commands', method: 'POST', headers: JSON_TYPE }, body);
    expect(answer.status).toBe(400);
    expect(answer.body).toMatch(/^[^\n]+\n$/);
    expect(commands).toEqual([]);
    expect((await run(CLEAR)).status).toBe(200);
  });

  it('refuses a body of more than thirty million bytes', async () => {
    const body = JSON.stringify({ ...ENTER, text: 'é'.repeat(15_000_001) });
    const answer = await ask({ path: '/commands', method: 'POST', headers: JSON_TYPE }, body);
    expect(answer.status).toBe(413);
  });

  it('answers other addresses and methods with one line', async () => {
    const unknown = await Promise.all(['/nothing', '/__proto__', '/../package.json'].map((path) => ask({ path })));
    expect(unknown.map(({ status }) => status)).toEqual([404, 404, 404]);
    expect((await ask({ path: '/commands' })).status).toBe(405);
    expect((await ask({ path: '/', method: 'DELETE' })).status).toBe(405);
  });

  it('says so when the calculation failed, and continues', async () => {
    failure = new Error('secret inner words');
    expect(await run(CLEAR)).toMatchObject({ status: 500, body: 'The local sheet failed to answer.\n' });
    failure = undefined;
    expect((await run(CLEAR)).status).toBe(200);
  });

  describe('runs functions of the script', () => {
    const selected = { area: { row: 1, column: 1, rows: 1, columns: 1 }, row: 1, column: 1 };
    const CALL = { from: 'menu', functionName: 'act', args: [], answers: [], sheet: 0, selected };
    const runScript = (call: unknown, headers: Record<string, string> = {}): Promise<Answer> =>
      ask({ path: '/script-run', method: 'POST', headers: { ...JSON_TYPE, ...headers } }, JSON.stringify(call));

    it('and returns the result', async () => {
      const { status, body } = await runScript(CALL);
      expect([status, JSON.parse(body)]).toEqual([200, RESULT]);
      expect(ran).toEqual([CALL]);
    });

    it('and serves a page it shows, which reaches nobody and has the bridge in it', async () => {
      outcome = { ...RESULT, sidebar: { title: 'Side', html: '<!doctype html><p>x' } };
      const { address } = JSON.parse((await runScript(CALL)).body).sidebar;
      const { headers, body } = await ask({ path: address });
      expect(body).toBe('<!doctype html><script>let google;</script><p>x');
      const policy = headers['content-security-policy'];
      expect(policy).toMatch(/default-src 'none'.*frame-ancestors 'self'.*sandbox allow-scripts/);
      expect(policy).not.toMatch(/connect-src|allow-same-origin|allow-top-navigation|https?:/);
    });

    it.each([
      [{ Origin: 'null' }, 403],
      [{ 'Content-Type': 'text/plain' }, 415],
    ])('but not for a frame or a form: %j', async (headers, status) => {
      expect((await runScript(CALL, headers)).status).toBe(status);
      expect(ran).toEqual([]);
    });

    it.each([
      [null],
      [{ ...CALL, from: 'elsewhere' }],
      [{ ...CALL, functionName: 1 }],
      [{ ...CALL, args: 'a' }],
      [{ ...CALL, sheet: 'Sheet1' }],
      [{ ...CALL, selected: undefined }],
      [{ ...CALL, answers: [{ button: 'MAYBE' }] }],
    ])('but refuses %j', async (call) => {
      const { status, body } = await runScript(call);
      expect(status).toBe(400);
      expect(body).toMatch(/^[^\n]+\.\n$/);
      expect(ran).toEqual([]);
    });

    it('and reports its menus', async () => {
      expect((await ask({ path: '/menus' })).body).toBe('[]');
    });
  });
});
