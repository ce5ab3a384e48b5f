import type { Workbook, WorkbookState } from '../../emulator/index.ts';
import type { AreaOf } from './requests.ts';

/** The contents of a workbook at one time; nothing in it ever changes. */
export type Snapshot = WorkbookState;

interface Step {
  state: Snapshot;
  place?: AreaOf;
}

const MAX_STEPS = 200;

/** Steps that can be undone and redone. Starts without one. */
export function createHistory(workbook: Workbook) {
  const past: Step[] = [];
  const future: Step[] = [];
  let last: Snapshot | undefined;

  /** The present contents of the workbook; unchanged rows are shared with earlier states. */
  function take(): Snapshot {
    last = workbook.state(last);
    return last;
  }
  /** Goes one step back or forward; returns where it happened, or undefined if there is no step. */
  function go(from: Step[], to: Step[]): { place?: AreaOf } | undefined {
    const step = from.pop();
    if (!step) return undefined;
    to.push({ ...step, state: take() });
    restore(step.state);
    return step;
  }
  function restore(snapshot: Snapshot): void {
    workbook.restore(snapshot);
    last = snapshot;
  }
  return {
    take,
    restore,
    /** Starts a step: undoing it restores the state before it. */
    add: (state: Snapshot, place?: AreaOf): void => {
      past.push({ state, ...(place && { place }) });
      if (past.length > MAX_STEPS) past.shift();
      future.length = 0;
    },
    undo: () => go(past, future),
    redo: () => go(future, past),
    get canUndo() {
      return past.length > 0;
    },
    get canRedo() {
      return future.length > 0;
    },
  };
}
