import { describe, expect, it } from 'vitest';
import { createEvaluate } from '../../../emulator/spreadsheet/formulas/evaluate-formula.ts';
import { Workbook } from '../../../emulator/spreadsheet/workbook.ts';

/** Opens a sheet whose custom function TAKES takes a number of milliseconds on the given clock, and returns it. */
function openBook(rows: unknown[][]) {
  const workbook = new Workbook({ sheets: [{ name: 'Trips', rows }, { name: 'Other' }] });
  const book = { workbook, sheet: workbook.sheet(), time: 0, runs: 0, clock: () => book.time };
  workbook.setEvaluate(
    createEvaluate((_name, [milliseconds]) => {
      book.runs += 1;
      book.time += Number(milliseconds);
      return Number(milliseconds);
    }),
  );
  return book;
}

const LOADING = { loading: true };

describe('computing in slices', () => {
  it('stops when the time is up, and continues where it stopped', () => {
    const { workbook, sheet, clock } = openBook([['=TAKES(40)', '=TAKES(40)', '=TAKES(40)']]);
    const peeks = () => [1, 2, 3].map((column) => workbook.peek(sheet, 1, column));
    expect(peeks()).toEqual([LOADING, LOADING, LOADING]);
    expect(workbook.settleFor(50, clock)).toBe(false);
    expect(peeks()).toEqual([40, 40, LOADING]);
    expect(workbook.settleFor(50, clock)).toBe(true);
    expect(peeks()).toEqual([40, 40, 40]);
  });

  it('computes at least one formula, however short the time', () => {
    const { workbook, clock } = openBook([['=TAKES(40)', '=TAKES(40)']]);
    expect(workbook.settleFor(0, clock)).toBe(false);
    expect(workbook.settleFor(0, clock)).toBe(true);
  });

  it('says at once that nothing is waiting', () => {
    const { workbook, clock } = openBook([[1, 2]]);
    expect(workbook.settleFor(0, clock)).toBe(true);
  });
});

describe('peeking', () => {
  it('computes nothing, and shows cells that wait for an edited cell as loading', () => {
    const book = openBook([[5, '=TAKES(A1)', 'text']]);
    const { workbook, sheet } = book;
    workbook.settle();
    expect([1, 2, 3, 4].map((column) => workbook.peek(sheet, 1, column))).toEqual([5, 5, 'text', null]);
    workbook.enter(sheet, 1, 1, 6);
    expect(workbook.peek(sheet, 1, 2)).toEqual(LOADING);
    expect(book.runs).toBe(1);
  });
});

describe('frozen rows', () => {
  it('are inserted and deleted with the others, and are never all rows', () => {
    const { workbook, sheet } = openBook([['a']]);
    const frozenAfter = (at: number, count: number) => {
      sheet.frozenRows = 3;
      workbook.shift(sheet, { axis: 'rows', at, count });
      return sheet.frozenRows;
    };
    expect([frozenAfter(2, 1), frozenAfter(4, 1), frozenAfter(2, -1), frozenAfter(1, -3)]).toEqual([4, 3, 2, 0]);
    expect(frozenAfter(4, 3 - sheet.maxRows)).toBe(2);
  });
});

describe('the version', () => {
  it('is raised by every kind of change and every new result, and by nothing else', () => {
    const { workbook, sheet } = openBook([[5, '=TAKES(A1)']]);
    const one = { row: 1, column: 1, rows: 1, columns: 1 };
    const raises = (act: () => unknown) => {
      const before = workbook.version;
      act();
      return workbook.version > before;
    };
    const look = () => [workbook.peek(sheet, 1, 2), workbook.shown(sheet, 1, 2), workbook.state(), workbook.settle()];
    expect(raises(() => workbook.settle())).toBe(true);
    expect(raises(look)).toBe(false);
    const changes = [
      () => workbook.enter(sheet, 1, 1, 6),
      () => workbook.clear(sheet, one),
      () => workbook.setNote(sheet, 1, 1, 'note'),
      () => workbook.setFormat(sheet, one, { bold: true }),
      () => workbook.resize(sheet, 'columns', 1, 1, 50),
      () => workbook.moveSheet(sheet, 1),
      () => workbook.addSheet(),
      () => workbook.renameSheet(sheet, 'New'),
      () => workbook.shift(sheet, { axis: 'rows', at: 1, count: 1 }),
      () => workbook.recompute(),
      () => workbook.restore(workbook.state()),
    ];
    expect(changes.map(raises)).toEqual(changes.map(() => true));
  });
});

describe('recomputing', () => {
  it('runs the formulas of an area, of a sheet or all again', () => {
    const book = openBook([['=TAKES(1)', '=TAKES(2)']]);
    const { workbook, sheet } = book;
    const runsAfter = (act: () => void) => {
      workbook.settle();
      const before = book.runs;
      act();
      workbook.settle();
      return book.runs - before;
    };
    expect(runsAfter(() => workbook.recompute(sheet, { row: 1, column: 2, rows: 5, columns: 1 }))).toBe(1);
    expect(runsAfter(() => workbook.recompute(sheet))).toBe(2);
    expect(runsAfter(() => workbook.recompute())).toBe(2);
    expect(runsAfter(() => workbook.recompute(workbook.sheet('Other')))).toBe(0);
  });
});

describe('the format of a cell', () => {
  it('stays when a value of its kind is typed, and changes between dates and amounts', () => {
    const { workbook, sheet } = openBook([]);
    const formats = ['$5', '1,234.50', '12/24/2026', '24 Dec 2026', '7', '50%'].map((text) => {
      workbook.enter(sheet, 1, 1, text);
      return sheet.rows[0]?.cells[0]?.numberFormat;
    });
    expect(formats).toEqual(['$#,##0', '$#,##0', 'm/d/yyyy', 'm/d/yyyy', 'm/d/yyyy', '0%']);
  });
});

describe('a named range', () => {
  it('is seen by the formulas that name it as soon as it is named', () => {
    const { workbook, sheet } = openBook([[5, '=START+1']]);
    expect(workbook.shown(sheet, 1, 2)).toMatchObject({ error: '#NAME?' });
    workbook.nameRange('START', { sheet, area: { row: 1, column: 1, rows: 1, columns: 1 } });
    expect(workbook.shown(sheet, 1, 2)).toBe(6);
    workbook.nameRange('START', undefined);
    expect(workbook.shown(sheet, 1, 2)).toMatchObject({ error: '#NAME?' });
  });
});

describe('a sheet', () => {
  it('moves among the tabs', () => {
    const { workbook, sheet } = openBook([]);
    workbook.moveSheet(sheet, 1);
    expect(workbook.sheets.map(({ name }) => name)).toEqual(['Other', 'Trips']);
  });

  it('keeps the widths of its columns when one is inserted', () => {
    const { workbook, sheet } = openBook([]);
    workbook.resize(sheet, 'columns', 2, 1, 50);
    workbook.resize(sheet, 'rows', 3, 1, 40);
    workbook.shift(sheet, { axis: 'columns', at: 1, count: 1 });
    workbook.shift(sheet, { axis: 'rows', at: 1, count: 1 });
    expect([sheet.columns[2]?.width, sheet.rows[3]?.height]).toEqual([50, 40]);
    workbook.resize(sheet, 'columns', 3, 1, null);
    expect(sheet.columns[2]?.width).toBeUndefined();
  });

  it.each([
    [{ at: 1, count: -1 }, '=A2', null],
    [{ at: 2, count: 1 }, '=A4', null],
    [{ at: 2, count: -1 }, '=A2', 2],
  ])('whose rows %j tear a table leaves the table its size, and its readers know: %s is %j', (rows, formula, value) => {
    const { workbook, sheet } = openBook([['={1;2;3}', '', ''], [], [], ['', '', '=A3']]);
    expect(workbook.shown(sheet, 4, 3)).toBe(3);
    workbook.shift(sheet, { axis: 'rows', ...rows });
    const row = 4 + rows.count;
    expect(sheet.rows[row - 1]?.cells[2]?.formula).toBe(formula);
    expect(workbook.shown(sheet, row, 3)).toBe(value);
  });

  it('comes back when an earlier state is restored', () => {
    const { workbook } = openBook([[1, '=A1+1']]);
    workbook.settle();
    const before = workbook.state();
    workbook.shift(workbook.sheet(), { axis: 'rows', at: 1, count: 1 });
    workbook.removeSheet(workbook.sheet('Other'));
    workbook.restore(before);
    expect(workbook.state()).toEqual(before);
    expect(workbook.shown(workbook.sheet(), 1, 2)).toBe(2);
  });

  it('shares its unchanged rows with an earlier copy, and no row with the workbook', () => {
    const { workbook, sheet } = openBook([[1, '=A1+1'], [3], []]);
    workbook.settle();
    const rowsOf = (state: ReturnType<typeof workbook.state>) => state.sheets[0]?.rows ?? [];
    const earlier = workbook.state();
    workbook.enter(sheet, 1, 1, 5);
    const now = workbook.state(earlier);
    expect(now).toEqual(workbook.state());
    expect(rowsOf(now)[1]).toBe(rowsOf(earlier)[1]);
    expect(rowsOf(now)[0]).not.toBe(rowsOf(earlier)[0]);
    workbook.enter(sheet, 2, 1, 6);
    expect(rowsOf(now)[1]?.cells[0]?.value).toBe(3);
  });
});
