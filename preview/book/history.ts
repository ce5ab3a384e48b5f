import { isDeepStrictEqual } from 'node:util';
import type { RowState, Workbook, WorkbookState } from '../../emulator/index.ts';
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

/** Whether two states differ only in what no user sees: when formulas were computed, the selection, and marks of scripts. */
export function hasSameContents(one: Snapshot, other: Snapshot): boolean {
  if (!isDeepStrictEqual(aroundRows(one), aroundRows(other))) return false;
  return one.sheets.every(({ rows }, index) => {
    const others = other.sheets[index]?.rows ?? [];
    const length = Math.max(rows.length, others.length);
    return Array.from({ length }, (_, row) => isSameRow(rows[row], others[row])).every(Boolean);
  });
}

function aroundRows({ sheets, activeSheetId, ...rest }: Snapshot): unknown {
  return { ...rest, sheets: sheets.map(({ rows, selection, metadata, ...sheet }) => sheet) };
}

function isSameRow(one: RowState | undefined, other: RowState | undefined): boolean {
  return one === other || isDeepStrictEqual(withoutResults(one), withoutResults(other));
}

function withoutResults(row: RowState | undefined): unknown {
  if (!row) return undefined;
  return { ...row, cells: row.cells.map((cell) => (cell ? { ...cell, result: undefined } : cell)) };
}
