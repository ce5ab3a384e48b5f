import { describe, expect, it } from 'vitest';
import type { EmulatorOptions } from '../../emulator/emulator.ts';
import { anyPlaceMaps, routeAnswer, scriptedMaps } from '../../emulator/testing.ts';
import { openDocument, protect } from './open-document.ts';

const FAILING = 'Service error: Maps';

/** A document whose formulas were computed while Google did not answer, which by now it does. */
function openAfterFault(rows: string[][], options: Partial<EmulatorOptions> = {}) {
  const document = openDocument([], options);
  document.emulator.faults.throwOn('Maps.getDirections', FAILING);
  rows.forEach((row, index) => {
    document.sheet.getRange(index + 1, 1, 1, row.length).setValues([row]);
  });
  document.values('A1:E3');
  document.emulator.faults.clear();
  document.clock.advance(600_000);
  return document;
}

const ROWS = [
  ['Lyon', 'Turin', '=DRIVING_DISTANCE(A1,B1)', '=1+1', '=IF(TRUE,DRIVING_DURATION_SECONDS(A1,B1),0)'],
  ['Bern', 'Ulm', '=WALKING_DISTANCE(A2:A3,B2:B3)', '=D1/0'],
  ['Metz', 'Linz'],
];

describe('recalculating', () => {
  it('asks again what shows an error, also inside other formulas and filled cells, and counts', () => {
    const document = openAfterFault(ROWS);
    expect(document.values('C1:C3').flat()).toEqual([
      '#ERROR!',
      expect.stringMatching(/^⚠/),
      expect.stringMatching(/^⚠/),
    ]);
    const formulas = document.formulas('A1:E3');
    expect(document.choose('Recalculate errors in the sheet')).toBe('Recalculated 3 formulas, all have a value.');
    expect(document.formulas('A1:E3')).toEqual(formulas);
    for (const value of [...document.values('C1:C3').flat(), document.values('E1')[0]?.[0]])
      expect(value).toBeTypeOf('number');
    expect(document.values('D2')).toEqual([['#DIV/0!']]);
  });

  it('keeps to the selection, of which one filled cell is enough', () => {
    const document = openAfterFault(ROWS);
    document.select('C3');
    expect(document.choose('Recalculate errors in the selection')).toBe('Recalculated 1 formula, all have a value.');
    expect(document.values('C1')).toEqual([['#ERROR!']]);
    expect(document.values('C3')[0]?.[0]).toBeTypeOf('number');
  });

  it('says how many still show an error', () => {
    const document = openDocument([['Lyon', 'Turin', '=DRIVING_DISTANCE(A1,B1,"parsec")']]);
    expect(document.choose('Recalculate errors in the sheet')).toBe('Recalculated 1 formula, 1 still show an error.');
  });

  it('touches nothing where all is well', () => {
    const document = openDocument(ROWS.slice(0, 1));
    expect(document.choose('Recalculate errors in the sheet')).toBe(
      'No formula of Maps in Sheets shows an error there.',
    );
    expect(document.emulator.calls.count('Range.clearContent')).toBe(0);
  });

  it('changes nothing where a formula is protected', () => {
    const document = openAfterFault(ROWS);
    protect(document, { row: 2, column: 3, rows: 1, columns: 1 });
    expect(document.choose('Recalculate errors in the sheet')).toMatch(/is protected.*Nothing was changed/);
    expect(document.formulas('C1')).toEqual([['=DRIVING_DISTANCE(A1,B1)']]);
  });

  it('loses no formula when a service fails once, at any call', { timeout: 60_000 }, () => {
    for (let failing = 1; failing < 400; failing++) {
      let calls = Number.POSITIVE_INFINITY;
      let failed = false;
      const document = openAfterFault(ROWS, {
        intercept: () => {
          if (--calls !== 0) return;
          failed = true;
          throw new Error('Service Spreadsheets failed');
        },
      });
      const before = document.formulas('A1:E3');
      calls = failing;
      document.choose('Recalculate errors in the sheet');
      calls = Number.POSITIVE_INFINITY;
      expect(document.formulas('A1:E3'), `call ${failing}`).toEqual(before);
      if (!failed) return;
    }
    throw new Error('The calls never ended.');
  });

  it('writes formulas back though Google refuses the usual way', () => {
    const document = openAfterFault(ROWS);
    document.emulator.faults.throwOn('Range.setFormulas', 'Service Spreadsheets failed');
    document.choose('Recalculate errors in the sheet');
    expect(document.formulas('C1:C2')).toEqual([['=DRIVING_DISTANCE(A1,B1)'], ['=WALKING_DISTANCE(A2:A3,B2:B3)']]);
  });

  it('names the formulas where Google refuses every way', () => {
    const document = openAfterFault(ROWS);
    document.emulator.faults.throwOn('Range.setFormulas', 'Service Spreadsheets failed');
    document.emulator.faults.throwOn('Range.setValues', 'Service Spreadsheets failed');
    expect(document.choose('Recalculate errors in the sheet')).toMatch(
      /Undo, or type them again: C1: =DRIVING_DISTANCE\(A1,B1\); C2: =WALKING/,
    );
  });
});

describe('fetching afresh', () => {
  it('asks Google again though the answers are in the cache', () => {
    let meters = 1000;
    const document = openDocument([['Lyon', 'Turin', '=DRIVING_DISTANCE(A1,B1)', '=GOOGLEMAPS_ELEVATION(A1)']], {
      maps: scriptedMaps({ directions: () => routeAnswer({ meters, seconds: 60 }) }),
    });
    expect(document.values('C1')).toEqual([[1000]]);
    meters = 2000;
    document.select('C1:D1');
    expect(document.choose('Fetch the selection afresh')).toBe('Fetched 2 formulas afresh, all have a value.');
    expect(document.values('C1')).toEqual([[2000]]);
    expect(document.mapsCalls()).toBe(2);
  });

  it('costs ordinary formulas no further cache read', () => {
    const document = openDocument([['Lyon', 'Turin']], { maps: anyPlaceMaps() });
    const reads = () => document.emulator.calls.count('Cache.get') + document.emulator.calls.count('Cache.getAll');
    document.emulator.runCustomFunction('DRIVING_DISTANCE', ['Lyon', 'Turin']);
    const before = reads();
    document.emulator.runCustomFunction('DRIVING_DISTANCE', ['Lyon', 'Turin']);
    expect(reads() - before).toBe(1);
  });

  it('says so where no formula is selected', () => {
    const document = openDocument([['Lyon']]);
    document.select('A1');
    expect(document.choose('Fetch the selection afresh')).toMatch(/^No formula of Maps in Sheets is selected/);
  });
});
