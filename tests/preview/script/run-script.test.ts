import { describe, expect, it } from 'vitest';
import { fromSaved } from '../../../emulator/index.ts';
import { openTestBook } from '../book/open-book.ts';

const fromPage = { from: 'page' as const };

describe('a run of the script on the book', () => {
  it('writes into the book, and is undone in one step', () => {
    const book = openTestBook(
      `sheet.getRange('A1').setValue(5); sheet.getRange('C1').setFormula('=A1*2'); sheet.getRange('A2').setNote('note');
       sheet.getRange('B2').clearContent(); sheet.getRange('C2').setFontWeight('bold');`,
      [['old'], ['', 'gone']],
    );
    book.run();
    expect([book.text(1, 1), book.text(1, 3), book.text(2, 2)]).toEqual(['5', '10', '']);
    expect([book.cell(2, 1)?.note, book.cell(2, 3)?.format]).toEqual(['note', { bold: true }]);
    book.command({ type: 'undo' });
    expect([book.text(1, 1), book.text(1, 3), book.text(2, 2)]).toEqual(['old', '', 'gone']);
    expect(book.cell(2, 1)?.note).toBeUndefined();
    book.command({ type: 'redo' });
    expect(book.text(1, 3)).toBe('10');
  });

  it('has its quota back on the next day, on which its triggers run and TODAY is another day', () => {
    const book = openTestBook(
      `Maps.newDirectionFinder().setOrigin('A').setDestination('B').getDirections();
       if (args.length > 0) sheet.getRange('B1').setValue('by itself');
       else if (ScriptApp.getProjectTriggers().length === 0) ScriptApp.newTrigger('act').timeBased().everyHours(1).create();`,
      [['=TODAY()']],
    );
    const calls = () => book.view({ rows: [1, 1], columns: [1, 1] }).mapsCalls;
    book.run();
    book.run();
    const today = book.text(1, 1);
    expect(calls()).toMatchObject({ used: 2, daysAhead: 0 });
    expect(book.command({ type: 'next-day' }).message).toMatch(/^It is now .* in this sheet\./);
    expect(calls()).toMatchObject({ used: 1, daysAhead: 1 });
    expect([book.text(1, 1) > today, book.text(1, 2)]).toEqual([true, 'by itself']);
    book.command({ type: 'undo' });
    expect(book.text(1, 2)).toBe('');
  });

  it('is not an undo step if its user sees no change', () => {
    const book = openTestBook(`sheet.addDeveloperMetadata('mark', 'of a script');`);
    book.run();
    expect(book.workbook.sheet().metadata).toHaveLength(1);
    expect(book.view({ rows: [1, 1], columns: [1, 1] }).canUndo).toBe(false);
  });

  it('is not an undo step if it changes nothing', () => {
    const book = openTestBook(`return sheet.getRange('A1').getValue();`, [['kept']]);
    expect(book.run(fromPage).result).toBe('kept');
    expect(book.view({ rows: [1, 1], columns: [1, 1] }).canUndo).toBe(false);
  });

  it('computes a formula again when it is rewritten or reads a change, and no other', () => {
    const computed: string[] = [];
    const book = openTestBook(
      `sheet.getRange('A1').setValue(10);
       const again = sheet.getRange('B2'); again.clearContent(); SpreadsheetApp.flush(); again.setFormula('=TWICE(4)');
       return sheet.getRange('B1:B3').getValues();`,
      [
        ['1', '=TWICE(A1)'],
        ['', '=TWICE(4)'],
        ['', '=TWICE(5)'],
      ],
      computed,
    );
    while (!book.settleFor(1_000));
    computed.length = 0;
    expect(book.run(fromPage).result).toEqual([[20], [8], [10]]);
    expect(computed.sort()).toEqual(['1,2', '2,2']);
  });

  it('adds sheets and rows, and says which cells it has selected', () => {
    const book = openTestBook(`
      sheet.insertRowsAfter(1, 2);
      SpreadsheetApp.getActiveSpreadsheet().insertSheet('New').getRange('B3').setValue('here').activate();`);
    expect(book.run()).toMatchObject({ sheet: 1, selected: { row: 3, column: 2 } });
    expect(book.workbook.sheets.map(({ name, maxRows }) => [name, maxRows])).toEqual([
      ['Sheet1', 22],
      ['New', 1000],
    ]);
  });

  it('writes no cell off the sheet if another window has deleted the selected rows', () => {
    const book = openTestBook(`SpreadsheetApp.getActiveRange().setValue('x'); SpreadsheetApp.getCurrentCell();`);
    book.command({ type: 'delete', sheet: 0, axis: 'rows', at: 5, count: 16 });
    const area = { row: 3, column: 2, rows: 18, columns: 1 };
    expect(book.run({ selected: { area, row: 20, column: 2 } })).toMatchObject({
      error: null,
      selected: { area: { ...area, rows: 2 }, row: 4 },
    });
    expect(() => fromSaved(book.saved())).not.toThrow();
    expect(book.text(4, 2)).toBe('x');
  });

  it('sees what its user has selected', () => {
    const book = openTestBook(
      `return sheet.getActiveRange().getA1Notation() + sheet.getCurrentCell().getA1Notation();`,
    );
    const selected = { area: { row: 2, column: 1, rows: 2, columns: 2 }, row: 3, column: 2 };
    expect(book.run({ ...fromPage, selected })).toMatchObject({ result: 'A2:B3B3' });
    expect(book.run({ ...fromPage, selected })).not.toHaveProperty('selected');
  });

  it('keeps what was written before a failure', () => {
    const book = openTestBook(`sheet.getRange('A1').setValue(1); throw new Error('no more');`);
    expect(book.run().error).toMatch(/no more/);
    expect(book.text(1, 1)).toBe('1');
  });

  it('refuses what the page cannot show, in words for its user', () => {
    const book = openTestBook(`SpreadsheetApp.getUi().showModalDialog(HtmlService.createHtmlOutput('x'), 'x');`);
    expect(book.run().error).toMatch(/The local sheet does not know Ui.showModalDialog/);
  });

  it.each([
    ['hidden_', 'is not a function'],
    ['missing', 'is not a function'],
  ])('refuses what Google refuses to pages: %s', (functionName, words) => {
    expect(openTestBook().run({ ...fromPage, functionName }).error).toMatch(words);
  });

  it('gives a page null in place of a date', () => {
    expect(openTestBook('return { at: new Date() };').run(fromPage).result).toBeNull();
  });

  it('shows toasts, alerts and the sidebar, each run its own', () => {
    const book = openTestBook(`
      SpreadsheetApp.getActive().toast('done', 'Title');
      SpreadsheetApp.getUi().alert('Head', 'Read this', SpreadsheetApp.getUi().ButtonSet.OK);
      SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutput('<p>x').setTitle('Side'));`);
    book.run();
    const shown = book.run();
    expect(shown.toasts).toEqual([{ title: 'Title', message: 'done' }]);
    expect(shown.alerts).toMatchObject([{ title: 'Head', text: 'Read this' }]);
    expect(shown.sidebar).toMatchObject({ title: 'Side', html: '<p>x' });
  });

  it('asks its user before it continues, and makes each change once', () => {
    const book = openTestBook(
      `sheet.getRange('A1').setValue(sheet.getRange('A1').getValue() + 1);
       const ui = SpreadsheetApp.getUi();
       const name = ui.prompt('Name?').getResponseText();
       if (ui.alert('Sure?', ui.ButtonSet.YES_NO) === ui.Button.YES) sheet.getRange('A2').setValue(name);`,
      [['1']],
    );
    expect(book.act()).toEqual({ question: { kind: 'prompt', title: '', text: 'Name?', buttons: 'OK' } });
    expect(book.text(1, 1)).toBe('1');
    const prompted = { button: 'OK' as const, text: 'Ada' };
    expect(book.act({ answers: [prompted] })).toMatchObject({ question: { text: 'Sure?' } });
    book.run({ answers: [prompted, { button: 'YES' }] });
    expect([book.text(1, 1), book.text(2, 1)]).toEqual(['2', 'Ada']);
    book.command({ type: 'undo' });
    expect([book.text(1, 1), book.text(2, 1)]).toEqual(['1', '']);
  });
});
