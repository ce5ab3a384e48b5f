import type { TableProgress } from './table-protocol.ts';

// Others may be changing the rows, or using the same key, for which Google limits the requests a minute. After this many
// requests without progress, which take more than a minute, something else is wrong.
const IDLE_REQUESTS = 3;
const WAIT_AFTER_IDLE_MS = 25_000;
// A row may need more calls than one request makes: one for each place of a list, of which there are 200 at most.
const BUSY_REQUESTS = 20;

/** Follows a run, request by request. */
export interface RunPace {
  /** How long to wait before the next request; null if the run is over, stopped or stuck. */
  pauseAfter(progress: TableProgress): number | null;
  isStuck(): boolean;
}

/** Starts to follow a run with this many rows to do. */
export function startPace(rowsLeft: number): RunPace {
  let left = rowsLeft;
  let idle = 0;
  let busy = 0;
  const isStuck = () => idle >= IDLE_REQUESTS || busy >= BUSY_REQUESTS;
  return {
    pauseAfter(progress) {
      const isIdle = progress.left >= left && progress.calls === 0;
      busy = progress.left < left ? 0 : busy + 1;
      idle = isIdle ? idle + 1 : 0;
      left = progress.left;
      if (left === 0 || progress.stopped !== null || isStuck()) return null;
      return isIdle ? WAIT_AFTER_IDLE_MS : progress.pauseMs;
    },
    isStuck,
  };
}
