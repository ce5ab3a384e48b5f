import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Shift } from '../../emulator/spreadsheet/references.ts';
import { type Document, openDocument } from './open-document.ts';

const FREEZE = 'Freeze the selection';
const UNFREEZE = 'Unfreeze the selection';

/** Two addresses a row, a unit for all in E1 and a depot in B7. */
const ROWS = [
  ['From', 'To', 'km', 'To the depot', 'km'],
  ['Lyon', 'Turin', '=DRIVING_DISTANCE(A2,B2,$E$1)', '=WALKING_DISTANCE(A2,$B$7)'],
  ['Bern', 'Ulm', '=DRIVING_DISTANCE(A3,B3,$E$1)', '=WALKING_DISTANCE(A3,$B$7)'],
  ['Metz', 'Linz', '=DRIVING_DISTANCE(A4,B4,$E$1)', '=WALKING_DISTANCE(A4,$B$7)'],
  [],
  [],
  ['', 'Kiel'],
];

function openFrozen(rows: readonly (readonly unknown[])[] = ROWS, range = 'A1:H10'): Document {
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
  return document.formulas('A1:Z30');
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
    document.select('A1:Z30');
    const said = document.choose(UNFREEZE);
    const expected = neverFrozen(ROWS, change);
    const formulas = document.formulas('A1:Z30');
    for (const [row, cells] of expected.entries())
      for (const [column, formula] of cells.entries())
        if (formulas[row]?.[column] !== '') expect(formulas[row]?.[column]).toBe(formula);
    if (change.at < 5) {
      expect(said).toBe('Brought back 6 formulas.');
      expect(formulas).toEqual(expected);
    } else
      expect(said).toMatch(/^Brought back 3 formulas\. Left 3 frozen formulas: D2, because \$B\$7, which it reads,/);
  });

  it('follows a cell below rows that were inserted further down, where another frozen formula tells how far', () => {
    const rows = [...ROWS.slice(0, 6), ['', 'Kiel', '=GOOGLEMAPS_ELEVATION(B7)']];
    const document = openFrozen(rows);
    shift(document, { axis: 'rows', at: 6, count: 1 });
    document.select('A1:H10');
    expect(document.choose(UNFREEZE)).toBe('Brought back 7 formulas.');
    expect(document.formulas('D2')).toEqual([['=WALKING_DISTANCE(A2,$B$8)']]);
  });

  it('brings back what Sheets would have made of it, or leaves it frozen and shows the value, whatever was done', () => {
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
        const before = document.values('A1:Z30');
        document.select('A1:Z30');
        document.choose(UNFREEZE);
        const formulas = document.formulas('A1:Z30');
        for (const [row, cells] of neverFrozen(rows, ...changes).entries())
          for (const [column, formula] of cells.entries()) {
            const found = formulas[row]?.[column] ?? '';
            if (found !== '') expect(found).toBe(formula);
            else expect([before[row]?.[column], undefined]).toContain(document.values('A1:Z30')[row]?.[column]);
          }
      }),
      { numRuns: 60 },
    );
  }, 120_000);
});
