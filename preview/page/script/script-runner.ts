import type { ScriptCall } from '../../script/script-call.ts';
import type { Question, ScriptOutcome, ScriptResult, UserAnswer } from '../../script/script-protocol.ts';
import { post } from '../book/book-client.ts';

/** The result of a run for the page. A shown page is fetched by its frame. */
export type RunResult = Omit<ScriptResult, 'sidebar'> & { sidebar: ShownPage | null };

/** A page of the script, and its address for the frame. */
export interface ShownPage {
  title: string;
  address: string;
}

/** What a run needs of the page. */
export interface RunnerPage {
  /** The shown sheet, and its selection. */
  whereabouts: () => Pick<ScriptCall, 'sheet' | 'selected'>;
  /** Draws what the run has changed. */
  apply: (result: RunResult) => Promise<void>;
  ask: (question: Question) => Promise<UserAnswer>;
}

export type ScriptRequest = Pick<ScriptCall, 'from' | 'functionName' | 'args'>;

/** Runs functions of the script one after another, and draws what one changed before the next. */
export function createScriptRunner(page: RunnerPage): (request: ScriptRequest) => Promise<RunResult> {
  let last: Promise<unknown> = Promise.resolve();

  async function run(request: ScriptRequest, answers: UserAnswer[]): Promise<RunResult> {
    const call: ScriptCall = { ...request, ...page.whereabouts(), answers };
    const outcome = (await post('/script-run', call)) as Extract<ScriptOutcome, { question: unknown }> | RunResult;
    if ('question' in outcome) return run(request, [...answers, await page.ask(outcome.question)]);
    await page.apply(outcome);
    return outcome;
  }

  return (request) => {
    const result = last.then(() => run(request, []));
    last = result.catch(() => {});
    return result;
  };
}
