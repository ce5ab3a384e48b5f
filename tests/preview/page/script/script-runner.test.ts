import { expect, it, vi } from 'vitest';
import {
  createScriptRunner,
  type RunnerPage,
  type ScriptRequest,
} from '../../../../preview/page/script/script-runner.ts';
import type { ScriptCall, ScriptOutcome } from '../../../../preview/script/script-protocol.ts';

const REQUEST: ScriptRequest = { from: 'menu', functionName: 'act', args: [] };
const DONE = { result: null, error: null, changes: [], activeId: 0, toasts: [], alerts: [], sidebar: null } as object;

/** A page that counts what was applied, in front of a server that answers so. */
function setUp(answer: (call: ScriptCall) => ScriptOutcome | Response | Promise<Response>) {
  const applied: unknown[] = [];
  const page: RunnerPage = {
    takeSnapshots: () => ({ snapshots: [], activeId: applied.length }),
    apply: (result) => applied.push(result),
    ask: async ({ text }) => ({ button: 'OK', text: `answer to ${text}` }),
  };
  vi.stubGlobal('fetch', async (_: string, { body }: { body: string }) => {
    const answered = await answer(JSON.parse(body));
    return answered instanceof Response ? answered : Response.json(answered);
  });
  return { run: createScriptRunner(page), applied };
}

it('gives each run the page as the one before has left it', async () => {
  const seen: number[] = [];
  const { run } = setUp(({ workbook }) => {
    seen.push(workbook.activeId);
    return DONE as ScriptOutcome;
  });
  await Promise.all([run(REQUEST), run(REQUEST), run(REQUEST)]);
  expect(seen).toEqual([0, 1, 2]);
});

it('begins a run anew with what the user has answered, and applies it once', async () => {
  const { run, applied } = setUp(({ answers }) =>
    answers.length < 2
      ? { question: { kind: 'prompt', title: '', text: String(answers.length), buttons: 'OK' } }
      : ({ ...DONE, result: answers.map(({ text }) => text) } as ScriptOutcome),
  );
  expect((await run(REQUEST)).result).toEqual(['answer to 0', 'answer to 1']);
  expect(applied).toHaveLength(1);
});

it.each([
  ['refuses', () => new Response('Not now.\n', { status: 500 }), 'Not now.'],
  ['is gone', () => Promise.reject(new TypeError('fetch failed')), 'npm start'],
])('says so when the server %s, and runs what comes next', async (_, fail, words) => {
  let isDown = true;
  const { run } = setUp(() => (isDown ? fail() : (DONE as ScriptOutcome)));
  await expect(run(REQUEST)).rejects.toThrow(words);
  isDown = false;
  expect((await run(REQUEST)).error).toBeNull();
});
