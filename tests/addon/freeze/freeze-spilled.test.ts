import { describe, expect, it } from 'vitest';
import { placeAnswer, scriptedMaps } from '../../../emulator/index.ts';
import { openDocument, protect } from '../support/open-document.ts';

const FREEZE = 'Freeze the selection';
const UNFREEZE = 'Unfreeze the selection';

/** Calls that reach Google at once; other calls are queued, or answered without Google. */
const ROUND_TRIP = /^Range\.(get(Formulas|Values|DisplayValues|Notes|NumberFormats)|canEdit)$|flush$|find$/;

describe('freezing formulas that fill several cells', () => {
  it('keeps all cells that another function spreads the answer over', () => {
    const document = openDocument([['a, b, c', '=SPLIT(GOOGLEMAPS_ADDRESS(A1),",")']]);
    const before = document.values('A1:E1');
    expect(before[0]?.[3]).not.toBe('');
    document.select('B1');
    expect(document.choose(FREEZE)).toBe('Froze 3 cells.');
    expect(document.values('A1:E1')).toEqual(before);
    expect(document.choose(UNFREEZE)).toBe('Brought back 1 formula.');
    expect(document.formulas('B1')).toEqual([['=SPLIT(GOOGLEMAPS_ADDRESS(A1),",")']]);
    expect(document.values('A1:E1')).toEqual(before);
  });

  it('writes nothing into a table that starts above and reads what is frozen', () => {
    const table = '=IF(B4="",{"none"},{"h";"x";"y";"z"})';
    const document = openDocument([['', '', table], ['Lyon', '=DRIVING_DISTANCE(A2:A4,"Bern")'], ['Ulm'], ['Metz']]);
    const before = document.values('A1:D5');
    document.select('B2');
    expect(document.choose(FREEZE)).toBe('Froze 3 cells.');
    expect(document.values('A1:D5')).toEqual(before);
    expect(document.formulas('C1')).toEqual([[table]]);
  });

  it('leaves formulas into whose cells a waiting table would expand, and names both', () => {
    const document = openDocument([['', '={1;2;3}'], ['Lyon'], ['x, y', '=SPLIT(GOOGLEMAPS_ADDRESS(A3),",")']]);
    document.sheet.getRange('A2').setFormula('=GOOGLEMAPS_LATLONG("Lyon")');
    const before = document.values('A1:C4');
    expect(before[0]?.[1]).toBe('#REF!');
    document.select('A1:C4');
    expect(document.choose(FREEZE)).toBe(
      'Froze 0 cells. Left 2 formulas: A2, because B1 needs room for its table; B3, because B1 needs room for its table. Correct these and freeze again.',
    );
    expect(document.values('A1:C4')).toEqual(before);
    expect(document.notes('A1:C4').flat().join('')).toBe('');
  });

  it('freezes formulas one after another if they might fill the same cells', () => {
    const document = openDocument([
      ['', '=DRIVING_DISTANCE(D1:D2,"Bern")', '', 'Lyon'],
      ['', '', '', 'Ulm'],
      ['=GOOGLEMAPS_LATLONG("Metz")'],
    ]);
    const before = document.values('A1:D4');
    document.select('A1:C4');
    expect(document.choose(FREEZE)).toBe('Froze 4 cells.');
    expect(document.values('A1:D4')).toEqual(before);
    expect(document.choose(UNFREEZE)).toBe('Brought back 2 formulas.');
    expect(document.values('A1:D4')).toEqual(before);
  });

  it('freezes and restores formulas in the last rows and columns', () => {
    const document = openDocument([['Lyon']]);
    document.sheet.getRange('Y2999').setFormula('=GOOGLEMAPS_LATLONG(A1)');
    document.sheet.getRange('Z3000').setFormula('=GOOGLEMAPS_ELEVATION(A1)');
    const before = document.values('Y2999:Z3000');
    document.select('Y2999:Z3000');
    expect(document.choose(FREEZE)).toBe('Froze 3 cells.');
    expect(document.values('Y2999:Z3000')).toEqual(before);
    expect(document.choose(UNFREEZE)).toBe('Brought back 2 formulas.');
    expect(document.values('Y2999:Z3000')).toEqual(before);
  });

  it.each(['12:30 PM', '5 May', 'May 5', '¥5', '€5', '$5', '£5', '5 kr', '1e5', '1/2', 'TRUE', '+5', '=x', "'x", '@x'])(
    'keeps the text %s, also in cells of plain text',
    (text) => {
      for (const format of ['General', '@']) {
        const maps = scriptedMaps({ geocode: () => placeAnswer({ address: text }) });
        const document = openDocument([['x', '=GOOGLEMAPS_ADDRESS(A1:A2)'], ['y']], { maps });
        document.sheet.getRange('B2').setNumberFormat(format);
        document.select('B1');
        expect(document.choose(FREEZE)).toBe('Froze 2 cells.');
        expect(document.values('B1:B2')).toEqual([[text], [text]]);
      }
    },
  );

  it('puts a formula back if Sheets does not keep its values as they are', () => {
    const document = openDocument([['Lyon', '=GOOGLEMAPS_LATLONG(A1)']]);
    const before = document.values('A1:C1');
    document.emulator.faults.replace('Range.setValues', (real) => real([['changed', 'too']]));
    document.select('B1');
    expect(document.choose(FREEZE)).toBe(
      `Froze 0 cells. Left 1 formula: B1, because B1 would change from "${before[0]?.[1]}" to "changed". Correct these and freeze again.`,
    );
    document.emulator.faults.clear();
    expect(document.values('A1:C1')).toEqual(before);
    expect(document.formulas('B1')).toEqual([['=GOOGLEMAPS_LATLONG(A1)']]);
  });

  it('leaves a formula that fills a protected cell, and freezes the others', () => {
    const document = openDocument([
      ['Lyon', '=GOOGLEMAPS_LATLONG(A1)'],
      ['Ulm', '=GOOGLEMAPS_LATLONG(A2)'],
      ['Metz', '=GOOGLEMAPS_LATLONG(A3)'],
    ]);
    protect(document, { row: 2, column: 3, rows: 1, columns: 1 });
    const before = document.values('A1:C3');
    document.select('B1:B3');
    expect(document.choose(FREEZE)).toBe(
      'Froze 4 cells. Left 1 formula: B2, because B2:C2 is protected. Correct these and freeze again.',
    );
    expect(document.values('A1:C3')).toEqual(before);
    expect(document.formulas('B1:B3')).toEqual([[''], ['=GOOGLEMAPS_LATLONG(A2)'], ['']]);
    expect(document.notes('B2')).toEqual([['']]);
  });

  it('says which formula Sheets does not take back, and keeps it in the note', () => {
    const document = openDocument([['Lyon', '=GOOGLEMAPS_ADDRESS(A1:A2)'], ['#N/A']]);
    document.emulator.faults.throwOn('Range.setFormulas', 'Service Spreadsheets failed');
    document.emulator.faults.throwOn('Range.setValues', 'Service Spreadsheets failed');
    document.select('B1');
    expect(document.choose(FREEZE)).toMatch(/^Google Sheets refused to put this back\..*B1: =GOOGLEMAPS_ADDRESS/);
    document.emulator.faults.clear();
    expect(document.choose(UNFREEZE)).toBe('Brought back 1 formula.');
    expect(document.formulas('B1')).toEqual([['=GOOGLEMAPS_ADDRESS(A1:A2)']]);
  });
});

describe('freezing 300 formulas that fill two cells each', () => {
  const rows = Array.from({ length: 300 }, (_, index) => [`Place ${index}`, `=GOOGLEMAPS_LATLONG(A${index + 1})`]);

  it('reads the sheet a few times, not once for each formula', () => {
    let roundTrips = 0;
    const document = openDocument(rows, {
      intercept: ({ method, authMode }) => {
        if (authMode === 'FULL' && ROUND_TRIP.test(method)) roundTrips++;
      },
    });
    const before = document.values('A1:C300');
    document.select('B1:B300');
    roundTrips = 0;
    expect(document.choose(FREEZE)).toBe('Froze 600 cells.');
    expect(roundTrips).toBeLessThan(60);
    expect(document.values('A1:C300')).toEqual(before);
    roundTrips = 0;
    expect(document.choose(UNFREEZE)).toBe('Brought back 300 formulas.');
    expect(roundTrips).toBeLessThan(20);
    expect(document.values('A1:C300')).toEqual(before);
  });

  it('stops well before six minutes, says how many are left, and continues where it stopped', () => {
    let isSlow = false;
    const document = openDocument(rows, {
      intercept: ({ method, authMode }) => {
        if (isSlow && authMode === 'FULL' && ROUND_TRIP.test(method)) document.clock.advance(12_000);
      },
    });
    const before = document.values('A1:C300');
    document.select('B1:B300');
    isSlow = true;
    expect(document.choose(FREEZE)).toBe('Froze 400 cells. No time was left for 100 formulas: choose Freeze again.');
    expect(document.choose(FREEZE)).toBe('Froze 200 cells.');
    isSlow = false;
    expect(document.formulas('A1:C300').flat().join('')).toBe('');
    expect(document.values('A1:C300')).toEqual(before);
  });
});
