import { describe, expect, it, vi } from 'vitest';
import type { Workbook } from '../../../emulator/index.ts';
import { writeResults } from '../../../src/addon/table/results/write-results.ts';
import { readTable, type Table } from '../../../src/addon/table/rows/table-rows.ts';
import { openDocument } from '../support/open-document.ts';

/** A table with places in A and B, and results in C and D, of which some rows are written after the user did something. */
function write(
  rows: unknown[][],
  written: Record<number, (string | number)[]>,
  meanwhile: (rows: unknown[]) => void,
  afterwards: (workbook: Workbook) => void = () => undefined,
) {
  const document = openDocument(rows);
  const { workbook } = document.emulator;
  const { sheet } = document;
  vi.stubGlobal('SpreadsheetApp', document.emulator.globals('FULL').SpreadsheetApp);
  const positions = {
    firstRow: 1,
    lastRow: rows.length,
    origin: [1],
    destination: [2],
    outputs: [3, 4],
    headingRow: 0,
  };
  const table = { sheet, positions, fixed: { origin: null, destination: null } } as unknown as Table;
  const before = readTable(table).rows;
  meanwhile(workbook.sheet().rows);
  document.emulator.faults.replace('SpreadsheetApp.flush', (real, args) => {
    afterwards(workbook);
    return real(...args);
  });
  const { isSame } = writeResults(
    table,
    before.flatMap((row) => (written[row.row] ? [{ row, values: new Map(written[row.row]?.entries()) }] : [])),
    before,
  );
  const cells = `A1:D${rows.length}`;
  return { isSame, values: document.values(cells), formulas: document.formulas(cells) };
}

const swapFirst = (rows: unknown[]) => rows.splice(0, 2, rows[1], rows[0]);

describe('results that are written while rows move', () => {
  it('are in their rows if nothing moved', () => {
    const { isSame, values } = write(
      [
        ['A', 'B', '', ''],
        ['C', 'D', 4, 'four'],
      ],
      { 1: [5, 'five'] },
      () => undefined,
    );
    expect(isSame).toBe(true);
    expect(values).toEqual([
      ['A', 'B', 5, 'five'],
      ['C', 'D', 4, 'four'],
    ]);
  });

  it('are taken back, and the rows that are there now have their earlier values and formulas', () => {
    const { isSame, values, formulas } = write(
      [
        ['A', 'B', '', ''],
        ['C', 'D', 4, '=1+1'],
      ],
      { 1: [5, 6] },
      swapFirst,
    );
    expect(isSame).toBe(false);
    expect(values).toEqual([
      ['C', 'D', 4, 2],
      ['A', 'B', '', ''],
    ]);
    expect(formulas[0]?.[3]).toBe('=1+1');
  });

  it('are taken back from a row that nobody knew', () => {
    const { values } = write([['A', 'B', '', '']], { 1: [5, 'five'] }, ([row]) => {
      Object.assign((row as { cells: unknown[] }).cells, { 0: { ...(row as { cells: object[] }).cells[1] } });
    });
    expect(values).toEqual([['B', 'B', '', '']]);
  });

  it('stay in the rows that did not move, whatever the user did to them', () => {
    const rows = [
      ['A', 'B', '', ''],
      ['C', 'D', '', ''],
      ['E', 'F', '', ''],
    ];
    const { isSame, values } = write(rows, { 1: [5, 'five'], 3: [7, 'seven'] }, swapFirst, (workbook) =>
      workbook.enter(workbook.sheet(), 3, 4, 'mine'),
    );
    expect(isSame).toBe(false);
    expect(values).toEqual([
      ['C', 'D', '', ''],
      ['A', 'B', '', ''],
      ['E', 'F', 7, 'mine'],
    ]);
  });
});
