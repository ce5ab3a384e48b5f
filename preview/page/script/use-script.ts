import { useRef, useState } from 'react';
import type { Question, UserAnswer } from '../../script/script-protocol.ts';
import type { SheetMessage } from './frame/frame-protocol.ts';
import { createScriptRunner, type RunnerPage, type RunResult, type ShownPage } from './script-runner.ts';
import type { MessageList } from './use-messages.ts';

export interface ScriptInPage {
  /** The questions that wait for the user; the first is shown. */
  questions: OpenQuestion[];
  sidebar: ShownPage | undefined;
  closeSidebar: () => void;
  /** Runs the function of a menu item. */
  choose: (functionName: string) => Promise<void>;
  /** Runs a function for a page of the script. */
  call: (functionName: string, args: unknown[]) => Promise<Omit<SheetMessage, 'call'>>;
}

interface OpenQuestion {
  id: number;
  question: Question;
  answer: (answer: UserAnswer) => void;
}

/** The script in the page: its runs, messages and questions. */
export function useScript({ say, dismiss }: MessageList, page: Omit<RunnerPage, 'ask'>): ScriptInPage {
  const [questions, setQuestions] = useState<OpenQuestion[]>([]);
  const [sidebar, setSidebar] = useState<ShownPage>();
  const count = useRef(0);
  const latest = useRef(page);
  latest.current = page;

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

  const [run] = useState(() =>
    createScriptRunner({
      whereabouts: () => latest.current.whereabouts(),
      apply: (result) => latest.current.apply(result),
      ask,
    }),
  );

  function show({ toasts, alerts, sidebar: shown }: RunResult): void {
    for (const { title, message } of toasts) say({ kind: 'toast', title, text: message });
    for (const alert of alerts) void ask({ kind: 'alert', buttons: 'OK', ...alert });
    if (shown) setSidebar(shown);
  }

  async function choose(functionName: string): Promise<void> {
    const running = say({ kind: 'running', title: '', text: 'Running script' });
    try {
      const result = await run({ from: 'menu', functionName, args: [] });
      show(result);
      if (result.error !== null) say({ kind: 'error', title: '', text: result.error });
    } catch (error) {
      say({ kind: 'error', title: '', text: (error as Error).message });
    } finally {
      dismiss(running);
    }
  }

  async function call(functionName: string, args: unknown[]): Promise<Omit<SheetMessage, 'call'>> {
    try {
      const result = await run({ from: 'page', functionName, args });
      show(result);
      return { result: result.result, error: result.error };
    } catch (error) {
      return { result: null, error: (error as Error).message };
    }
  }

  return { questions, sidebar, closeSidebar: () => setSidebar(undefined), choose, call };
}
