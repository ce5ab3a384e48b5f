import { describe, expect, it } from 'vitest';
import { manualClock } from '../../../emulator/clock.ts';
import { QUOTAS } from '../../../emulator/state/quotas.ts';
import { createState } from '../../../emulator/state/state.ts';
import { anyPlaceMaps } from '../../../emulator/testing.ts';
import { runScript } from '../../../preview/script/run-script.ts';
import type {
  CellSnapshot,
  ScriptCall,
  ScriptOutcome,
  ScriptResult,
  SheetSnapshot,
} from '../../../preview/script/script-protocol.ts';

const CELL = { row: 1, column: 1 };
const SHEET: SheetSnapshot = {
  id: 0,
  name: 'Sheet1',
  rows: 10,
  columns: 5,
  cells: {},
  selected: { area: { ...CELL, rows: 1, columns: 1 }, current: CELL },
  metadata: [],
};
const value = (shown: CellSnapshot['shown'][0][0]): CellSnapshot => ({ shown: [[shown]] });
const formula = (text: string, shown: CellSnapshot['shown'][0][0]): CellSnapshot => ({
  formula: text,
  shown: [[shown]],
});

/** Runs the body of a function on a sheet with these cells. */
function outcomeOf(
  body: string,
  cells: SheetSnapshot['cells'] = {},
  call: Partial<ScriptCall> = {},
  sheet: Partial<SheetSnapshot> = {},
): ScriptOutcome {
  const clock = manualClock();
  const script = `
    /** @customfunction */ function TWICE(value) { return value * 2; }
    function act(...args) { const sheet = SpreadsheetApp.getActiveSheet(); ${body} }
    function hidden_() {}`;
  return runScript(
    {
      from: 'menu',
      functionName: 'act',
      args: [],
      answers: [],
      workbook: { sheets: [{ ...SHEET, cells, ...sheet }], activeId: 0 },
      ...call,
    },
    { script, maps: anyPlaceMaps(), timeZone: 'Etc/UTC', state: createState(clock, QUOTAS.personal) },
  );
}

function run(...args: Parameters<typeof outcomeOf>): ScriptResult {
  const outcome = outcomeOf(...args);
  if ('question' in outcome) throw new Error('The script asked.');
  return outcome;
}
const fromPage = { from: 'page' as const };

describe('a run of the script on the cells of the page', () => {
  it('says what was written, and nothing of what stayed', () => {
    const { changes } = run(
      `sheet.getRange('A1').setValue(5); sheet.getRange('B1').setValue('same'); sheet.getRange('C1').setFormula('=A1');
       sheet.getRange('A2').setNote('note'); sheet.getRange('B2').clearContent(); sheet.getRange('C2').setFontWeight('bold');`,
      { A1: value('old'), B1: value('same'), B2: value(1), D4: value('far') },
    );
    expect(changes).toEqual([
      {
        id: 0,
        cells: {
          A1: { content: { value: 5 } },
          C1: { content: { formula: '=A1' } },
          A2: { note: 'note' },
          B2: { content: { value: null } },
          C2: { isBold: true },
        },
        recalculated: ['C1'],
      },
    ]);
  });

  it('sees what the page shows: values, dates, errors, spilled tables, notes', () => {
    const cells = {
      A1: value({ date: Date.UTC(2026, 1, 3) }),
      A2: {
        formula: '=NOT_KNOWN_HERE(1)',
        shown: [
          [1, 'x'],
          [{ problem: { code: '#N/A', message: 'no' } }, true],
        ],
      },
      D1: { ...value('text'), note: 'mine' },
    };
    const { result } = run(
      `return [sheet.getRange('A1').getValue().getTime(), sheet.getRange('A2:B3').getDisplayValues(),
        sheet.getRange('A2').getFormula(), sheet.getRange('D1').getNote()];`,
      cells,
      fromPage,
    );
    expect(result).toEqual([
      Date.UTC(2026, 1, 3),
      [
        ['1', 'x'],
        ['#N/A', 'TRUE'],
      ],
      '=NOT_KNOWN_HERE(1)',
      'mine',
    ]);
  });

  it('computes a formula anew when it is written again or reads what was changed, and no other', () => {
    const { result, changes } = run(
      `sheet.getRange('A1').setValue(10);
       const again = sheet.getRange('B2'); again.clearContent(); SpreadsheetApp.flush(); again.setFormula('=TWICE(4)');
       return sheet.getRange('B1:B3').getValues();`,
      {
        A1: value(1),
        B1: formula('=TWICE(A1)', 2),
        B2: formula('=TWICE(4)', { problem: { code: '#ERROR!', message: 'was down' } }),
        B3: formula('=TWICE(5)', 'shown'),
      },
      fromPage,
    );
    expect(result).toEqual([[20], [8], ['shown']]);
    expect(changes[0]).toMatchObject({ cells: { A1: { content: { value: 10 } } }, recalculated: ['B1', 'B2'] });
    expect(Object.keys(changes[0]?.cells ?? {})).toEqual(['A1']);
  });

  it('adds sheets, and keeps notes for programs and the selection', () => {
    const { changes, activeId } = run(`
      sheet.getRange('2:2').addDeveloperMetadata('key', 'value');
      sheet.getRange('B3').activate();
      SpreadsheetApp.getActiveSpreadsheet().insertSheet('New').getRange('A1').setValue('here');`);
    expect(activeId).toBe(1);
    expect(changes).toMatchObject([
      {
        id: 0,
        metadata: [{ key: 'key', value: 'value', area: { row: 2, column: 1, rows: 1, columns: 5 } }],
        selected: { current: { row: 3, column: 2 } },
      },
      { id: 1, created: { name: 'New', index: 1 }, cells: { A1: { content: { value: 'here' } } } },
    ]);
  });

  it('keeps what was written before a failure', () => {
    const { error, changes } = run(`sheet.getRange('A1').setValue(1); throw new Error('no more');`);
    expect(error).toMatch(/no more/);
    expect(changes[0]?.cells).toEqual({ A1: { content: { value: 1 } } });
  });

  it('refuses what the page cannot show, in words for its user', () => {
    expect(run(`sheet.insertRowsAfter(1, 2);`).error).toMatch(/The local sheet does not know Sheet.insertRowsAfter/);
  });

  it.each([
    ['hidden_', 'is not a function'],
    ['missing', 'is not a function'],
  ])('holds pages to the rules of Google: %s', (functionName, words) => {
    expect(run('', {}, { ...fromPage, functionName }).error).toMatch(words);
  });

  it('gives a page null in place of a date', () => {
    expect(run('return { at: new Date() };', {}, fromPage).result).toBeNull();
  });

  it('shows toasts, alerts and the sidebar', () => {
    const shown = run(`
      SpreadsheetApp.getActive().toast('done', 'Title');
      SpreadsheetApp.getUi().alert('Head', 'Read this', SpreadsheetApp.getUi().ButtonSet.OK);
      SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutput('<p>x').setTitle('Side'));`);
    expect(shown.toasts).toEqual([{ title: 'Title', message: 'done' }]);
    expect(shown.alerts).toMatchObject([{ title: 'Head', text: 'Read this' }]);
    expect(shown.sidebar).toMatchObject({ title: 'Side', html: '<p>x' });
  });

  it('asks its user before it goes on, and changes nothing until then', () => {
    const body = `
      sheet.getRange('A1').setValue('written');
      const ui = SpreadsheetApp.getUi();
      const name = ui.prompt('Name?').getResponseText();
      if (ui.alert('Sure?', ui.ButtonSet.YES_NO) === ui.Button.YES) sheet.getRange('A2').setValue(name);`;
    expect(outcomeOf(body)).toEqual({ question: { kind: 'prompt', title: '', text: 'Name?', buttons: 'OK' } });
    const prompted = { button: 'OK' as const, text: 'Ada' };
    expect(outcomeOf(body, {}, { answers: [prompted] })).toMatchObject({ question: { text: 'Sure?' } });
    const { changes } = run(body, {}, { answers: [prompted, { button: 'YES' }] });
    expect(changes[0]?.cells.A2).toEqual({ content: { value: 'Ada' } });
  });
});
