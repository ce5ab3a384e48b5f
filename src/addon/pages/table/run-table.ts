import type { Script } from '../../protocol.ts';
import { followRun, type TableRun } from '../../table/run/table-run.ts';
import type { FailedRow, GoesOn, TableForm } from '../../table/table-protocol.ts';

// Google has short faults, and a long run should survive one.
const FAILURES_IN_A_ROW = 3;
const WAIT_AFTER_FAILURE_MS = 3000;
// How soon a run notices Stop.
const SHORT_WAIT_MS = 500;

/** What a run in the sidebar needs. */
export interface RunTools {
  script: Pick<Script, 'startTable' | 'fillTable' | 'endTable'>;
  /** Called after each request. */
  onProgress(run: Pick<TableRun, 'progress' | 'calls'>): void;
  isStopped(): boolean;
  /** Whether the table continues by itself after the run. */
  goesOn(): GoesOn;
  wait(milliseconds: number): Promise<void>;
}

/** The result of a run: a sentence for the user, and the rows that could not be filled. */
export interface TableOutcome {
  sentence: string;
  failures: FailedRow[];
}

/**
 * Fills a table, request by request, until it is full, the user or the quota stops it, or it fails. Nothing is stored
 * here: written rows stay if the page closes, and the next run continues after them.
 */
export async function runTable(form: TableForm, tools: RunTools): Promise<TableOutcome> {
  const { script, onProgress, isStopped, goesOn, wait } = tools;
  const run = followRun(await script.startTable(form));
  let failed = 0;
  let failures: FailedRow[] = [];
  onProgress(run);
  try {
    while (run.pauseMs !== null && !isStopped()) {
      try {
        run.take(await script.fillTable(run.job));
      } catch (error) {
        if (++failed >= FAILURES_IN_A_ROW) throw error;
        await wait(WAIT_AFTER_FAILURE_MS);
        continue;
      }
      failed = 0;
      onProgress(run);
      for (let left = run.pauseMs ?? 0; left > 0 && !isStopped(); left -= SHORT_WAIT_MS)
        await wait(Math.min(left, SHORT_WAIT_MS));
    }
  } finally {
    // Remaining marks are invisible, and a later run removes them.
    failures = await script.endTable(run.job).catch(() => failures);
  }
  return { sentence: run.sentence(goesOn()), failures };
}
