import { attempt } from '../../../attempt.ts';
import { rowsAtOnce } from '../../../lookup/own-key.ts';
import { withDocumentLock } from '../../../services/lock.ts';
import { flush } from '../../../services/spreadsheet.ts';
import { mergedCells, nothingToFill, otherSettings, protectedCells } from '../../messages.ts';
import { areaOfCell, rangeOf } from '../../sheet/areas.ts';
import { clearAreas } from '../../sheet/write-cells.ts';
import { readForm } from '../form/read-form.ts';
import { rememberForm } from '../form/remember-form.ts';
import { writeHeadings } from '../results/write-headings.ts';
import { writeResults } from '../results/write-results.ts';
import { countRows, type JudgedRow, judgeRows } from '../rows/judge-rows.ts';
import { hasPlaces, readHeadings, readTable, type Table } from '../rows/table-rows.ts';
import { trackPositions } from '../rows/track-positions.ts';
import type { TableForm, TableJob, TableStep } from '../table-protocol.ts';
import { nextSpan } from './fill-table.ts';

/** Prepares a table for `fillTable`: checks that it can be written, and writes the headings. */
export function startTable(form: TableForm): TableStep {
  const table = readForm(form);
  const { refills } = form;
  checkWritable(table);
  const rows = withDocumentLock(() => prepareRows(table, refills));
  writeHeadings(table);
  formatColumns(table, rows);
  const id = trackPositions(table);
  rememberForm(table, form);
  const { sheet, columns: _, ...plan } = table;
  const rowsPerStep = Math.max(1, Math.floor(rowsAtOnce() / Math.max(1, plan.candidates.length)));
  const job: TableJob = {
    ...plan,
    id,
    marked: plan.positions,
    look: { headings: readHeadings(table), maxRows: sheet.getMaxRows() },
    refills,
    failedPairs: [],
    refusedPairs: [],
    span: nextSpan(rows, { refills, rowsPerStep, failedPairs: [], refusedPairs: [] }),
    rowsPerStep,
  };
  return { job, progress: { ...countRows(rows, refills), calls: 0, refused: null, stopped: null, pauseMs: 0 } };
}

/** Results of other settings are removed first, so that a column never mixes units, even if the run is cut off. */
function prepareRows(table: Table, refills: boolean): JudgedRow[] {
  const judgeAll = () => judgeRows(table, readTable(table).rows);
  const rows = judgeAll();
  if (!rows.some(hasPlaces)) throw nothingToFill();
  const old = rows.flatMap((row) => {
    const values = new Map(row.states.flatMap((state, index) => (state === 'resettled' ? [[index, '']] : [])));
    return values.size === 0 ? [] : [{ row, values }];
  });
  if (old.length === 0) return rows;
  if (!refills) throw otherSettings(old.length);
  const { refused } = writeResults(table, old, rows);
  clearAreas(table.sheet, refused.map(areaOfCell));
  return judgeAll();
}

function checkWritable({ sheet, positions: { firstRow, lastRow, outputs } }: Table): void {
  const range = sheet.getRange(firstRow, outputs[0] ?? 1, lastRow - firstRow + 1, outputs.length);
  if (!range.canEdit()) throw protectedCells(range.getA1Notation());
  if (range.isPartOfMerge()) throw mergedCells(range.getA1Notation());
}

/** Gives columns of numbers a format, if they are still empty and have none. */
function formatColumns({ sheet, positions, columns }: Table, rows: readonly JudgedRow[]): void {
  const { firstRow: row, lastRow, outputs } = positions;
  for (const [index, { format }] of columns.entries()) {
    const isUsed = rows.some(({ states }) => states[index] !== 'empty');
    if (format === null || isUsed) continue;
    const range = rangeOf(sheet, { row, column: outputs[index] ?? 1, rows: lastRow - row + 1, columns: 1 });
    // In a typed column of a Google Sheets table, Google refuses every format.
    attempt(() => {
      if (isAutomatic(range.getNumberFormat())) range.setNumberFormat(format);
      flush();
    });
  }
}

const isAutomatic = (format: string): boolean => ['', 'General', '0.###############'].includes(format);
