import { count, thousands } from '../../words.ts';
import type { TableCounts, TableProgress } from './table-protocol.ts';

/** What a run has done, from the table before and after it. */
export function runSentence(start: TableCounts, end: Omit<TableProgress, 'calls' | 'pauseMs'>): string {
  const { total, filled, failed, kept, left, stale, missing, stopped } = end;
  const sentences = [`Filled ${thousands(Math.max(0, filled - start.filled))} of ${rows(total)}.`];
  if (start.filled > 0)
    sentences.push(`${thousands(start.filled)} ${start.filled === 1 ? 'was' : 'were'} filled before.`);
  if (failed > 0)
    sentences.push(
      `${thousands(failed)} could not be filled. Each shows the reason after ⚠, and is asked again by the next run.`,
    );
  if (kept > 0) sentences.push(`${rows(kept)} kept, because of values of your own among the results.`);
  if (stale > 0) sentences.push(`${rows(stale)} changed since ${stale === 1 ? 'it was' : 'they were'} filled.`);
  if (missing > 0) sentences.push(`${rows(missing)} without a place.`);
  if (stopped !== null) sentences.push(stopped);
  if (left > 0) sentences.push(`${thousands(left)} to go. Choose Continue.`);
  return sentences.join(' ');
}

const rows = (amount: number): string => count(amount, 'row');
