import type { CellOrTable } from '../emulator/index.ts';
import type { CostModel } from './cost-model.ts';

/** One formula of the sheet: a custom function and its arguments. */
export interface Formula {
  name: string;
  args: unknown[];
}

/** What a thread is told: to take a script, to compute a cell, or what the shared state answered. */
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

/** What a thread says, and the virtual moment at which it does. */
export type FromThread =
  | { loaded: true }
  | { at: number; ask: StateAsk }
  | { at: number; outcome: CellOutcome; calls: Record<string, number> };
