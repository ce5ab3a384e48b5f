import { now, sleep } from '../../../services/clock.ts';
import { withDocumentLock } from '../../../services/lock.ts';
import { deleteProperty, readProperties, writeProperties } from '../../../services/properties.ts';
import { activeSpreadsheet, type Sheet } from '../../../services/spreadsheet.ts';
import { localMinute } from '../../../services/spreadsheet-time.ts';
import { messageOf } from '../../messages.ts';
import { type RememberedTable, readRemembered, writeRemembered } from '../form/remember-form.ts';
import { installSchedule } from '../form/schedule.ts';
import { endTable } from './end-table.ts';
import { fillTable } from './fill-table.ts';
import { startTable } from './start-table.ts';
import { followRun } from './table-run.ts';

const RUNNING = 'maps.running';
// An execution may take 6 minutes; the last step may take a while.
const LONGEST_RUN_MS = 285_000;
const LONGEST_EXECUTION_MS = 400_000;

/** Continues tables that should continue by themselves, without a user. Two such runs are never active at once. */
export function continueTables(): void {
  if (!begin()) return;
  try {
    const end = now() + LONGEST_RUN_MS;
    let isOver = false;
    for (const sheet of activeSpreadsheet().getSheets()) {
      const table = readRemembered(sheet);
      if (table && table.goesOn !== 'no') isOver = continueTable(sheet, table, end) || isOver;
    }
    if (isOver) installSchedule();
  } finally {
    deleteProperty('document', RUNNING);
  }
}

/** Returns whether this run may start. A killed run counts as over after the longest time of an execution. */
function begin(): boolean {
  return withDocumentLock(() => {
    const until = Number(readProperties('document')?.[RUNNING] ?? 0);
    if (until > now()) return false;
    return writeProperties('document', { [RUNNING]: String(now() + LONGEST_EXECUTION_MS) });
  });
}

/** Continues one table, and notes what it did. Returns whether the table is finished. */
function continueTable(sheet: Sheet, { form, goesOn }: RememberedTable, end: number): boolean {
  let left = 1;
  let sentence: string;
  try {
    const run = followRun(startTable({ ...form, refills: goesOn === 'every night' }));
    while (run.pauseMs !== null && now() + run.pauseMs < end) {
      sleep(run.pauseMs);
      run.take(fillTable(run.job));
    }
    endTable(run.job);
    left = run.progress.left;
    sentence = run.sentence(goesOn);
  } catch (error) {
    sentence = messageOf(error);
  }
  const isOver = goesOn === 'until full' && left === 0;
  const table = readRemembered(sheet);
  const trace = { at: localMinute(now()), sentence };
  if (table) writeRemembered(sheet, { ...table, goesOn: isOver ? 'no' : table.goesOn, trace });
  return isOver;
}
