import type { CellOrTable } from '../emulator/custom-function.ts';
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
  | { answer: unknown };

/** What a cell shows in the end. */
export type CellOutcome = { value: CellOrTable } | { error: string };

/** What a thread says, and the virtual moment at which it does. */
export type FromThread =
  | { loaded: true }
  | { at: number; ask: { path: string[]; args: unknown[] } }
  | { at: number; outcome: CellOutcome; calls: Record<string, number> };
