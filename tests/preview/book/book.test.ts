import { describe, expect, it } from 'vitest';
import { readTabs } from '../../../preview/page/clipboard/read-tabs.ts';
import { callAt, takesReference, toggleDollars, wordAt } from '../../../preview/page/editor/formula-text.ts';
import { openTestBook } from './open-book.ts';

const cells = (row: number, column: number, rows = 1, columns = 1) => ({ row, column, rows, columns });

describe('the book', () => {
  it('shows the typed text, the formula bar, and the error', () => {
    const book = openTestBook('', [['0.5', '=TWICE(A1)', "'007", '=1/0', '=HYPERLINK("https://example.org","Open")']]);
    book.command({ type: 'format', sheet: 0, areas: [cells(1, 1)], format: { numberFormat: '0%' } });
    expect(book.cell(1, 1)).toMatchObject({ text: '50%', kind: 'number', entry: '50%' });
    expect(book.cell(1, 2)).toMatchObject({ text: '1', entry: '=TWICE(A1)' });
    expect(book.cell(1, 3)).toMatchObject({ text: '007', kind: 'text', entry: "'007" });
    expect(book.cell(1, 4)).toMatchObject({ text: '#DIV/0!', kind: 'error', message: expect.any(String) });
    expect(book.cell(1, 5)).toMatchObject({ text: 'Open', link: 'https://example.org' });
  });

  it('shows a formula in the format of what it computes with, unless it has one of its own', () => {
    const book = openTestBook('', [
      ['$5.00', '=A1*2', '=SUM(A1:A2)+B1', '=A1/A1', '=COUNT(A1)', `=${'0+'.repeat(10_000)}A1`],
      ['$2.50', '2026-01-31', '=B2+1', '=B2-B2', '=D3', '=-MAX(A1,B1)'],
      ['=A4', '', '', '=D3', '50%', '=E3*A1'],
      ['=A3+A3'],
    ]);
    const shown = (row: number) => [1, 2, 3, 4, 5, 6].map((column) => book.text(row, column));
    expect(shown(1)).toEqual(['$5.00', '$10.00', '$17.50', '1', '1', '$5.00']);
    expect(shown(2)).toEqual(['$2.50', '2026-01-31', '2026-02-01', '0', '#REF!', '-$10.00']);
    expect(shown(3)).toEqual(['#REF!', '', '', '#REF!', '50%', '2.5']);
  });

  it('gets the rows and columns that a paste needs, and ranges without an end read them', () => {
    const book = openTestBook('', [['1', '=SUM(A:A)']]);
    expect(book.text(1, 2)).toBe('1');
    const result = book.command({ type: 'paste', sheet: 0, area: cells(20, 1, 3, 1), texts: [['10'], ['20'], ['30']] });
    expect(result.message).toBe('Added 2 rows to the sheet.');
    expect(book.text(1, 2)).toBe('61');
    book.command({ type: 'enter', sheet: 0, row: 22, column: 1, text: '40' });
    expect(book.text(1, 2)).toBe('71');
  });

  it('writes typed text into the right cell, even if rows and columns came or went meanwhile', () => {
    const book = openTestBook('', [['a', 'b'], ['c', 'd'], ['e']]);
    const { shifts } = book.view({ rows: [1, 1], columns: [1, 1] });
    book.command({ type: 'insert', sheet: 0, axis: 'rows', at: 1, count: 2 });
    book.command({ type: 'delete', sheet: 0, axis: 'columns', at: 1, count: 1 });
    book.command({ type: 'enter', sheet: 0, row: 2, column: 2, text: 'typed', shifts });
    expect([book.text(2, 2), book.text(3, 1), book.text(4, 1)]).toEqual(['', 'b', 'typed']);
    expect(() => book.command({ type: 'enter', sheet: 0, row: 3, column: 1, text: 'gone', shifts })).toThrow(
      /was moved or deleted/,
    );
    const later = book.view({ rows: [1, 1], columns: [1, 1] }).shifts;
    book.command({ type: 'undo' });
    book.command({ type: 'undo' });
    // The inserted rows are still there.
    book.command({ type: 'enter', sheet: 0, row: 2, column: 2, text: 'below', shifts });
    expect([book.text(2, 2), book.text(4, 2)]).toEqual(['', 'below']);
    expect(() => book.command({ type: 'enter', sheet: 0, row: 2, column: 1, text: 'x', shifts: later })).toThrow(
      'The cell was moved or deleted while you typed. Choose where to put what you typed.',
    );
  });

  it('does not take cells copied from another book for its own', () => {
    const layoutOf = () => openTestBook().view({ rows: [1, 1], columns: [1, 1] }).layout;
    expect(layoutOf()).not.toBe(layoutOf());
  });

  it('sets no size beyond the sheet, where its saved book could not keep it', () => {
    const book = openTestBook();
    const resize = (axis: 'rows' | 'columns', at: number, count: number) =>
      book.command({ type: 'resize', sheet: 0, axis, at, count, size: 50 });
    expect(() => resize('rows', 20, 2)).toThrow('The sheet has only 20 rows.');
    expect(() => resize('columns', 9, 1)).toThrow('The sheet has only 8 columns.');
    expect(() => resize('rows', 20, 1)).not.toThrow();
  });

  it('repeats what is pasted over a larger selection', () => {
    const book = openTestBook();
    book.command({ type: 'paste', sheet: 0, area: cells(1, 1, 4, 2), texts: [['a', 'b'], ['c']] });
    expect([book.text(3, 1), book.text(3, 2), book.text(4, 1), book.text(4, 2)]).toEqual(['a', 'b', 'c', '']);
  });

  it.each([
    [{ type: 'delete', sheet: 0, axis: 'rows', at: 1, count: 20 }, /at least one row/],
    [{ type: 'delete', sheet: 0, axis: 'rows', at: 20, count: 2 }, /only 20 rows/],
    [{ type: 'clear', sheet: 0, areas: [cells(1, 1, 21, 1)] }, /only 20 rows and 8 columns/],
    [{ type: 'enter', sheet: 7, row: 1, column: 1, text: 'a' }, /was deleted, perhaps in another window/],
    [{ type: 'delete-sheet', sheet: 0 }, /last sheet/],
    [{ type: 'rename-sheet', sheet: 0, text: ' ' }, /needs a name/],
    [{ type: 'freeze', sheet: 0, axis: 'columns', count: 8 }, /must stay unfrozen/],
    [{ type: 'paste', sheet: 0, area: cells(50_000, 1, 2, 1), texts: [['a'], ['b']] }, /too large here/],
    [{ type: 'insert', sheet: 0, axis: 'rows', at: 1, count: 50_000 }, /too large here/],
  ] as const)('refuses %j in words for its user, and changes nothing', (command, words) => {
    const book = openTestBook('', [['kept']]);
    expect(() => book.command(command as never)).toThrow(words);
    expect(book.text(1, 1)).toBe('kept');
    expect(book.view({ rows: [1, 1], columns: [1, 1] })).toMatchObject({ rows: 20, columns: 8, canUndo: false });
  });

  it('undoes and redoes every kind of change', () => {
    const book = openTestBook('', [
      ['3', '=A1*2'],
      ['1', '=A2*2'],
      ['2', '=A3*2'],
    ]);
    const all = () =>
      JSON.stringify(
        book.view({ rows: [1, 20], columns: [1, 8] }).cells.map(({ row, column, entry }) => [row, column, entry]),
      );
    const settled = () => {
      while (!book.settleFor(1_000));
      return all();
    };
    const states = [settled()];
    for (const command of [
      { type: 'sort', sheet: 0, area: cells(1, 1, 3, 2), column: 1, ascending: true },
      { type: 'move', from: { sheet: 0, area: cells(1, 1) }, to: { sheet: 0, area: cells(5, 5) } },
      { type: 'copy', from: { sheet: 0, area: cells(2, 2) }, to: { sheet: 0, area: cells(6, 1, 2, 2) }, what: 'all' },
      { type: 'fill', sheet: 0, area: cells(2, 1, 2, 1), target: cells(4, 1, 2, 1) },
      { type: 'insert', sheet: 0, axis: 'columns', at: 2, count: 1 },
      { type: 'delete', sheet: 0, axis: 'rows', at: 2, count: 1 },
      { type: 'clear', sheet: 0, areas: [cells(1, 1, 2, 3)] },
      { type: 'reset' },
    ] as const) {
      book.command(command as never);
      states.push(settled());
    }
    expect(new Set(states).size).toBe(states.length);
    for (const state of states.slice(0, -1).reverse()) {
      book.command({ type: 'undo' });
      expect(settled()).toBe(state);
    }
    expect(book.command({ type: 'undo' }).message).toBe('There is nothing to undo.');
    for (const state of states.slice(1)) {
      book.command({ type: 'redo' });
      expect(settled()).toBe(state);
    }
  });
});

describe('pasted texts', () => {
  it.each([
    [
      'a\tb\r\nc\td\r\n',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    ['=IF(A1="","x","y")', [['=IF(A1="","x","y")']]],
    ['"two\nlines"\tnext', [['two\nlines', 'next']]],
    ['"say ""so"""', [['say "so"']]],
    ['"just quoted"', [['"just quoted"']]],
    ['"not closed\tb', [['"not closed', 'b']]],
    ['', [['']]],
    ['a\n\nb', [['a'], [''], ['b']]],
  ])('%j are these cells', (text, rows) => {
    expect(readTabs(text)).toEqual(rows);
  });

  it('are read in linear time', () => {
    const rows = Array.from({ length: 100_000 }, () => 'a\t"b\tc').join('\n');
    expect(readTabs(rows).length).toBeGreaterThan(1);
  });
});

describe('a formula that is typed', () => {
  it('finds the call and the argument at the cursor', () => {
    expect(callAt('=IF(SUM(A1;2),"a(,b",', 21)).toEqual({ name: 'IF', argument: 2 });
    expect(callAt('=IF(SUM(A1;', 11)).toEqual({ name: 'SUM', argument: 1 });
    expect(callAt('=A1+', 4)).toBeUndefined();
  });

  it('finds where a name or a reference is written', () => {
    expect([wordAt('=WALK', 5), wordAt('="WALK', 6), wordAt('=A1', 3), wordAt('text', 4)]).toEqual([
      'WALK',
      '',
      'A1',
      '',
    ]);
    expect(['=', '=A1+', '=SUM(A1;', '=A1', '="a,', 'a,'].map((text) => takesReference(text, text.length))).toEqual([
      true,
      true,
      true,
      false,
      false,
      false,
    ]);
  });

  it('toggles the dollar signs of a reference', () => {
    const seen = ['A1'];
    for (let step = 0; step < 4; step += 1) seen.push(toggleDollars(`=${seen.at(-1)}`, 1).text.slice(1));
    expect(seen).toEqual(['A1', '$A$1', 'A$1', '$A1', 'A1']);
    expect(toggleDollars('=Sheet2!A1:B2', 13)).toEqual({ text: '=Sheet2!$A$1:$B$2', cursor: 17 });
  });
});
