import type { MenuState, Question, Answer as UserAnswer } from '../../emulator/browser.ts';
import type { Area } from '../book/protocol.ts';

export type { MenuState, Question, UserAnswer };

/** What is selected on a sheet; rows and columns count from 1. */
export interface Selected {
  area: Area;
  row: number;
  column: number;
}

/** A function of the script to run, as a menu item or a page of the script asks for it. */
export interface ScriptCall {
  from: 'menu' | 'page';
  functionName: string;
  args: unknown[];
  /** The sheet that the page shows, and what is selected on it. */
  sheet: number;
  selected: Selected;
  /** What the user has answered to the questions that this run asks, in their order. */
  answers: UserAnswer[];
}

/** What came of a run; what it wrote is in the book. */
export interface ScriptResult {
  /** What the function returned, as a page of the script gets it. */
  result: unknown;
  /** The message of what it threw; what it wrote before that stays written. */
  error: string | null;
  /** The state of the book after the run. */
  version: string;
  /** The sheet to be shown and what is selected there, where the run chose another one. */
  sheet?: number;
  selected?: Selected;
  /** Messages to be shown: a toast passes, an alert waits to be read. */
  toasts: { title: string; message: string }[];
  alerts: { title: string; text: string }[];
  /** A page to be shown beside the sheet. */
  sidebar: { title: string; html: string } | null;
}

/** A run ends, or it needs an answer of the user first and then begins anew. */
export type ScriptOutcome = { question: Question } | ScriptResult;
