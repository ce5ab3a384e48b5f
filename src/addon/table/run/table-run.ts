import { rows, thousands } from '../../../words.ts';
import type { GoesOn, TableCounts, TableJob, TableProgress, TableStep } from '../table-protocol.ts';

// A request makes no progress if others are changing the rows, or have used up the key's requests of this minute.
// After this many such requests, which take more than a minute, something else is wrong.
const IDLE_REQUESTS = 3;
const WAIT_AFTER_IDLE_MS = 25_000;
// With a list, a row may need more calls than one request makes: one for each of up to 200 places.
const BUSY_REQUESTS = 20;

/** A run over a table, request by request: by the sidebar, or by a trigger. */
export interface TableRun {
  /** What to fill next. */
  job: TableJob;
  progress: TableProgress;
  /** The calls of the daily quota by all requests so far. */
  calls: number;
  /** How long to wait before the next request; null if the run is over, stopped or stuck. */
  pauseMs: number | null;
  /** Goes on to what the script says after a request. */
  take(step: TableStep): void;
  /** What the run has done so far, from the table before and after it, and how the table goes on. */
  sentence(goesOn: GoesOn): string;
}

/** Starts to follow a run. */
export function followRun({ job, progress }: TableStep): TableRun {
  const start = progress;
  const mostBusy = job.candidates.length > 0 ? BUSY_REQUESTS : IDLE_REQUESTS;
  let idle = 0;
  let busy = 0;
  const isStuck = () => idle >= IDLE_REQUESTS || busy >= mostBusy;
  const run: TableRun = {
    job,
    progress,
    calls: 0,
    pauseMs: progress.left > 0 ? 0 : null,
    take(step) {
      const { left, calls, stopped, pauseMs } = step.progress;
      const isIdle = left >= run.progress.left && calls === 0;
      busy = left < run.progress.left ? 0 : busy + 1;
      idle = isIdle ? idle + 1 : 0;
      Object.assign(run, step);
      run.calls += calls;
      run.pauseMs = isIdle ? WAIT_AFTER_IDLE_MS : pauseMs;
      if (left === 0 || stopped !== null || isStuck()) run.pauseMs = null;
    },
    sentence(goesOn) {
      const stuck = isStuck() ? 'Google Maps finished no row for a while.' : null;
      return sentenceOn(start, { ...run.progress, stopped: run.progress.stopped ?? stuck }, goesOn);
    },
  };
  return run;
}

/** When a table continues without its user. */
export function whenItContinues(goesOn: Exclude<GoesOn, 'no'>): string {
  return goesOn === 'every night' ? 'every night' : 'every hour, until it is full';
}

function sentenceOn(start: TableCounts, end: TableProgress, goesOn: GoesOn): string {
  const { total, filled, failed, kept, left, stale, missing, refused, stopped } = end;
  const sentences = [`Filled ${thousands(Math.max(0, filled - start.filled))} of ${rows(total)}.`];
  if (start.filled > 0)
    sentences.push(`${thousands(start.filled)} ${start.filled === 1 ? 'was' : 'were'} filled before.`);
  const withReason = failed - (refused?.rows ?? 0);
  if (withReason > 0)
    sentences.push(
      `${thousands(withReason)} could not be filled. Each shows the reason after ⚠, and is asked again by the next run.`,
    );
  if (refused?.rows === 1)
    sentences.push(
      `${refused.cell} refuses what belongs there: check its data validation, and that no filter hides it.`,
    );
  else if (refused)
    sentences.push(
      `${rows(refused.rows)} refuse what belongs there, such as ${refused.cell}: check the data validation of these cells, and that no filter hides them.`,
    );
  if (kept > 0) sentences.push(`${rows(kept)} kept, because of values of your own among the results.`);
  if (stale > 0) sentences.push(`${rows(stale)} changed since ${stale === 1 ? 'it was' : 'they were'} filled.`);
  if (missing > 0) sentences.push(`${rows(missing)} without a place.`);
  if (stopped !== null) sentences.push(stopped);
  if (left > 0) {
    const next = goesOn === 'no' ? 'Choose Continue' : `The table continues by itself ${whenItContinues(goesOn)}`;
    sentences.push(`${thousands(left)} to go. ${next}.`);
  }
  return sentences.join(' ');
}
