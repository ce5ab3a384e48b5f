import { CALLS_A_DAY, CALLS_A_DAY_OF_WORKSPACE } from '../../../lookup/calls-a-day.ts';
import { count, joinFilled, rows, thousands } from '../../../words.ts';
import type { QuotaPlan, TableEstimate, TableProgress } from '../../table/table-protocol.ts';

// A call takes 120 to 500 ms; the rest of a request for 50 rows takes some seconds.
const SECONDS_PER_CALL = 0.35;
const SECONDS_PER_ROW = 0.05;

/** What filling a table would cost, in short lines. */
export function estimateWords(estimate: TableEstimate): string[] {
  const { total, filled, left, again, stale, kept, missing, columns, keptCell } = estimate;
  const parts = joinFilled(
    [
      filled > 0 ? `${thousands(filled)} filled` : '',
      again > 0 ? `${thousands(again)} failed, to be asked again` : '',
      stale > 0 ? `${thousands(stale)} changed since they were filled` : '',
      left > again && left < total ? `${thousands(left - again)} to do` : '',
    ],
    ', ',
  );
  return [
    `${joinFilled([rows(total), parts], ': ')}.`,
    missing > 0 ? `${rows(missing)} without a place: ${missing === 1 ? 'it stays' : 'they stay'} empty.` : '',
    kept > 0 ? `${rows(kept)} with values of your own, such as ${keptCell}: they stay as they are.` : '',
    left > 0 ? callsWords(estimate) : '',
    columns.length > 0
      ? `Results go into ${columns.map(({ letters, heading }) => `${letters} “${heading}”`).join(', ')}.`
      : '',
  ].filter((line) => line !== '');
}

/** The same in one short line, for the bar with the button Start. */
export function estimateInShort(estimate: TableEstimate): string {
  const { left, quotas, hasKey } = estimate;
  if (left === 0) return '';
  const calls = callsOf(quotas);
  const time = hasKey || calls === 0 ? '' : timeFor(estimate, CALLS_A_DAY);
  return joinFilled([`${rows(left)} to fill`, count(calls, 'call'), time], ', ');
}

function callsWords(estimate: TableEstimate): string {
  const { pairs, candidates, quotas, hasKey } = estimate;
  const asked = callsOf(quotas);
  const first = scarcest(quotas);
  const different = `${count(pairs, 'different row')}${candidates > 0 ? `, each to ${count(candidates, 'place')}` : ''}`;
  if (first === undefined) return `${different}, all known already: no calls to Google Maps.`;
  // Straight lines may rule places out, so fewer calls may be needed.
  const words = `${different}: ${candidates > 1 ? 'at most ' : ''}${count(asked, 'call')} to Google Maps`;
  if (hasKey) return `${words}, with your key.`;
  const today = `about ${thousands(first.left)} left today`;
  const [personal, workspace] = [timeFor(estimate, CALLS_A_DAY), timeFor(estimate, CALLS_A_DAY_OF_WORKSPACE)];
  if (first.calls <= first.left) return `${words}, of ${today}. A${personal.slice(1)}.`;
  return [
    `${words}, and ${today}: ${personal}, since Google allows ${thousands(CALLS_A_DAY)} a day`,
    workspace === personal ? '' : `; ${workspace} on Workspace`,
    first.comesBack === '' ? '.' : `. The next ${thousands(CALLS_A_DAY)} come by ${first.comesBack}.`,
  ].join('');
}

/** "about 4 min", or "3 days" if today's quota is not enough. */
function timeFor({ quotas, left }: TableEstimate, perDay: number): string {
  const first = scarcest(quotas);
  const missing = (first?.calls ?? 0) - (first?.left ?? 0);
  if (missing <= 0) return `about ${Math.ceil((callsOf(quotas) * SECONDS_PER_CALL + left * SECONDS_PER_ROW) / 60)} min`;
  return count(1 + Math.ceil((missing - perDay + CALLS_A_DAY) / perDay), 'day');
}

const callsOf = (quotas: readonly QuotaPlan[]): number => quotas.reduce((sum, { calls }) => sum + calls, 0);

/** The quota that is used up first. */
const scarcest = (quotas: readonly QuotaPlan[]): QuotaPlan | undefined =>
  [...quotas].sort((a, b) => b.calls - b.left - (a.calls - a.left))[0];

/** How many of the last requests determine the pace of a run. */
const REMEMBERED = 8;

/**
 * The progress of a run, at each of its requests: rows, calls, pace, and the remaining time at the pace of the last
 * requests, unless the run stops here.
 */
export function startProgressWords(
  now: () => number,
): (progress: TableProgress, calls: number, isStopping: boolean) => string {
  const last: { at: number; left: number }[] = [];
  return ({ total, left, failed }, calls, isStopping) => {
    last.push({ at: now(), left });
    if (last.length > REMEMBERED) last.shift();
    const first = last[0] ?? { at: 0, left: 0 };
    const perSecond = (first.left - left) / (Math.max(1, now() - first.at) / 1000);
    return joinFilled(
      [
        `${thousands(total - left)} of ${thousands(total)} rows`,
        failed > 0 ? `${thousands(failed)} failed` : '',
        `${count(calls, 'call')} used`,
        perSecond > 0 && left > 0 && !isStopping
          ? `${perSecond.toFixed(1)} rows a second, ${timeLeft(left / perSecond)} left`
          : '',
      ],
      ', ',
    );
  };
}

function timeLeft(seconds: number): string {
  return seconds < 60 ? 'less than a minute' : `about ${Math.round(seconds / 60)} min`;
}
