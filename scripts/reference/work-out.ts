import { createEmulator, displayValue, isProblem, type MapsAnswers, Workbook } from '../../emulator/index.ts';
import type { WorkedExample } from './worked-examples.ts';

const MOST_COLUMNS = 12;

/** What a cell of an example shows, and the formula that was typed there, if any. */
export interface WorkedCell {
  shown: string;
  formula?: string;
  /** Of an error. */
  message?: string;
}

/** Computes a small sheet, as far as it is filled. */
export function workOut({ rows }: WorkedExample, script: string, maps: MapsAnswers): WorkedCell[][] {
  const workbook = new Workbook({ sheets: [{ name: 'Example', rows }] });
  createEmulator({ script, maps, workbook });
  workbook.settle();
  const sheet = workbook.sheet('Example');
  const readRow = (row: number): WorkedCell[] =>
    Array.from({ length: MOST_COLUMNS }, (_, column) => {
      const value = workbook.shown(sheet, row + 1, column + 1);
      const typed = rows[row]?.[column] ?? '';
      return {
        shown: displayValue(value, undefined, workbook.timeZone),
        ...(typed.startsWith('=') ? { formula: typed } : {}),
        ...(isProblem(value) ? { message: plainMessage(value.message) } : {}),
      };
    });
  const cells: WorkedCell[][] = [];
  for (let row = 0; row < rows.length || readRow(row).some(({ shown }) => shown !== ''); row++)
    cells.push(readRow(row));
  const width = Math.max(...cells.map((line) => line.findLastIndex(({ shown }) => shown !== '') + 1));
  return cells.map((line) => line.slice(0, width));
}

/** A message without what Sheets adds to it, since the line changes with every build. */
const plainMessage = (message: string): string => message.replace(/^Error: | \(line \d+\)\.?$/g, '');
