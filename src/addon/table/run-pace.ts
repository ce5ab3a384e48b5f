import type { TableProgress } from './table-protocol.ts';

// A request makes no progress if others are changing the rows, or have used up the key's requests of this minute.
// After this many such requests, which take more than a minute, something else is wrong.
const IDLE_REQUESTS = 3;
const WAIT_AFTER_IDLE_MS = 25_000;
// With a list, a row may need more calls than one request makes: one for each of up to 200 places.
const BUSY_REQUESTS = 20;

/** Follows a run, request by request. */
export interface RunPace {
  /** How long to wait before the next request; null if the run is over, stopped or stuck. */
  pauseAfter(progress: TableProgress): number | null;
  isStuck(): boolean;
}

/** Starts to follow a run with these rows to do. `candidates` counts the places of its list, 0 without a list. */
export function startPace(rowsLeft: number, candidates: number): RunPace {
  const mostBusy = candidates > 0 ? BUSY_REQUESTS : IDLE_REQUESTS;
  let left = rowsLeft;
  let idle = 0;
  let busy = 0;
  const isStuck = () => idle >= IDLE_REQUESTS || busy >= mostBusy;
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
