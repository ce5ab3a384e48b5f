import type { MenuState, Question, Answer as UserAnswer } from '../../emulator/browser.ts';
import type { Selected } from '../book/requests.ts';

export type { MenuState, Question, UserAnswer };

/** The result of a run; its writes are in the book. */
export interface ScriptResult {
  /** The return value of the function, for a page of the script. */
  result: unknown;
  /** The message of its exception; earlier writes stay. */
  error: string | null;
  /** The state of the book after the run. */
  version: string;
  /** The sheet to show, and what is selected there, if the run chose another one. */
  sheet?: number;
  selected?: Selected;
  /** Messages to be shown: a toast passes, an alert waits to be read. */
  toasts: { title: string; message: string }[];
  alerts: { title: string; text: string }[];
  /** A page to be shown beside the sheet. */
  sidebar: { title: string; html: string } | null;
}

/** A run ends, or first needs an answer of the user and then starts again. */
export type ScriptOutcome = { question: Question } | ScriptResult;
