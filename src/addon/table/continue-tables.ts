import { now, sleep } from '../../services/clock.ts';
import { withDocumentLock } from '../../services/lock.ts';
import { deleteProperty, readProperties, writeProperties } from '../../services/properties.ts';
import { activeSpreadsheet, type Sheet } from '../../services/spreadsheet.ts';
import { openSpreadsheetTime } from '../../services/spreadsheet-time.ts';
import { messageOf } from '../messages.ts';
import { endTable } from './end-table.ts';
import { fillTable } from './fill-table.ts';
import { type RememberedTable, readRemembered, writeRemembered } from './remember-form.ts';
import { startPace } from './run-pace.ts';
import { runSentence } from './run-sentence.ts';
import { installSchedule } from './schedule.ts';
import { startTable } from './start-table.ts';

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
    let { job, progress } = startTable({ ...form, refills: goesOn === 'every night' });
    const start = progress;
    const pace = startPace(progress.left, job.candidates.length);
    let pauseMs = progress.left > 0 ? 0 : null;
    while (pauseMs !== null && now() + pauseMs < end) {
      sleep(pauseMs);
      ({ job, progress } = fillTable(job));
      pauseMs = pace.pauseAfter(progress);
    }
    endTable(job);
    left = progress.left;
    sentence = runSentence(start, progress);
  } catch (error) {
    sentence = messageOf(error);
  }
  const isOver = goesOn === 'until full' && left === 0;
  const at = openSpreadsheetTime().toLocal(new Date(now())).slice(0, 16);
  const table = readRemembered(sheet);
  if (table) writeRemembered(sheet, { ...table, goesOn: isOver ? 'no' : table.goesOn, trace: { at, sentence } });
  return isOver;
}
