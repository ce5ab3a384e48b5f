import type { TableEstimate } from '../../table/table-protocol.ts';

// What Google gives a day, on a personal account and on Workspace.
const CALLS_A_DAY = 1000;
const CALLS_A_DAY_OF_WORKSPACE = 10_000;
// A call takes 120 to 500 ms; what comes with each 50 rows takes some seconds.
const SECONDS_PER_CALL = 0.35;
const SECONDS_PER_ROW = 0.05;

/** What filling a table would mean, in short lines. */
export function estimateWords(estimate: TableEstimate): string[] {
  const { total, filled, left, again, stale, kept, missing, pairs, calls, columns, keptCell } = estimate;
  const asked = calls.routes + calls.places + calls.elevations;
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
    left > 0 ? callsWords(pairs, asked, Math.max(calls.routes, calls.places, calls.elevations), left) : '',
    columns.length > 0 ? `Into ${columns.map(({ letters, heading }) => `${letters} “${heading}”`).join(', ')}.` : '',
  ].filter((line) => line !== '');
}

function callsWords(pairs: number, asked: number, mostOfOne: number, left: number): string {
  if (asked === 0) return `${different(pairs)}, all known already: no calls of Google Maps.`;
  const calls = `${different(pairs)}: ${number(asked)} ${asked === 1 ? 'call' : 'calls'} of Google Maps`;
  const minutes = Math.ceil((Math.min(mostOfOne, CALLS_A_DAY) * SECONDS_PER_CALL + left * SECONDS_PER_ROW) / 60);
  if (mostOfOne <= CALLS_A_DAY) {
    return `${calls}, of the ${number(CALLS_A_DAY)} a day that Google gives. About ${minutes} min.`;
  }
  const days = Math.ceil(mostOfOne / CALLS_A_DAY);
  const daysOfWorkspace = Math.ceil(mostOfOne / CALLS_A_DAY_OF_WORKSPACE);
  const workspace = daysOfWorkspace === 1 ? 'one day' : `${daysOfWorkspace} days`;
  return `${calls}. Google gives ${number(CALLS_A_DAY)} a day, so this takes ${days} days; ${workspace} on Workspace, which gives ${number(CALLS_A_DAY_OF_WORKSPACE)}.`;
}

const different = (pairs: number): string => `${number(pairs)} different`;

const number = (amount: number): string => amount.toLocaleString('en');

const rows = (amount: number): string => `${number(amount)} ${amount === 1 ? 'row' : 'rows'}`;
