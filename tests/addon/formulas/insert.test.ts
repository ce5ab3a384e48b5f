import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readFunctionHelp } from '../../../scripts/function-help.ts';
import { openDocument } from '../support/open-document.ts';

const HELP = readFunctionHelp(readFileSync(new URL('../../../src/entry-points.js', import.meta.url), 'utf8'));
const ROUTE = [
  { name: 'origin', sample: '"Chicago, IL"' },
  { name: 'destination', sample: '"Santa Monica, CA"' },
];
const POINT = [
  { name: 'latitude', sample: '48.8584' },
  { name: 'longitude', sample: '2.2945' },
];

const insert = (document: ReturnType<typeof openDocument>, name: string, params: unknown) =>
  document.emulator.scriptRun('insertMapsFormula', [name, params]);

describe('inserting a formula', () => {
  it('takes the other selected cells as arguments', () => {
    const document = openDocument([['Lyon', 'Turin']]);
    document.select('A1', 'B1', 'D1');
    expect(insert(document, 'DRIVING_DISTANCE', ROUTE)).toBe('Wrote =DRIVING_DISTANCE(A1,B1) into D1.');
    expect(document.values('D1')[0]?.[0]).toBeTypeOf('number');
  });

  it('writes beside a selection that is all arguments, one column for each', () => {
    const document = openDocument([
      ['Lyon', 'Turin'],
      ['Bern', 'Ulm'],
    ]);
    document.select('A1:B2');
    insert(document, 'WALKING_DURATION', ROUTE);
    expect(document.formulas('C1')).toEqual([['=WALKING_DURATION(A1:A2,B1:B2)']]);
  });

  it('takes all of the selection for stops', () => {
    const document = openDocument([['Lyon'], ['Turin'], ['Bern']]);
    document.select('A1:A3');
    insert(document, 'GOOGLEMAPS_TRIP', [{ name: 'stops', sample: 'Stops' }]);
    expect(document.formulas('B1')).toEqual([['=GOOGLEMAPS_TRIP(A1:A3)']]);
  });

  it('takes samples where only the active cell is selected', () => {
    const document = openDocument([]);
    insert(document, 'DRIVING_DISTANCE', ROUTE);
    expect(document.formulas('A1')).toEqual([['=DRIVING_DISTANCE("Chicago, IL","Santa Monica, CA")']]);
  });

  it('separates as the locale wants it', () => {
    const document = openDocument([], { locale: 'de_DE' });
    insert(document, 'GOOGLEMAPS_REVERSEGEOCODE', POINT);
    expect(document.formulas('A1')).toEqual([['=GOOGLEMAPS_REVERSEGEOCODE(48,8584;2,2945)']]);
  });

  it('writes over nothing', () => {
    const document = openDocument([['Lyon', 'Turin', 'mine']]);
    document.select('A1:B1');
    expect(() => insert(document, 'DRIVING_DISTANCE', ROUTE)).toThrow(/C1 is not empty/);
    document.select('C1');
    expect(() => insert(document, 'DRIVING_DISTANCE', ROUTE)).toThrow(/C1 is not empty/);
    expect(document.values('C1')).toEqual([['mine']]);
  });

  it('writes no other formula than ours', () => {
    const document = openDocument([]);
    expect(() => insert(document, 'IMPORTDATA', ROUTE)).toThrow('That is not a formula of Maps in Sheets.');
    expect(document.formulas('A1')).toEqual([['']]);
  });

  it.each<[string, unknown, unknown]>([
    ['a call before ours', 'IMPORTXML("https://x.org","//a")+DRIVING_DISTANCE', ROUTE],
    ['a call around ours', 'IMPORTDATA(DRIVING_DISTANCE', ROUTE],
    ['a name that is longer', 'MY_DRIVING_DISTANCE', ROUTE],
    ['a text with line breaks', '\nDRIVING_DISTANCE', ROUTE],
    ['no text', { toString: 'DRIVING_DISTANCE' }, ROUTE],
    ['a call as a sample', 'GOOGLEMAPS_COUNTRY', [{ name: 'place', sample: 'IMPORTDATA("https://x.org")' }]],
    ['a sample that ends the text', 'GOOGLEMAPS_COUNTRY', [{ name: 'place', sample: '"a"&IMPORTDATA("x")&"b"' }]],
    ['a cell as a sample', 'GOOGLEMAPS_COUNTRY', [{ name: 'place', sample: 'Secret!A1' }]],
  ])('refuses %s', (_what, name, params) => {
    const document = openDocument([]);
    expect(() => document.emulator.scriptRun('insertMapsFormula', [name, params])).toThrow(
      'That is not a formula of Maps in Sheets.',
    );
    expect(document.formulas('A1')).toEqual([['']]);
  });

  it('writes into the last column, and says so where there is none after it', () => {
    const document = openDocument([]);
    document.sheet.getRange('X1:Z1').setValues([['Lyon', '', 'Turin']]);
    document.select('X1:Y1');
    document.sheet.getRange('Z1').clearContent();
    insert(document, 'DRIVING_DISTANCE', ROUTE);
    expect(document.formulas('Z1')).toEqual([['=DRIVING_DISTANCE(X1,Y1)']]);
    document.select('Y1:Z1');
    expect(() => insert(document, 'DRIVING_DISTANCE', ROUTE)).toThrow(/no column to the right of the selection/);
  });

  it.each(HELP)('makes $name work by its own samples', ({ name, params }) => {
    const document = openDocument([['Lyon'], ['Turin']]);
    document.select(name.includes('TRIP') ? 'A1:A2' : 'B1');
    const required = params
      .filter(({ optional }) => !optional)
      .map((param) => ({ name: param.name, sample: param.sample }));
    insert(document, name, required);
    expect(String(document.values('B1')[0]?.[0])).not.toMatch(/^(#|⚠|$)/);
  });
});

describe('the sample sheet', () => {
  it('is a new one each time, shows all families, and leaves the other sheets alone', () => {
    const document = openDocument([['mine']]);
    expect(document.choose('Insert a sample sheet')).toBe('Added the sheet "Maps in Sheets sample".');
    expect(document.choose('Insert a sample sheet')).toBe('Added the sheet "Maps in Sheets sample 2".');
    const { workbook } = document.emulator;
    expect(workbook.sheets.map(({ name }) => name)).toEqual([
      'Trips',
      'Maps in Sheets sample',
      'Maps in Sheets sample 2',
    ]);
    workbook.activeSheetId = workbook.sheet('Trips').id;
    expect(document.sheet.getDataRange().getValues()).toEqual([['mine']]);
    workbook.activeSheetId = workbook.sheet('Maps in Sheets sample').id;
    const used = document.sheet.getDataRange();
    expect(
      used
        .getDisplayValues()
        .flat()
        .filter((shown) => /^[#⚠⏳]/.test(shown)),
    ).toEqual([]);
    const families = used.getFormulas().flat().join();
    for (const family of [
      'DISTANCE',
      'DURATION',
      'SECONDS',
      'DIRECTIONS',
      'TRIP',
      'NEAREST',
      'MATCH',
      'LINK',
      'LATLONG',
      'ADDRESS',
      'COUNTRY',
      'ELEVATION',
    ]) {
      expect(families).toContain(`_${family}(`);
    }
  });
});
