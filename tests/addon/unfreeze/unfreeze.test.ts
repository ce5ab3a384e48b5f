import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Shift } from '../../../emulator/index.ts';
import { type Document, openDocument } from '../support/open-document.ts';

const FREEZE = 'Freeze the selection';
const UNFREEZE = 'Unfreeze the selection';
const ALL = 'A1:U15';

/** Two addresses in each row, a unit for all rows in E1, and a depot in B7. */
const ROWS = [
  ['From', 'To', 'km', 'To the depot', 'km'],
  ['Lyon', 'Turin', '=DRIVING_DISTANCE(A2,B2,$E$1)', '=WALKING_DISTANCE(A2,$B$7)'],
  ['Bern', 'Ulm', '=DRIVING_DISTANCE(A3,B3,$E$1)', '=WALKING_DISTANCE(A3,$B$7)'],
  ['Metz', 'Linz', '=DRIVING_DISTANCE(A4,B4,$E$1)', '=WALKING_DISTANCE(A4,$B$7)'],
  [],
  [],
  ['', 'Kiel'],
];

function openFrozen(rows: readonly (readonly unknown[])[] = ROWS, range = ALL): Document {
  const document = openDocument(rows);
  document.select(range);
  expect(document.choose(FREEZE)).toMatch(/^Froze \d+ cells?\.$/);
  return document;
}

const shift = ({ emulator: { workbook } }: Document, change: Shift) => workbook.shift(workbook.sheet(), change);

/** What Sheets made of the same formulas that were never frozen. */
function neverFrozen(rows: readonly (readonly unknown[])[], ...changes: Shift[]): string[][] {
  const document = openDocument(rows);
  for (const change of changes) shift(document, change);
  return document.formulas(ALL);
}

describe('unfreezing after rows or columns came or went', () => {
  it.each<[string, Shift]>([
    ['rows above all', { axis: 'rows', at: 1, count: 3 }],
    ['a row between the headings and the addresses', { axis: 'rows', at: 2, count: 1 }],
    ['a column before all', { axis: 'columns', at: 1, count: 1 }],
    ['a column between the addresses and the results', { axis: 'columns', at: 3, count: 2 }],
    ['the row of headings, below the row of the unit', { axis: 'rows', at: 5, count: -1 }],
  ])('lets references follow as Sheets does: %s', (_, change) => {
    const document = openFrozen();
    shift(document, change);
    document.select(ALL);
    const said = document.choose(UNFREEZE);
    const expected = neverFrozen(ROWS, change);
    const formulas = document.formulas(ALL);
    for (const [row, cells] of expected.entries())
      for (const [column, formula] of cells.entries())
        if (formulas[row]?.[column] !== '') expect(formulas[row]?.[column]).toBe(formula);
    if (change.at < 5) {
      expect(said).toBe('Brought back 6 formulas.');
      expect(formulas).toEqual(expected);
    } else
      expect(said).toMatch(/^Brought back 3 formulas\. Left 3 frozen formulas: D2, because \$B\$7, which it reads,/);
  });

  it('follows a cell below rows that were inserted further down, if another frozen formula shows how far', () => {
    const rows = [...ROWS.slice(0, 6), ['', 'Kiel', '=GOOGLEMAPS_ELEVATION(B7)']];
    const document = openFrozen(rows);
    shift(document, { axis: 'rows', at: 6, count: 1 });
    document.select(ALL);
    expect(document.choose(UNFREEZE)).toBe('Brought back 7 formulas.');
    expect(document.formulas('D2')).toEqual([['=WALKING_DISTANCE(A2,$B$8)']]);
  });

  it('restores what Sheets would have made of it, or leaves it frozen and shows the value, whatever was done', () => {
    const rows = [
      ['P1', 'Q1', '=DRIVING_DISTANCE(A1,B1)', '=GOOGLEMAPS_ADDRESS($A$5)', '=DRIVING_DISTANCE(A2:A4,$B$6)'],
      ['P2', 'Q2', '=DRIVING_DISTANCE($A2,B$2)', '=DRIVING_DISTANCE(A1,A3)'],
      ['P3', 'Q3', '=IF(TRUE,DRIVING_DISTANCE(A3,B3,"km"),$A$1)', '=DRIVING_DISTANCE(Trips!A3,B6)'],
      ['P4', 'Q4', '=DRIVING_DISTANCE(A4:A5,B4:B5)', '=DRIVING_DISTANCE(B$1:B$1,A6)'],
      ['P5', 'Q5'],
      ['P6', 'Q6', '=GOOGLEMAPS_LATLONG(A6)'],
    ];
    const change = fc.record({
      axis: fc.constantFrom<Shift['axis']>('rows', 'columns'),
      at: fc.integer({ min: 1, max: 7 }),
      count: fc.constantFrom(1, 2, 3, -1),
    });
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 3 }), (changes) => {
        const document = openFrozen(rows);
        for (const one of changes) shift(document, one);
        const before = document.values(ALL);
        document.select(ALL);
        document.choose(UNFREEZE);
        const [formulas, values] = [document.formulas(ALL), document.values(ALL)];
        for (const [row, cells] of neverFrozen(rows, ...changes).entries())
          for (const [column, formula] of cells.entries()) {
            const found = formulas[row]?.[column];
            if (found !== '') expect(found).toBe(formula);
            else expect(values[row]?.[column]).toBe(before[row]?.[column]);
          }
      }),
      { numRuns: 30 },
    );
  }, 120_000);
});

describe('unfreezing', () => {
  const UNIT = ['Lyon', 'Turin', '=DRIVING_DISTANCE(A1,B1,$E$1)', '', 'km'];

  /** The message; the formula is still frozen, with its value. */
  function expectLeft(document: Document, cell: string, said: RegExp): void {
    const before = document.values(cell);
    document.select(cell);
    expect(document.choose(UNFREEZE)).toMatch(said);
    expect(document.formulas(cell)).toEqual([['']]);
    expect(document.values(cell)).toEqual(before);
    expect(document.notes(cell)[0]?.[0]).toContain('=');
  }

  it('leaves a formula whose unit or address has changed, and names the cell', () => {
    const document = openFrozen([UNIT]);
    document.sheet.getRange('E1').setValue('mi');
    expectLeft(
      document,
      'C1',
      /^Brought back 0 formulas\. Left 1 frozen formula: C1, because \$E\$1, which it reads, has moved or changed since it was frozen\. The formula is in the note of the cell\.$/,
    );
    document.sheet.getRange('E1').setValue('km');
    expect(document.choose(UNFREEZE)).toBe('Brought back 1 formula.');
  });

  it('leaves a formula one of whose cells was deleted', () => {
    const document = openFrozen([['Lyon', '=DRIVING_DISTANCE(A1,A3)'], [], ['Turin']]);
    shift(document, { axis: 'rows', at: 3, count: -1 });
    expectLeft(document, 'B1', /because A3, which it reads/);
  });

  it("says which cells it can't distinguish", () => {
    const document = openFrozen([[], ['Lyon', '=DRIVING_DISTANCE(A2,$A$3)'], ['Ulm']]);
    shift(document, { axis: 'rows', at: 1, count: 2 });
    document.sheet.getRange('A6').setValue('Ulm');
    document.sheet.getRange('B9').setValue('x');
    document.sheet.getRange('B8').setNote(document.notes('B4')[0]?.[0] ?? '');
    document.sheet.getRange('B8').setValue(document.values('B4')[0]?.[0]);
    document.sheet.getRange('A8').setValue('Lyon');
    document.sheet.getRange('A9').setValue('Ulm');
    expectLeft(document, 'B4', /because its reference may now be to \$A\$5 or \$A\$9/);
  });

  it('leaves a copy of a frozen value in a row with other addresses', () => {
    const document = openFrozen([UNIT, ['Bern', 'Ulm']]);
    document.sheet.getRange('C2').setValue(document.values('C1')[0]?.[0]);
    document.sheet.getRange('C2').setNote(document.notes('C1')[0]?.[0] ?? '');
    expectLeft(document, 'C2', /C2, because A1, which it reads/);
  });

  it('lets sorted rows keep their own addresses', () => {
    const document = openFrozen([UNIT, ['Bern', 'Ulm', '=DRIVING_DISTANCE(A2,B2,$E$1)']]);
    const [values, notes] = [document.values('A1:C2'), document.notes('A1:C2')];
    document.sheet.getRange('A1:C2').setValues(values.reverse());
    document.sheet.getRange('A1:C2').setNotes(notes.reverse());
    document.select('C1:C2');
    expect(document.choose(UNFREEZE)).toBe('Brought back 2 formulas.');
    expect(document.formulas('C1:C2')).toEqual([['=DRIVING_DISTANCE(A1,B1,$E$1)'], ['=DRIVING_DISTANCE(A2,B2,$E$1)']]);
    expect(document.values('A1:C2')).toEqual(values);
  });

  it('prefers the cell of its own row if a sorted sheet has the same address twice', () => {
    const document = openFrozen(
      [1, 2, 3].map((row) => [row === 3 ? 'Bern' : 'Lyon', 'Ulm', `=DRIVING_DISTANCE(A${row},B${row})`]),
    );
    const [first, second, third] = [1, 2, 3].map((row) => {
      const range = document.sheet.getRange(`A${row}:C${row}`);
      return { values: range.getValues(), notes: range.getNotes() };
    });
    [second, third, first].forEach((row, index) => {
      document.sheet
        .getRange(`A${index + 1}:C${index + 1}`)
        .setValues(row?.values ?? [])
        .setNotes(row?.notes ?? []);
    });
    document.select('C1:C3');
    expect(document.choose(UNFREEZE)).toBe('Brought back 3 formulas.');
    expect(document.formulas('C1:C3').flat()).toEqual([1, 2, 3].map((row) => `=DRIVING_DISTANCE(A${row},B${row})`));
  });

  it('follows a cell that was cut out of several and put elsewhere', () => {
    const document = openFrozen([UNIT, ['Bern', 'Ulm', '=DRIVING_DISTANCE(A2,B2,$E$1)']]);
    document.sheet.getRange('D4').setValue(document.values('C1')[0]?.[0]);
    document.sheet.getRange('D4').setNote(document.notes('C1')[0]?.[0] ?? '');
    document.sheet.getRange('C1').clearContent().clearNote();
    document.select('D4');
    expect(document.choose(UNFREEZE)).toBe('Brought back 1 formula.');
    expect(document.formulas('D4')).toEqual([['=DRIVING_DISTANCE(A1,B1,$E$1)']]);
  });

  it('recognises cells of other sheets and named ranges by their values', () => {
    const document = openDocument([['Lyon', "=DRIVING_DISTANCE(A1,'The depots'!A2)", '=DRIVING_DISTANCE(A1,depot)']]);
    const { workbook } = document.emulator;
    const depots = workbook.addSheet('The depots');
    workbook.enterAll(depots, { row: 1, column: 1, rows: 3, columns: 1 }, [['Kiel'], ['Ulm'], ['Bern']]);
    workbook.namedRanges.set('depot', { sheetId: depots.id, area: { row: 3, column: 1, rows: 1, columns: 1 } });
    workbook.enterAll(workbook.sheet(), { row: 1, column: 3, rows: 1, columns: 1 }, [['=DRIVING_DISTANCE(A1,depot)']]);
    document.sheet.getRange('B1').setFormula(document.formulas('B1')[0]?.[0] ?? '');
    const freeze = () => {
      document.select('B1:C1');
      expect(document.choose(FREEZE)).toBe('Froze 2 cells.');
    };
    freeze();
    expect(document.choose(UNFREEZE)).toBe('Brought back 2 formulas.');
    freeze();
    workbook.shift(depots, { axis: 'rows', at: 1, count: 1 });
    document.select('C1');
    expect(document.choose(UNFREEZE)).toBe('Brought back 1 formula.');
    expectLeft(document, 'B1', /because 'The depots'!A2, which it reads/);
    workbook.shift(depots, { axis: 'rows', at: 1, count: -1 });
    workbook.renameSheet(depots, 'Depots');
    expectLeft(document, 'B1', /because 'The depots'!A2, which it reads/);
  });

  it('restores a whole column to which rows were added meanwhile', () => {
    const document = openFrozen([['Lyon', '=DRIVING_DISTANCE(A1:A,"Bern")'], ['Ulm']]);
    document.sheet.getRange('A3').setValue('Metz');
    document.select('B1');
    expect(document.choose(UNFREEZE)).toBe('Brought back 1 formula.');
    expect(document.formulas('B1')).toEqual([['=DRIVING_DISTANCE(A1:A,"Bern")']]);
    expect(document.values('B3')[0]?.[0]).toBeTypeOf('number');
  });

  it('restores neighbouring tables that the selection touches in part', () => {
    const rows = [
      ['Lyon', '=GOOGLEMAPS_LATLONG(A1)', '', '=GOOGLEMAPS_LATLONG(A2)'],
      ['Ulm', '=GOOGLEMAPS_LATLONG(A2)'],
    ];
    const document = openFrozen(rows);
    const before = document.values('A1:E2');
    document.select('C1:D1');
    expect(document.choose(UNFREEZE)).toBe('Brought back 2 formulas.');
    expect(document.formulas('B1:E2')).toEqual([
      ['=GOOGLEMAPS_LATLONG(A1)', '', '=GOOGLEMAPS_LATLONG(A2)', ''],
      ['', '', '', ''],
    ]);
    expect(document.values('A1:E2')).toEqual(before);
  });

  it('leaves a table if another frozen table was put among its cells', () => {
    const document = openFrozen([['Lyon', '=GOOGLEMAPS_LATLONG(A1)']]);
    document.sheet.getRange('C1').setNote(document.notes('B1')[0]?.[0] ?? '');
    expectLeft(document, 'B1', /B1, because C1 among its cells is frozen, too/);
  });

  it('leaves a table whose cells another table would fill', () => {
    const document = openFrozen([[''], ['Lyon', '=GOOGLEMAPS_LATLONG(A2)']]);
    document.sheet.getRange('C1').setFormula('={1;2}');
    expectLeft(document, 'B2', /B2, because C1 needs room for its table/);
  });

  it('leaves a formula that someone typed in its place', () => {
    const document = openFrozen([UNIT]);
    document.sheet.getRange('C1').setFormula('=1+1');
    document.select('C1');
    expect(document.choose(UNFREEZE)).toMatch(/Left 1 frozen formula: C1, which was changed since/);
    expect(document.formulas('C1')).toEqual([['=1+1']]);
    expect(document.notes('C1')[0]?.[0]).toContain('=DRIVING_DISTANCE');
  });

  /** Whether all values of a frozen table were deleted; then it comes back, and may fill empty cells. */
  function hasEmptiedTable(document: Document): boolean {
    const values = document.values(ALL);
    return document.notes(ALL).some((cells, row) =>
      cells.some((note, column) => {
        const rows = Number(/ (\d+)×1 /.exec(note)?.[1] ?? 0);
        return rows > 1 && values.slice(row, row + rows).every((line) => line[column] === '');
      }),
    );
  }

  it('shows the same values as before, even if many cells hold the same', () => {
    const place = fc.constantFrom('Lyon', 'Ulm', '');
    const change = fc.record({
      axis: fc.constantFrom<Shift['axis']>('rows', 'columns'),
      at: fc.integer({ min: 1, max: 6 }),
      count: fc.constantFrom(1, 2, -1),
    });
    const formulas = ['=DRIVING_DISTANCE(A1,$B$4)', '=DRIVING_DISTANCE(A2:A4,B$1)', '=DRIVING_DISTANCE($B4,A1)'];
    fc.assert(
      fc.property(fc.array(place, { minLength: 8, maxLength: 8 }), change, change, (places, one, other) => {
        const formulaAt = [['', formulas[0]], ['', formulas[1]], [], [formulas[2]]];
        const rows = formulaAt.map((cells, row) => [places[row], places[4 + row], ...cells]);
        const document = openFrozen(rows);
        shift(document, one);
        shift(document, other);
        const before = document.values(ALL);
        const mayFillCells = hasEmptiedTable(document);
        document.select(ALL);
        document.choose(UNFREEZE);
        const after = document
          .values(ALL)
          .map((cells, row) =>
            cells.map((value, column) => (mayFillCells && before[row]?.[column] === '' ? '' : value)),
          );
        expect(after).toEqual(before);
      }),
      { numRuns: 30 },
    );
  }, 120_000);
});
