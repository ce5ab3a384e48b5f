import { useRef, useState } from 'react';
import type { ScriptCall } from '../../script/script-call.ts';
import type { Question, ScriptOutcome, ScriptResult, UserAnswer } from '../../script/script-protocol.ts';
import { post } from '../book/book-client.ts';
import type { SheetMessage } from './frame/frame-protocol.ts';
import type { MessageList } from './messages.tsx';

/** A page of the script, and its address for the frame, which fetches it. */
export interface ShownPage {
  title: string;
  address: string;
}

/** The result of a run for the page. */
type RunResult = Omit<ScriptResult, 'sidebar'> & { sidebar: ShownPage | null };

/** What runs need of the page. */
export interface RunSurroundings {
  /** The shown sheet, and its selection. */
  whereabouts: () => Pick<ScriptCall, 'sheet' | 'selected'>;
  /** Draws what a run has changed. */
  apply: (result: RunResult) => Promise<void>;
}

interface OpenQuestion {
  id: number;
  question: Question;
  answer: (answer: UserAnswer) => void;
}

/** The script in the page: its runs, one after another, and what they show and ask. */
export function useScript({ say, dismiss }: MessageList, { whereabouts, apply }: RunSurroundings) {
  const [questions, setQuestions] = useState<OpenQuestion[]>([]);
  const [sidebar, setSidebar] = useState<ShownPage>();
  const count = useRef(0);
  const last = useRef<Promise<unknown>>(Promise.resolve());

  function ask(question: Question): Promise<UserAnswer> {
    count.current += 1;
    const id = count.current;
    return new Promise((resolve) => {
      const answer = (given: UserAnswer): void => {
        setQuestions((open) => open.filter((other) => other.id !== id));
        resolve(given);
      };
      setQuestions((open) => [...open, { id, question, answer }]);
    });
  }

  async function run(request: Pick<ScriptCall, 'from' | 'functionName' | 'args'>, answers: UserAnswer[] = []) {
    const call: ScriptCall = { ...request, ...whereabouts(), answers };
    const outcome = (await post('/script-run', call)) as Extract<ScriptOutcome, { question: unknown }> | RunResult;
    if ('question' in outcome) return run(request, [...answers, await ask(outcome.question)]);
    await apply(outcome);
    for (const { title, message } of outcome.toasts) say({ kind: 'toast', title, text: message });
    for (const alert of outcome.alerts) void ask({ kind: 'alert', buttons: 'OK', ...alert });
    if (outcome.sidebar) setSidebar(outcome.sidebar);
    return outcome;
  }

  /** Runs a function when earlier runs are over; a failure of the run is its error. */
  function runInTurn(...given: Parameters<typeof run>): Promise<Omit<SheetMessage, 'call'>> {
    const outcome = last.current.then(() => run(...given));
    last.current = outcome.catch(() => {});
    return outcome.then(
      ({ result, error }) => ({ result, error }),
      (failure: Error) => ({ result: null, error: failure.message }),
    );
  }

  return {
    /** The questions that wait for the user; the first is shown. */
    questions,
    sidebar,
    closeSidebar: () => setSidebar(undefined),
    /** Runs the function of a menu item. */
    choose: async (functionName: string): Promise<void> => {
      const running = say({ kind: 'running', title: '', text: 'Running script' });
      const { error } = await runInTurn({ from: 'menu', functionName, args: [] });
      if (error !== null) say({ kind: 'error', title: '', text: error });
      dismiss(running);
    },
    /** Runs a function for a page of the script. */
    call: (functionName: string, args: unknown[]) => runInTurn({ from: 'page', functionName, args }),
  };
}
