import type { Script } from '../../protocol.ts';
import { startPace } from '../../table/run-pace.ts';
import { runSentence } from '../../table/run-sentence.ts';
import type { FailedRow, TableForm, TableProgress } from '../../table/table-protocol.ts';

// Google has short faults, and a long run should survive one.
const FAILURES_IN_A_ROW = 3;
const WAIT_AFTER_FAILURE_MS = 3000;
// How soon a run notices Stop.
const SHORT_WAIT_MS = 500;

/** What a run needs besides the script. */
export interface TableRun {
  script: Pick<Script, 'startTable' | 'fillTable' | 'endTable'>;
  /** Called after each request with the progress of the table, and the calls of this run. */
  onProgress(progress: TableProgress, calls: number): void;
  isStopped(): boolean;
  wait(milliseconds: number): Promise<void>;
}

/** The result of a run: a sentence for the user, and the rows that could not be filled. */
export interface TableOutcome {
  sentence: string;
  failures: FailedRow[];
  isOver: boolean;
}

/**
 * Fills a table, request by request, until it is full, the user or the quota stops it, or it fails. Nothing is stored
 * here: written rows stay if the page closes, and the next run continues after them.
 */
export async function runTable(form: TableForm, run: TableRun): Promise<TableOutcome> {
  const { script } = run;
  let { job, progress } = await script.startTable(form);
  const start = progress;
  const pace = startPace(progress.left, job.candidates.length);
  let calls = 0;
  let failures = 0;
  let end: { failures: FailedRow[] } = { failures: [] };
  run.onProgress(progress, calls);
  try {
    let pauseMs = progress.left > 0 ? 0 : null;
    while (pauseMs !== null && !run.isStopped()) {
      try {
        ({ job, progress } = await script.fillTable(job));
      } catch (error) {
        if (++failures >= FAILURES_IN_A_ROW) throw error;
        await run.wait(WAIT_AFTER_FAILURE_MS);
        continue;
      }
      failures = 0;
      calls += progress.calls;
      run.onProgress(progress, calls);
      pauseMs = pace.pauseAfter(progress);
      await pause(pauseMs ?? 0, run);
    }
  } finally {
    // Remaining marks are invisible, and a later run removes them.
    end = await script.endTable(job).catch(() => end);
  }
  const stuck = pace.isStuck() ? 'Google Maps finished no row for a while.' : null;
  return {
    sentence: runSentence(start, { ...progress, stopped: progress.stopped ?? stuck }),
    failures: end.failures,
    isOver: progress.left === 0,
  };
}

/** Waits, unless the user stops the run meanwhile. */
async function pause(milliseconds: number, { wait, isStopped }: TableRun): Promise<void> {
  for (let left = milliseconds; left > 0 && !isStopped(); left -= SHORT_WAIT_MS)
    await wait(Math.min(left, SHORT_WAIT_MS));
}
