import { describe, expect, it } from 'vitest';
import { routeAnswer, scriptedMaps } from '../../../emulator/index.ts';
import { type Document, openDocument, protect } from '../support/open-document.ts';
import { fill, form, trips } from '../table/support/fill-table.ts';

const FREEZE = 'Freeze the selection';
const UNFREEZE = 'Unfreeze the selection';

const maps = scriptedMaps(({ origin }) =>
  routeAnswer({ meters: 1000 * (1 + Number(/\d+/.exec(String(origin))?.[0] ?? 0)), seconds: 45_296 }),
);
const open = (rows: unknown[][], options = {}) => openDocument(rows, { maps, ...options });

const contentOf = (document: Document, range: string) => [
  document.values(range),
  document.formulas(range),
  document.notes(range),
];

describe('freezing', () => {
  it('freezes tables in typed columns, which may not tell their rules', () => {
    const document = open([['Lyon', '=GOOGLEMAPS_LATLONG(A1)']]);
    document.emulator.faults.throwOn(
      'Range.getDataValidations',
      'This operation is not allowed on cells in typed columns.',
    );
    document.select('B1');
    expect(document.choose(FREEZE)).toBe('Froze 2 cells.');
    expect(document.choose(UNFREEZE)).toBe('Brought back 1 formula.');
  });

  it('leaves formulas that show a link or a picture, which values have not', () => {
    const document = open([
      [
        'Lyon',
        '=HYPERLINK(GOOGLEMAPS_LINK(A1,"Bern"),"open")',
        '=IF(A1="","",hyperlink(GOOGLEMAPS_LINK(A1,"Bern")))',
        '=DRIVING_DISTANCE(A1,"Bern","km")',
      ],
    ]);
    const before = contentOf(document, 'B1:C1');
    document.select('B1:D1');
    expect(document.choose(FREEZE)).toBe(
      'Froze 1 cell. Left 2 formulas: B1, because its link or picture would be lost; C1, because its link or picture would be lost.',
    );
    expect(contentOf(document, 'B1:C1')).toEqual(before);
  });

  it('mixes no rows that a slicer hides', () => {
    const document = open(trips(4).map(([from], row) => [from, `=DRIVING_DISTANCE(A${row + 1},"Bern")`]));
    Object.assign(document.emulator.workbook.sheet().rows[1] ?? {}, { hiddenByFilter: true });
    const values = document.values('A1:B4');
    document.select('B1:B4');
    expect(document.choose(FREEZE)).toBe('Froze 4 cells.');
    expect(document.values('A1:B4')).toEqual(values);
    expect(document.formulas('B1:B4').join('')).toBe('');
    expect(document.choose(UNFREEZE)).toBe('Brought back 4 formulas.');
  });

  it('keeps durations, dates and percentages of tables in any time zone', () => {
    for (const timeZone of ['Etc/UTC', 'America/Montevideo', 'Asia/Kolkata', 'Pacific/Apia']) {
      const rows = [
        ['From 1', 'To', '=DRIVING_DURATION(A1:A3,B1:B3,"days")', '=DRIVING_DURATION(A1:A3,B1:B3,"days")'],
        ['From 2', 'To'],
        ['From 3', 'To'],
      ];
      const document = open(rows, { timeZone });
      document.sheet.getRange('C1:C3').setNumberFormat('[h]:mm:ss');
      document.sheet.getRange('D1').setNumberFormat('0.00%');
      document.sheet.getRange('D2').setNumberFormat('yyyy-mm-dd hh:mm');
      const shown = () => document.sheet.getRange('C1:D3').getDisplayValues();
      const before = shown();
      document.select('C1:D1');
      expect(document.choose(FREEZE), timeZone).toBe('Froze 6 cells.');
      expect(shown(), timeZone).toEqual(before);
      expect(document.choose(UNFREEZE), timeZone).toBe('Brought back 2 formulas.');
      expect(shown(), timeZone).toEqual(before);
    }
  });

  it('leaves a table in a cell of plain text, which would not take the formula back', () => {
    const document = open([['Lyon', '=GOOGLEMAPS_LATLONG(A1)']]);
    document.values('A1:C1');
    document.sheet.getRange('B1').setNumberFormat('@');
    const before = contentOf(document, 'A1:C1');
    document.select('B1');
    expect(document.choose(FREEZE)).toMatch(
      /^Froze 0 cells\. Left 1 formula: B1, because the number format is plain text/,
    );
    expect(contentOf(document, 'A1:C1')).toEqual(before);
  });

  it('keeps the values and the note in a cell that became plain text since', () => {
    const document = open([['Lyon', 'Bern', '=DRIVING_DISTANCE(A1,B1,"km")']]);
    document.select('C1');
    document.choose(FREEZE);
    document.sheet.getRange('C1').setNumberFormat('@');
    const before = contentOf(document, 'A1:C1');
    expect(document.choose(UNFREEZE)).toBe(
      'Brought back 0 formulas. Left 1 frozen formula: C1, because the number format is plain text, in which a formula is only a text. The formula is in the note of the cell.',
    );
    expect(contentOf(document, 'A1:C1')).toEqual(before);
  });

  it('keeps a formula in a merged cell, and what the other cells of the sheet hold', () => {
    const document = open([
      ['Lyon', 'Bern', '=DRIVING_DISTANCE(A1,B1,"km")', ''],
      ['', '', '', ''],
      ['mine', '', '=DRIVING_DISTANCE(A1,B1,"km")', 'mine'],
    ]);
    document.sheet.getRange('C1:D2').merge();
    const before = contentOf(document, 'A1:D3');
    document.select('C1:D3');
    expect(document.choose(FREEZE)).toBe('Froze 2 cells.');
    expect(document.values('A1:D3')).toEqual(before[0]);
    expect(document.choose(UNFREEZE)).toBe('Brought back 2 formulas.');
    expect(contentOf(document, 'A1:D3')).toEqual(before);
  });
});

it('inserting a formula leaves a cell of plain text empty, and says why', () => {
  const document = open([['Lyon', 'Bern', '']]);
  document.sheet.getRange('C1').setNumberFormat('@');
  document.select('C1');
  const params = ['origin', 'destination'].map((name) => ({ name, sample: '"Lyon"' }));
  expect(() => document.emulator.scriptRun('runForMapsSidebar', ['insertFormula', 'DRIVING_DISTANCE', params])).toThrow(
    'The number format of C1 is plain text, in which a formula is only a text.',
  );
  expect(document.values('C1')).toEqual([['']]);
});

describe('a table', () => {
  const chosen = { origin: 'A2:A4', destination: 'B2:B4', headingRow: 1 };
  const outputs = [
    { kind: 'distance', unit: 'km' },
    { kind: 'duration', unit: 'hours' },
  ] as const;

  it('writes into none but its empty headings', async () => {
    const document = open([['From', 'To', "'1/2", '', "'=mine"], ...trips(3)]);
    document.emulator.faults.replace('Range.setValue', (real, args) => {
      expect(args).toEqual(['Duration (hours, driving)']);
      return real(...args);
    });
    await fill(document, form(0, { ...chosen, outputs: [...outputs] }));
    expect(document.values('C1:E1')).toEqual([['1/2', 'Duration (hours, driving)', '=mine']]);
  });

  it('is filled below headings that are protected or merged', async () => {
    const document = open([['From', 'To', 'Way', ''], ...trips(3)]);
    document.sheet.getRange('C1:D1').merge();
    protect(document, { row: 1, column: 1, rows: 1, columns: 26 });
    expect((await fill(document, form(0, { ...chosen, outputs: [...outputs] }))).sentence).toBe('Filled 3 of 3 rows.');
    expect(document.values('C1:D2')).toEqual([
      ['Way', ''],
      [1, expect.closeTo(12.58)],
    ]);
  });

  it('is filled in typed columns, which take no number format', async () => {
    const document = open([['From', 'To'], ...trips(3)]);
    document.emulator.faults.throwOn(
      'Range.getDataValidations',
      'This operation is not allowed on cells in typed columns.',
    );
    document.emulator.faults.throwOn(
      'Range.setNumberFormat',
      "You can't set the number format of cells in a typed column.",
    );
    expect((await fill(document, form(0, chosen))).sentence).toBe('Filled 3 of 3 rows.');
  });

  it('leaves out the rows that merged places cover, and says so', async () => {
    const document = open([['From', 'To'], ...trips(3)]);
    document.sheet.getRange('A2:A3').merge();
    expect((await fill(document, form(0, chosen))).sentence).toBe('Filled 2 of 2 rows. 1 row without a place.');
    expect(document.values('C2:C4')).toEqual([[1], [''], [3]]);
  });

  it('fills rows that a filter hides, too', async () => {
    const document = open([['From', 'To'], ...trips(3)]);
    const state = document.emulator.workbook.sheet();
    state.filter = { row: 1, column: 1, rows: 4, columns: 2 };
    Object.assign(state.rows[2] ?? {}, { hiddenByFilter: true });
    expect((await fill(document, form(0, chosen))).sentence).toBe('Filled 3 of 3 rows.');
    expect(document.values('C2:C4')).toEqual([[1], [2], [3]]);
  });

  it.each(['={"Mine";ARRAYFORMULA(IF(A2:A4="From 1",7,""))}', 'Mine'])(
    'takes back what leaves no room for a formula that shows nothing in some cells: %s',
    async (heading) => {
      const document = open([['From', 'To', heading], ...trips(3)]);
      if (heading === 'Mine') document.sheet.getRange('C2').setFormula('=ARRAYFORMULA(IF(A2:A4="From 1",7,""))');
      const before = contentOf(document, 'A1:C4');
      await expect(fill(document, form(0, chosen))).rejects.toThrow(
        `The formula in ${heading === 'Mine' ? 'C2' : 'C1'} needs the empty cells below it for its own results, so nothing was written there. Choose other columns.`,
      );
      expect(contentOf(document, 'A1:C4')).toEqual(before);
    },
  );

  it('fills the rows below a formula that had no room before', async () => {
    const document = open([['From', 'To'], ...trips(3)]);
    document.sheet.getRange('C4').setValue('mine');
    document.sheet.getRange('C1').setFormula('={"Mine";ARRAYFORMULA(IF(A2:A4="From 1",7,""))}');
    expect((await fill(document, form(0, chosen))).sentence).toMatch(/^Filled 2 of 3 rows\. 1 row kept/);
    expect(document.values('C1:C4').flat()).toEqual(['#REF!', 1, 2, 'mine']);
  });
});

// It was reported once that a write leaves out the rows that a filter hides, and clearing does not.
describe.each([true, false])('rows that a filter hides, if a write leaves them out: %s', (skipsHiddenRows) => {
  /** A sheet whose second row is hidden by a filter, or by a slicer. */
  function openFiltered(rows: unknown[][], isSlicer = false): Document {
    const document = open(rows, { skipsHiddenRows });
    document.values('A1:E4');
    const state = document.emulator.workbook.sheet();
    if (!isSlicer) state.filter = { row: 1, column: 1, rows: 4, columns: 3 };
    Object.assign(state.rows[1] ?? {}, { hiddenByFilter: true });
    return document;
  }
  const showAll = ({ emulator }: Document) => {
    const state = emulator.workbook.sheet();
    delete state.filter;
    for (const row of state.rows) if (row) row.hiddenByFilter = false;
  };
  const singles = trips(4).map(([from], row) => [from, '', `=DRIVING_DISTANCE(A${row + 1},"Bern","km")`]);

  it.each([true, false])('keep the formula or its value when they are frozen (by a slicer: %s)', (isSlicer) => {
    const document = openFiltered(singles, isSlicer);
    const before = contentOf(document, 'A1:C4');
    document.select('C1:C4');
    const message = document.choose(FREEZE);
    if (skipsHiddenRows) expect(message).toMatch(/^Froze 3 cells\. Left 1 formula: C2, because a filter may hide/);
    else expect(message).toBe('Froze 4 cells.');
    expect(document.values('A1:C4')).toEqual(before[0]);
    showAll(document);
    document.choose(UNFREEZE);
    expect(contentOf(document, 'A1:C4')).toEqual(before);
  });

  it('keep the formula when it is recalculated, which is said', () => {
    const document = openFiltered(singles);
    const before = contentOf(document, 'A1:C4');
    document.select('C1:C4');
    expect(document.choose('Fetch the selection afresh')).toBe(
      skipsHiddenRows
        ? 'Fetched 3 formulas afresh, all have a value. Left 1 formula: C2, because a filter may hide some of its cells: remove the filter first.'
        : 'Fetched 4 formulas afresh, all have a value.',
    );
    expect(contentOf(document, 'A1:C4')).toEqual(before);
  });

  it('keep the value and the note when they are unfrozen', () => {
    const document = openFiltered(singles);
    showAll(document);
    const before = contentOf(document, 'A1:C4');
    document.select('C1:C4');
    document.choose(FREEZE);
    Object.assign(document.emulator.workbook.sheet().rows[1] ?? {}, { hiddenByFilter: true });
    const message = document.choose(UNFREEZE);
    if (skipsHiddenRows)
      expect(message).toMatch(/^Brought back 3 formulas\. Left 1 frozen formula: C2, because a filter/);
    expect(document.values('A1:C4')).toEqual(before[0]);
    showAll(document);
    document.choose(UNFREEZE);
    expect(contentOf(document, 'A1:C4')).toEqual(before);
  });

  it('keep tables of formulas as they are, frozen or not', () => {
    const rows = [
      ['From 1', 'To', '=DRIVING_DISTANCE(A1:A3,B1:B3,"km")'],
      ['From 2', 'To'],
      ['From 3', 'To'],
    ];
    const document = openFiltered(rows);
    const before = contentOf(document, 'A1:C4');
    document.select('C1');
    expect(document.choose(FREEZE)).toMatch(/^Froze 0 cells\. Left 1 formula: C1, because a filter may hide/);
    expect(contentOf(document, 'A1:C4')).toEqual(before);
    showAll(document);
    document.choose(FREEZE);
    const frozen = contentOf(document, 'A1:C4');
    document.emulator.workbook.sheet().filter = { row: 1, column: 1, rows: 4, columns: 3 };
    expect(document.choose(UNFREEZE)).toMatch(/^Brought back 0 formulas\. Left 1 frozen formula: C1, because a filter/);
    expect(contentOf(document, 'A1:C4')).toEqual(frozen);
  });

  it('stay empty in a table, which says so and ends', async () => {
    const document = openFiltered(trips(4));
    const { sentence } = await fill(document, form(4));
    if (skipsHiddenRows)
      expect(sentence).toBe(
        'Filled 3 of 4 rows. C2 refuses what belongs there: check its data validation, and that no filter hides it.',
      );
    expect(document.values('C1:C4')).toEqual([[1], [skipsHiddenRows ? '' : 2], [3], [4]]);
  });

  it('hold no result of earlier places or settings after a refill', async () => {
    const document = open(trips(4), { skipsHiddenRows });
    await fill(document, form(4));
    document.sheet.getRange('A2').setValue('From 7');
    Object.assign(document.emulator.workbook.sheet().rows[1] ?? {}, { hiddenByFilter: true });
    await fill(document, form(4, { refills: true }));
    expect(document.values('C1:C4')).toEqual([[1], [skipsHiddenRows ? '' : 8], [3], [4]]);
    await fill(document, form(4, { refills: true, outputs: [{ kind: 'distance', unit: 'm' }] }));
    expect(document.values('C1:C4')).toEqual([[1000], [skipsHiddenRows ? '' : 8000], [3000], [4000]]);
  });

  it('keep the order of stops', () => {
    const document = openFiltered([['Lyon'], ['Bern'], ['Ulm']]);
    const stops = ['Lyon', 'Bern', 'Ulm'];
    const call = ['writeOrder', { sheetId: 0, range: 'A1:A3' }, stops, [1, 0, 2]];
    try {
      document.emulator.scriptRun('runForMapsSidebar', call);
    } catch (error) {
      expect(String(error)).toMatch(/Google Sheets refused this order: .* Nothing was written\./);
    }
    expect(document.values('A1:A3').flat()).toEqual(skipsHiddenRows ? stops : ['Bern', 'Lyon', 'Ulm']);
  });
});
