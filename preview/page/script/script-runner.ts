import type { Question, ScriptCall, ScriptOutcome, ScriptResult, UserAnswer } from '../../script/script-protocol.ts';
import type { Snapshots } from '../sheet/take-snapshot.ts';

/** What came of a run, as the page gets it: a shown page is fetched by its frame. */
export type RunResult = Omit<ScriptResult, 'sidebar'> & { sidebar: ShownPage | null };

/** A page of the script and where its frame finds it. */
export interface ShownPage {
  title: string;
  address: string;
}

/** What a run needs of the page. */
export interface RunnerPage {
  takeSnapshots: () => Snapshots;
  apply: (result: RunResult, before: Snapshots) => void;
  ask: (question: Question) => Promise<UserAnswer>;
}

export type ScriptRequest = Pick<ScriptCall, 'from' | 'functionName' | 'args'>;

/**
 * Runs functions of the script one after another, each on what the page holds when its turn comes, and brings what it
 * changed into the page before the next.
 */
export function createScriptRunner(page: RunnerPage): (request: ScriptRequest) => Promise<RunResult> {
  let last: Promise<unknown> = Promise.resolve();

  async function run(request: ScriptRequest, answers: UserAnswer[]): Promise<RunResult> {
    const before = page.takeSnapshots();
    const workbook = { sheets: before.snapshots.map(({ sheet }) => sheet), activeId: before.activeId };
    const outcome = await send({ ...request, workbook, answers });
    if ('question' in outcome) return run(request, [...answers, await page.ask(outcome.question)]);
    page.apply(outcome, before);
    return outcome;
  }

  return (request) => {
    const result = last.then(() => run(request, []));
    last = result.catch(() => {});
    return result;
  };
}

type Outcome = Extract<ScriptOutcome, { question: unknown }> | RunResult;

async function send(call: ScriptCall): Promise<Outcome> {
  const body = JSON.stringify(call);
  const headers = { 'Content-Type': 'application/json' };
  const response = await fetch('/script-run', { method: 'POST', headers, body }).catch(() => undefined);
  if (response === undefined) throw new Error('The local sheet’s server does not answer. Start it with npm start.');
  if (!response.ok) throw new Error((await response.text()).trim());
  return response.json() as Promise<Outcome>;
}
