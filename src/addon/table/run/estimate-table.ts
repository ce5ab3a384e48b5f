import { FormulaError, type Quota } from '../../../errors.ts';
import { freeCallsLeft, freeCallsToday } from '../../../lookup/free-calls.ts';
import { readKeySettings } from '../../../own-key/settings.ts';
import { POINTS_PER_CALL } from '../../../places/find-elevations.ts';
import { countUnknownPlaces } from '../../../places/find-places.ts';
import { countUnknownRoutes } from '../../../routes/get-directions.ts';
import { cellText } from '../../sheet/areas.ts';
import { columnLetters } from '../../sheet/notation.ts';
import { readForm } from '../form/read-form.ts';
import { questionsOf } from '../results/find-answers.ts';
import { countRows, freeCells, hasReason, isPending, type JudgedRow, judgeRows } from '../rows/judge-rows.ts';
import { hasPlaces, readTable } from '../rows/table-rows.ts';
import type { QuotaPlan, TableEstimate, TableForm } from '../table-protocol.ts';
import { quotaReturn } from './quota-return.ts';

// To look up more takes longer than a user waits, and among so many few are known.
const MOST_TO_LOOK_UP = 20_000;

/** Estimates what filling a table would cost, without changing or asking anything. */
export function estimateTable(form: TableForm): TableEstimate {
  const table = readForm(form);
  const { candidates, columns, positions } = table;
  const { refills } = form;
  const rows = judgeRows(table, readTable(table).rows);
  const pending = rows.filter((row) => isPending(row, refills));
  const questions = questionsOf(
    table,
    pending.map((row) => ({ row, free: freeCells(row, refills) })),
  );
  const asked = [...questions.values()];
  const routes = asked.flatMap(({ needs, requests }) =>
    needs.has('route') && !(requests instanceof FormulaError) ? requests : [],
  );
  const places = asked.flatMap(({ needs, place, point }) => {
    const isNeeded = needs.has('place') || (point === undefined && (needs.has('point') || needs.has('elevation')));
    return isNeeded && !(place instanceof FormulaError) ? [place] : [];
  });
  const points = asked.filter(({ needs }) => needs.has('elevation')).length;
  return {
    ...countRows(rows, refills),
    pairs: questions.size,
    candidates: candidates.length,
    quotas: [
      planQuota('route', routes.length > MOST_TO_LOOK_UP ? routes.length : countUnknownRoutes(routes)),
      planQuota('geocode', countUnknownPlaces(places)),
      planQuota('elevation', Math.ceil(points / POINTS_PER_CALL)),
    ].filter(({ calls }) => calls > 0),
    hasKey: readKeySettings() !== undefined,
    keptCell: keptCellOf(rows, positions.outputs),
    again: pending.filter(hasReason).length,
    resettled: rows.filter(({ states }) => states.includes('resettled')).length,
    columns: columns.map(({ heading }, index) => ({ letters: columnLetters(positions.outputs[index] ?? 1), heading })),
  };
}

/** What is needed of a quota, and what is left; looked up only if something is needed. */
function planQuota(quota: Quota, calls: number): QuotaPlan {
  if (calls === 0) return { calls, left: 0, comesBack: '' };
  const today = freeCallsToday(quota);
  return { calls, left: freeCallsLeft(today), comesBack: quotaReturn(today.since) };
}

function keptCellOf(rows: readonly JudgedRow[], outputs: readonly number[]): string {
  const row = rows.find((each) => hasPlaces(each) && each.states.includes('foreign'));
  if (!row) return '';
  return cellText({ row: row.row, column: outputs[row.states.indexOf('foreign')] ?? 1 });
}
