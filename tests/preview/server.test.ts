import { once } from 'node:events';
import { type IncomingHttpHeaders, type RequestOptions, request, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Call } from '../../preview/protocol.ts';
import type { ScriptCall, ScriptOutcome, ScriptResult } from '../../preview/script/script-protocol.ts';
import { createLocalSheetServer } from '../../preview/server.ts';

const FUNCTIONS = [{ name: 'ECHO', description: '', params: [], declared: ['value'], type: '', returns: '' }];
const JSON_TYPE = { 'Content-Type': 'application/json' };

const RESULT: ScriptResult = {
  result: 'done',
  error: null,
  changes: [],
  activeId: 0,
  toasts: [],
  alerts: [],
  sidebar: null,
  mapsCalls: { used: 1, limit: 9 },
};

interface Answer {
  status: number;
  headers: IncomingHttpHeaders;
  body: string;
}

let server: Server;
let port: number;
let calls: Call[];
let failure: Error | undefined;
let ran: ScriptCall[];
let outcome: ScriptOutcome;

beforeEach(async () => {
  calls = [];
  failure = undefined;
  ran = [];
  outcome = RESULT;
  server = createLocalSheetServer({
    page: { html: '<p>page</p>', script: 'let script;', styles: 'p{}', bridge: 'let google;' },
    functions: FUNCTIONS,
    calculator: {
      ready: Promise.resolve([]),
      run: async (batch) => {
        if (failure) throw failure;
        calls.push(...batch);
        return { outcomes: batch.map(({ args }) => ({ value: args[0] ?? null })), mapsCalls: { used: 1, limit: 9 } };
      },
      runScript: async (call) => {
        ran.push(call);
        return outcome;
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

const run = (body: unknown, headers: Record<string, string> = {}): Promise<Answer> =>
  ask({ path: '/run', method: 'POST', headers: { ...JSON_TYPE, ...headers } }, JSON.stringify(body));

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

  it('runs a batch and answers in its order, dates as dates', async () => {
    const args = [1, 'text', true, null, { date: 0 }, [['a', { date: 1 }]]];
    const { status, body } = await run({ calls: args.map((arg) => ({ name: 'ECHO', args: [arg] })) });
    expect(status).toBe(200);
    expect(JSON.parse(body)).toEqual({ outcomes: args.map((value) => ({ value })), mapsCalls: { used: 1, limit: 9 } });
    expect(calls[4]).toEqual({ name: 'ECHO', args: [new Date(0)] });
  });

  it('takes its own origin under both names of this machine', async () => {
    for (const name of ['127.0.0.1', 'localhost']) {
      const headers = { Host: `${name}:${port}`, Origin: `http://${name}:${port}` };
      expect((await run({ calls: [] }, headers)).status).toBe(200);
    }
  });

  it.each([
    ['a page of another site', { Origin: 'https://example.com' }],
    ['a page of another port', { Origin: 'http://127.0.0.1:1' }],
    ['a page without an origin of its own', { Origin: 'null' }],
    ['a foreign name that points at this machine', { Host: 'rebound.example' }],
  ])('refuses %s with one line and runs nothing', async (_, headers) => {
    const { status, body } = await run({ calls: [{ name: 'ECHO', args: [] }] }, headers);
    expect([status, body]).toEqual([403, 'The local sheet answers its own page only.\n']);
    expect(calls).toEqual([]);
  });

  it('refuses a form, which another site could send', async () => {
    const answer = await ask(
      { path: '/run', method: 'POST', headers: { 'Content-Type': 'text/plain' } },
      '{"calls":[]}',
    );
    expect(answer.status).toBe(415);
  });

  it.each([
    ['no JSON', '{"calls":'],
    ['nothing', ''],
    ['null', 'null'],
    ['no list', '{"calls":{}}'],
    ['a call that is no object', '{"calls":[null]}'],
    ['an unknown function', '{"calls":[{"name":"toString","args":[]}]}'],
    ['arguments that are no list', '{"calls":[{"name":"ECHO","args":"a"}]}'],
    ['an argument that no cell can hold', '{"calls":[{"name":"ECHO","args":[{"__proto__":1}]}]}'],
    ['a ragged range', '{"calls":[{"name":"ECHO","args":[[[1],[1,2]]]}]}'],
    ['too many calls', JSON.stringify({ calls: Array(1001).fill({ name: 'ECHO', args: [] }) })],
  ])('answers a body with %s by one line, and goes on', async (_, body) => {
    const answer = await ask({ path: '/run', method: 'POST', headers: JSON_TYPE }, body);
    expect(answer.status).toBe(400);
    expect(answer.body).toMatch(/^[^\n]+\n$/);
    expect((await run({ calls: [{ name: 'ECHO', args: [1] }] })).status).toBe(200);
  });

  it('refuses a body of more than four million bytes', async () => {
    const body = JSON.stringify({ calls: [{ name: 'ECHO', args: ['é'.repeat(2_000_001)] }] });
    const answer = await ask({ path: '/run', method: 'POST', headers: JSON_TYPE }, body);
    expect(answer.status).toBe(413);
  });

  it('answers other addresses and methods by one line', async () => {
    const unknown = await Promise.all(['/nothing', '/__proto__', '/../package.json'].map((path) => ask({ path })));
    expect(unknown.map(({ status }) => status)).toEqual([404, 404, 404]);
    expect((await ask({ path: '/run' })).status).toBe(405);
    expect((await ask({ path: '/', method: 'DELETE' })).status).toBe(405);
  });

  it('says so when the calculation failed, and goes on', async () => {
    failure = new Error('secret inner words');
    expect(await run({ calls: [] })).toMatchObject({ status: 500, body: 'The local sheet failed to answer.\n' });
    failure = undefined;
    expect((await run({ calls: [] })).status).toBe(200);
  });

  describe('runs functions of the script on the page’s cells', () => {
    const CALL = { from: 'menu', functionName: 'act', args: [], answers: [], workbook: { sheets: [{}], activeId: 0 } };
    const runScript = (call: unknown, headers: Record<string, string> = {}): Promise<Answer> =>
      ask({ path: '/script-run', method: 'POST', headers: { ...JSON_TYPE, ...headers } }, JSON.stringify(call));

    it('and gives what came of it', async () => {
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
      [{ ...CALL, workbook: { sheets: [] } }],
    ])('but refuses %j', async (call) => {
      const { status, body } = await runScript(call);
      expect([status, body]).toEqual([400, 'Send the function to run, its arguments, and the sheets.\n']);
    });

    it('and tells of its menus', async () => {
      expect((await ask({ path: '/menus' })).body).toBe('[]');
    });
  });
});
