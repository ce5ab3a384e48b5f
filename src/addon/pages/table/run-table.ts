import type { Script, TableForm, TableProgress } from '../../protocol.ts';

// Google has hiccups, and a long run should outlive one.
const FAILURES_IN_A_ROW = 3;
const WAIT_AFTER_FAILURE_MS = 3000;
// Others may be changing the rows. After so many requests without progress, something else is wrong.
const IDLE_REQUESTS = 3;

/** What a run needs besides the script. */
export interface TableRun {
  script: Pick<Script, 'startTable' | 'fillTable' | 'endTable'>;
  /** Told after each request: how far the table is, and the calls of this run. */
  onProgress(progress: TableProgress, calls: number): void;
  isStopped(): boolean;
  wait(milliseconds: number): Promise<void>;
}

/**
 * Fills a table, request by request, until it is full, the user or the quota stops it, or it fails. Says what was done.
 * Nothing is kept here: what was written stays if the page closes, and the next run goes on behind it.
 */
export async function runTable(form: TableForm, run: TableRun): Promise<string> {
  const { script } = run;
  let { job, progress } = await script.startTable(form);
  const start = progress;
  let calls = 0;
  let failures = 0;
  let idle = 0;
  run.onProgress(progress, calls);
  try {
    while (progress.left > 0 && progress.stopped === null && idle < IDLE_REQUESTS && !run.isStopped()) {
      const before = progress.left;
      try {
        progress = await script.fillTable(job);
      } catch (error) {
        if (++failures >= FAILURES_IN_A_ROW) throw error;
        await run.wait(WAIT_AFTER_FAILURE_MS);
        continue;
      }
      failures = 0;
      job = { ...job, failedPairs: [...job.failedPairs, ...progress.failedPairs] };
      calls += progress.calls;
      idle = progress.left < before ? 0 : idle + 1;
      run.onProgress(progress, calls);
    }
  } finally {
    // Marks that stay are invisible and are removed by a later run.
    await script.endTable(job).catch(() => undefined);
  }
  const stuck = idle >= IDLE_REQUESTS ? 'Google Maps finished no row for a while.' : null;
  return sentenceOf(start, { ...progress, stopped: progress.stopped ?? stuck });
}

function sentenceOf(start: TableProgress, { total, filled, failed, kept, left, stopped }: TableProgress): string {
  const sentences = [`Filled ${filled - start.filled} of ${rows(total)}.`];
  if (start.filled > 0) sentences.push(`${start.filled} ${start.filled === 1 ? 'was' : 'were'} filled before.`);
  if (failed > 0)
    sentences.push(`${failed} could not be filled. Each shows the reason after ⚠, and is asked again by the next run.`);
  if (kept > 0) sentences.push(`${rows(kept)} kept, because of a text of your own that begins with ⚠ or ⏳.`);
  if (stopped !== null) sentences.push(stopped);
  if (left > 0) sentences.push(`${left} to go. Choose Start to go on.`);
  return sentences.join(' ');
}

function rows(amount: number): string {
  return `${amount} ${amount === 1 ? 'row' : 'rows'}`;
}
