import type { CellOrTable } from '../emulator/index.ts';
import type { CostModel } from './cost-model.ts';

/** One formula of the sheet: a custom function and its arguments. */
export interface Formula {
  name: string;
  args: unknown[];
}

/** A message to a thread: load a script, compute a cell, or an answer of the shared state. */
export type ToThread =
  | { load: { script: string; costs: CostModel } }
  | { run: Formula; execution: number; seed: number; time: number }
  | { answer: unknown }
  | { failure: string };

/** What a cell shows in the end. */
export type CellOutcome = { value: CellOrTable } | { error: string };

/** A use of the state that all executions share: a method by its path, such as caches, document, getMany. */
export interface StateAsk {
  path: string[];
  args: unknown[];
}

/** A message from a thread, and its virtual moment. */
export type FromThread =
  | { loaded: true }
  | { at: number; ask: StateAsk }
  | { at: number; outcome: CellOutcome; calls: Record<string, number> };
