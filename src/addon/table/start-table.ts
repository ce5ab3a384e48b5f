import { rowsAtOnce } from '../../lookup/rows-at-once.ts';
import { withDocumentLock } from '../../services/lock.ts';
import type { Sheet } from '../../services/spreadsheet.ts';
import { mergedCells, nothingToFill, otherSettings, protectedCells } from '../messages.ts';
import { rangeOf } from '../sheet/areas.ts';
import { countRows } from './count-rows.ts';
import { nextSpan, writeAndCheck } from './fill-table.ts';
import { writeHeadings } from './headings.ts';
import { type JudgedRow, judgeRows } from './judge-rows.ts';
import { readForm, type Table } from './read-form.ts';
import { rememberForm } from './remember-form.ts';
import { openRowMemory } from './row-memory.ts';
import type { TableForm, TableJob, TablePositions, TableStep } from './table-protocol.ts';
import { hasPlaces, readHeadings, readTable } from './table-rows.ts';
import { trackPositions } from './track-positions.ts';

const NONE: ReadonlySet<string> = new Set();

/**
 * Prepares a table for filling: checks that it can be written, and writes the headings. The rows themselves are filled by
 * `fillTable`.
 */
export function startTable(form: TableForm): TableStep {
  const table = readForm(form);
  const { sheet, positions, fixed, candidates, settings, columns } = table;
  checkWritable(sheet, positions);
  const rows = withDocumentLock(() => prepareRows(table, form.refills));
  writeHeadings(sheet, positions, columns);
  formatColumns(table, rows);
  const id = trackPositions(sheet, positions);
  rememberForm(sheet, form, positions);
  const { refills } = form;
  const atOnce = Math.max(1, Math.floor(rowsAtOnce() / Math.max(1, candidates.length)));
  const job: TableJob = {
    id,
    sheetId: sheet.getSheetId(),
    settings,
    refills,
    positions,
    fixed,
    candidates,
    layout: { positions, headings: readHeadings(sheet, positions), maxRows: sheet.getMaxRows() },
    failedPairs: [],
    span: nextSpan(rows, NONE, { refills, rowsPerStep: atOnce }),
    rowsPerStep: atOnce,
  };
  return { job, progress: { ...countRows(rows, NONE, refills), calls: 0, stopped: null, pauseMs: 0 } };
}

/** The rows of a table with the state of their results. */
export function judgeTable({ sheet, positions, fixed, columns }: Table): JudgedRow[] {
  const memory = openRowMemory(sheet.getSheetId());
  return judgeRows(readTable(sheet, positions, fixed).rows, columns, memory.writtenBefore(columns));
}

/**
 * Results of other settings are removed before anything is written, so that a column never mixes units, even if the run
 * is cut off.
 */
function prepareRows(table: Table, refills: boolean): JudgedRow[] {
  const rows = judgeTable(table);
  if (!rows.some(hasPlaces)) throw nothingToFill();
  const old = rows.flatMap((row) => {
    const indices = row.states.flatMap((state, index) => (state === 'resettled' ? [index] : []));
    return indices.length === 0
      ? []
      : [{ row, values: new Map(indices.map((index) => [index, '']) as [number, ''][]) }];
  });
  if (old.length === 0) return rows;
  if (!refills) throw otherSettings(old.length);
  writeAndCheck(table.sheet, table, table.positions, old, rows);
  return judgeTable(table);
}

function checkWritable(sheet: Sheet, { firstRow, lastRow, outputs }: TablePositions): void {
  const range = sheet.getRange(firstRow, outputs[0] ?? 1, lastRow - firstRow + 1, outputs.length);
  if (!range.canEdit()) throw protectedCells(range.getA1Notation());
  if (range.isPartOfMerge()) throw mergedCells(range.getA1Notation());
}

/** Gives columns of numbers a format, if they are still empty and have none. */
function formatColumns({ sheet, positions, columns }: Table, rows: readonly JudgedRow[]): void {
  const { firstRow, lastRow, outputs } = positions;
  for (const [index, { format }] of columns.entries()) {
    const isUsed = rows.some(({ states }) => states[index] !== 'empty');
    if (format === null || isUsed) continue;
    const range = rangeOf(sheet, {
      row: firstRow,
      column: outputs[index] ?? 1,
      rows: lastRow - firstRow + 1,
      columns: 1,
    });
    if (isAutomatic(range.getNumberFormat())) range.setNumberFormat(format);
  }
}

const isAutomatic = (format: string): boolean => ['', 'General', '0.###############'].includes(format);
