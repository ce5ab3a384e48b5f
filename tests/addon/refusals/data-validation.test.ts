import { describe, expect, it } from 'vitest';
import { type DirectionsResponse, routeAnswer, scriptedMaps } from '../../../emulator/index.ts';
import { RESULT_REFUSED } from '../../../src/addon/messages.ts';
import { allowUpTo, type Document, openDocument } from '../support/open-document.ts';
import { fill, form, trips } from '../table/support/fill-table.ts';

// It is not established whether Google refuses the whole call, or only the cell and tells so later.
const WAYS = [{ validatesAtOnce: true }, { validatesAtOnce: false }];

const SAYS = 'Google Sheets said "The data you entered in cell';

/** A route of as many kilometres as the number in the origin. */
const kilometers = ({ origin }: { origin: string }): DirectionsResponse =>
  routeAnswer({ meters: 1000 * Number(/\d+/.exec(origin)?.[0] ?? 0), seconds: 3600 });
const maps = scriptedMaps(({ origin }) => kilometers({ origin: String(origin) }));

const open = (rows: unknown[][], way: (typeof WAYS)[number]) => openDocument(rows, { maps, ...way });

/** What a user can see and what can be brought back. */
const everything = (document: Document, range: string) => ({
  values: document.values(range),
  formulas: document.formulas(range),
  notes: document.notes(range),
});

const DISTANCES = [1, 2, 300, 4].map((km, index) => [
  `From ${km}`,
  'To',
  `=DRIVING_DISTANCE(A${index + 1},B${index + 1},"km")`,
]);

describe.each(WAYS)('cells that refuse values ($validatesAtOnce)', (way) => {
  it('keep their formula when it is frozen, and the others are frozen', () => {
    const document = open(DISTANCES, way);
    document.values('C1:C4');
    allowUpTo(document, 'C3', 100);
    const before = everything(document, 'A3:C3');
    const values = document.values('C1:C4');
    document.select('C1:C4');
    expect(document.choose('Freeze the selection')).toMatch(
      `Froze 3 cells. Left 1 formula: C3, because ${SAYS} C3 violates`,
    );
    expect(everything(document, 'A3:C3')).toEqual(before);
    expect(document.values('C1:C4')).toEqual(values);
    expect(document.formulas('C1:C4').map(([formula]) => formula !== '')).toEqual([false, false, true, false]);
    expect(document.choose('Unfreeze the selection')).toBe('Brought back 3 formulas.');
  });

  it('cost three writes each, however many there are', () => {
    const rows = Array.from({ length: 200 }, (_, row) => [
      row % 20 === 7 ? 300 : 1,
      `=DRIVING_DISTANCE(A${row + 1},"To","km")`,
    ]);
    const document = open(rows, way);
    document.values('B1:B200');
    allowUpTo(document, 'B1:B200', 100);
    document.select('B1:B200');
    expect(document.choose('Freeze the selection')).toMatch('Froze 190 cells. Left 10 formulas: B8, because');
    expect(document.emulator.calls.count('Range.copyTo')).toBe(1 + 3 * 10);
  });

  it('keep a table whose formula might be refused later, or a value of which is refused', () => {
    const document = open(
      [
        ['From 1', 'To', '=DRIVING_DISTANCE(A1:A2,B1:B2,"km")', '=DRIVING_DISTANCE(A1:A2,B1:B2,"km")'],
        ['From 300', 'To'],
      ],
      way,
    );
    document.values('C1:D2');
    allowUpTo(document, 'C1', 100);
    allowUpTo(document, 'D2', 100);
    const before = everything(document, 'A1:D2');
    document.select('C1:D1');
    expect(document.choose('Freeze the selection')).toMatch(
      `Froze 0 cells. Left 2 formulas: C1, because the data validation of its cells may refuse what must be written back; D1, because ${SAYS} D2 violates`,
    );
    expect(everything(document, 'A1:D2')).toEqual(before);
  });

  it('keep their frozen values when the formula is refused, alone or of a table', () => {
    const rows = [...DISTANCES, ['From 5', 'To', '=DRIVING_DISTANCE(A5:A6,B5:B6,"km")'], ['From 6', 'To']];
    const document = open(rows, way);
    document.select('C1:C5');
    expect(document.choose('Freeze the selection')).toBe('Froze 6 cells.');
    allowUpTo(document, 'C3', 100);
    allowUpTo(document, 'C5', 4);
    const before = everything(document, 'C1:C6');
    const message = document.choose('Unfreeze the selection');
    expect(message).toMatch(
      'Brought back 3 formulas. Left 2 frozen formulas: C5, because the data validation of its cells',
    );
    expect(message).toMatch(`; C3, because ${SAYS} C3 violates`);
    expect(message).toMatch(/The formula is in the note of the cell\.$/);
    const after = everything(document, 'C1:C6');
    expect(after.values).toEqual(before.values);
    expect([after.formulas[2], after.formulas[4], after.notes[2], after.notes[4]]).toEqual([
      [''],
      [''],
      before.notes[2],
      before.notes[4],
    ]);
    expect(after.formulas.filter(([formula]) => formula !== '')).toHaveLength(3);
  });

  it('keep their formula when it is recalculated, and the others are recalculated', () => {
    const document = open([], way);
    document.emulator.faults.throwOn('Maps.getDirections', 'Service error: Maps');
    document.sheet.getRange('A1:C4').setValues(DISTANCES);
    document.values('C1:C4');
    document.emulator.faults.clear();
    document.clock.advance(600_000);
    allowUpTo(document, 'C3', 100);
    const { formulas } = everything(document, 'C1:C4');
    expect(document.choose('Recalculate errors in the sheet')).toMatch(
      `Recalculated 3 formulas, all have a value. Left 1 formula: C3, because ${SAYS} C3 violates`,
    );
    expect(everything(document, 'C1:C4').formulas).toEqual(formulas);
  });

  it('stay empty in a table, whose other rows are filled', async () => {
    const document = open([['From', 'To', ''], ...trips(9)], way);
    allowUpTo(document, 'C6', 3);
    const { sentence, failures, calls } = await fill(
      document,
      form(0, {
        origin: 'A2:A10',
        destination: 'B2:B10',
        headingRow: 1,
        outputs: [
          { kind: 'distance', unit: 'km' },
          { kind: 'duration', unit: 'hours' },
        ],
      }),
    );
    expect(sentence).toBe(
      'Filled 8 of 9 rows. C6 refuses what belongs there: check its data validation, and that no filter hides it.',
    );
    expect(failures).toEqual([
      {
        cell: 'C6',
        reason: RESULT_REFUSED,
      },
    ]);
    expect(document.values('C2:D10')).toEqual([0, 1, 2, 3, '', 5, 6, 7, 8].map((km) => [km, 1]));
    expect([calls.at(-1), document.mapsCalls()]).toEqual([9, 9]);
  });

  it('that can show no reason have it in the list of rows that were not filled', async () => {
    const notFound = { status: 'NOT_FOUND', routes: [], geocoded_waypoints: [{}, { geocoder_status: 'ZERO_RESULTS' }] };
    const document = openDocument(trips(3), {
      maps: scriptedMaps((request) =>
        request.origin === 'From 1' ? (notFound as DirectionsResponse) : kilometers({ origin: '7' }),
      ),
      ...way,
    });
    allowUpTo(document, 'C1:C3', 50);
    const { sentence, failures } = await fill(document, form(3));
    expect(sentence).toBe(
      'Filled 2 of 3 rows. C2 refuses what belongs there: check its data validation, and that no filter hides it.',
    );
    expect(failures).toEqual([
      {
        cell: 'C2',
        reason: `Google Maps can't find the origin "From 1". Check the spelling or add the city and country. ${RESULT_REFUSED}`,
      },
    ]);
  });

  it('lose the result of an earlier place, so that it is not taken for that of the new one', async () => {
    const document = open(trips(3), way);
    allowUpTo(document, 'C1:C3', 50);
    await fill(document, form(3));
    document.sheet.getRange('A2').setValue('From 400');
    const { sentence } = await fill(document, form(3, { refills: true }));
    expect(sentence).toMatch(
      / C2 refuses what belongs there: check its data validation, and that no filter hides it\.$/,
    );
    expect(document.values('C1:C3')).toEqual([[0], [''], [2]]);
  });

  it('do not keep a table from being filled by a rule of its heading', async () => {
    const document = open([['From', 'To'], ...trips(2)], way);
    allowUpTo(document, 'C1:C3', 3);
    const { sentence } = await fill(document, form(0, { origin: 'A2:A3', destination: 'B2:B3', headingRow: 1 }));
    expect(sentence).toBe('Filled 2 of 2 rows.');
    expect(document.values('C1:C3')).toEqual([[''], [0], [1]]);
  });

  it('end a table if they all refuse, and say what to do', async () => {
    const document = open(
      trips(40).map(([from, to], row) => [`${from}${row + 1}`, to]),
      way,
    );
    allowUpTo(document, 'C1:C40', 0.5);
    await expect(fill(document, form(40))).rejects.toThrow(
      /Google Sheets refuses the results in C1 and in all other cells that were tried: "The data you .*"\. Remove their data validation, or choose other columns\.$/,
    );
    expect(document.values('C1:C40').join('')).toBe('');
  });

  it('take values that they only warn about', async () => {
    const document = open(trips(5), way);
    allowUpTo(document, 'C1:C5', 1, { isWarning: true });
    expect((await fill(document, form(5))).sentence).toBe('Filled 5 of 5 rows.');
  });

  it('keep the order of stops if one refuses its new stop', () => {
    const document = open([['Lyon'], ['Bern'], ['Ulm']], way);
    const { SpreadsheetApp } = document.emulator.globals('FULL');
    const rule = SpreadsheetApp.newDataValidation().requireValueInList(['Bern']).setAllowInvalid(false).build();
    SpreadsheetApp.getActiveSheet().getRange('A2').setDataValidation(rule);
    const order = () =>
      document.emulator.scriptRun('runForMapsSidebar', [
        'writeOrder',
        { sheetId: 0, range: 'A1:A3' },
        ['Lyon', 'Bern', 'Ulm'],
        [1, 0, 2],
      ]);
    expect(order).toThrow(/Google Sheets refused this order: .* Nothing was written\./);
    expect(document.values('A1:A3').flat()).toEqual(['Lyon', 'Bern', 'Ulm']);
  });

  it('refuse a formula that the sidebar inserts, and stay empty', () => {
    const document = open([['From 300', 'To', '']], way);
    allowUpTo(document, 'C1', 100);
    document.select('C1');
    const params = ['origin', 'destination'].map((name) => ({ name, sample: '"Lyon"' }));
    expect(() =>
      document.emulator.scriptRun('runForMapsSidebar', ['insertFormula', 'DRIVING_DISTANCE', params]),
    ).toThrow(/cell C1 violates .* check that you may edit these cells, and what their data validation allows\.$/);
    expect(everything(document, 'C1')).toEqual({ values: [['']], formulas: [['']], notes: [['']] });
  });
});
