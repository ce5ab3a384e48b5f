import type { TableEstimate } from '../../table/table-protocol.ts';

// What Google allows a day, with a personal account and with Workspace.
const CALLS_A_DAY = 1000;
const CALLS_A_DAY_OF_WORKSPACE = 10_000;
// A call takes 120 to 500 ms; the rest of a request for 50 rows takes some seconds.
const SECONDS_PER_CALL = 0.35;
const SECONDS_PER_ROW = 0.05;

/** What filling a table would cost, in short lines. */
export function estimateWords(estimate: TableEstimate): string[] {
  const { total, filled, left, again, stale, kept, missing, columns, keptCell } = estimate;
  const parts = [
    filled > 0 ? `${number(filled)} filled` : '',
    again > 0 ? `${number(again)} failed, to be asked again` : '',
    stale > 0 ? `${number(stale)} changed since they were filled` : '',
    left > again && left < total ? `${number(left - again)} to do` : '',
  ].filter((part) => part !== '');
  return [
    `${rows(total)}${parts.length > 0 ? `: ${parts.join(', ')}` : ''}.`,
    missing > 0 ? `${rows(missing)} without a place: ${missing === 1 ? 'it stays' : 'they stay'} empty.` : '',
    kept > 0 ? `${rows(kept)} with values of your own, such as ${keptCell}: they stay as they are.` : '',
    left > 0 ? callsWords(estimate) : '',
    columns.length > 0 ? `Into ${columns.map(({ letters, heading }) => `${letters} “${heading}”`).join(', ')}.` : '',
  ].filter((line) => line !== '');
}

function callsWords({ pairs, candidates, quotas, hasKey, left }: TableEstimate): string {
  const asked = quotas.reduce((sum, { calls }) => sum + calls, 0);
  const [first] = [...quotas].sort((a, b) => b.calls - b.left - (a.calls - a.left));
  const different = `${number(pairs)} different${candidates > 0 ? `, each to ${counted(candidates, 'place')}` : ''}`;
  if (first === undefined) return `${different}, all known already: no calls to Google Maps.`;
  // Straight lines may rule places out, so that fewer are asked for.
  const words = `${different}: ${candidates > 1 ? 'at most ' : ''}${counted(asked, 'call')} to Google Maps`;
  if (hasKey) return `${words}, with your key.`;
  const today = `about ${number(first.left)} left today`;
  const missing = first.calls - first.left;
  if (missing <= 0) {
    const minutes = Math.ceil((asked * SECONDS_PER_CALL + left * SECONDS_PER_ROW) / 60);
    return `${words}, of ${today}. About ${minutes} min.`;
  }
  const days = (perDay: number) => counted(1 + Math.ceil((missing - perDay + CALLS_A_DAY) / perDay), 'day');
  const [personal, workspace] = [days(CALLS_A_DAY), days(CALLS_A_DAY_OF_WORKSPACE)];
  return [
    `${words}, and ${today}: ${personal}, since Google allows ${number(CALLS_A_DAY)} a day`,
    workspace === personal ? '' : `; ${workspace} on Workspace`,
    first.comesBack === '' ? '.' : `. The next ${number(CALLS_A_DAY)} come by ${first.comesBack}.`,
  ].join('');
}

const number = (amount: number): string => amount.toLocaleString('en');

const rows = (amount: number): string => counted(amount, 'row');

const counted = (amount: number, thing: string): string => `${number(amount)} ${thing}${amount === 1 ? '' : 's'}`;
