import { count, joinFilled, thousands } from '../../../words.ts';
import type { TableProgress } from '../../table/table-protocol.ts';

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
        failed > 0 ? `${thousands(failed)} with ⚠` : '',
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
