import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readFunctionHelp } from '../../../emulator/browser.ts';
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
const STOPS = [{ name: 'stops', sample: 'Stops' }];

const insert = (document: ReturnType<typeof openDocument>, name: string, params: unknown) =>
  document.emulator.scriptRun('runForMapsSidebar', ['insertFormula', name, params]);

describe('inserting a formula', () => {
  it('takes the other selected cells as arguments', () => {
    const document = openDocument([['Lyon', 'Turin']]);
    document.select('A1', 'B1', 'D1');
    expect(insert(document, 'DRIVING_DISTANCE', ROUTE)).toMatch(
      /^D1: \d+\.\d+\. Wrote =DRIVING_DISTANCE\(A1,B1,"mi"\)\.$/,
    );
    expect(document.values('D1')[0]?.[0]).toBeTypeOf('number');
  });

  it('takes the columns of the other selected range as arguments', () => {
    const document = openDocument([['Lyon', 'Turin', 'mine']]);
    document.select('A1:B1', 'D1');
    insert(document, 'WALKING_DURATION', ROUTE);
    expect(document.formulas('D1')).toEqual([['=WALKING_DURATION(A1,B1)']]);
  });

  it('writes beside a selection that is only arguments, one column for each', () => {
    const document = openDocument([
      ['Lyon', 'Turin'],
      ['Bern', 'Ulm'],
    ]);
    document.select('A1:B2');
    insert(document, 'WALKING_DURATION', ROUTE);
    expect(document.formulas('C1')).toEqual([['=WALKING_DURATION(A1:A2,B1:B2)']]);
  });

  it('takes the whole selection as stops', () => {
    const document = openDocument([['Lyon'], ['Turin'], ['Bern']]);
    document.select('A1:A3');
    insert(document, 'GOOGLEMAPS_TRIP', [{ name: 'stops', sample: 'Stops' }]);
    expect(document.formulas('B1')).toEqual([['=GOOGLEMAPS_TRIP(A1:A3,"driving","mi")']]);
  });

  it.each<[string, string[][] | unknown[][], string, string, unknown, string]>([
    ['the first two texts of the row', [['Lyon', 7, 'Turin', 'x']], 'E1', 'DRIVING_DISTANCE', ROUTE, '(A1,C1,"mi")'],
    [
      'the places under From and To',
      [
        ['Name', 'Destination', 'Start address', 'Start time'],
        ['Ann', 'Turin', 'Lyon', '8 am'],
      ],
      'E2',
      'DRIVING_DISTANCE',
      ROUTE,
      '(C2,B2,"mi")',
    ],
    [
      'places under headings to the right',
      [
        ['km', 'Von', 'Nach'],
        ['', 'Lyon', 'Turin'],
      ],
      'A2',
      'DRIVING_DISTANCE',
      ROUTE,
      '(B2,C2,"mi")',
    ],
    [
      'coordinates in two cells',
      [
        ['from_lat', 'from_lng', 'To'],
        [45.76, 4.84, 'Turin'],
      ],
      'D2',
      'DRIVING_DISTANCE',
      ROUTE,
      '(A2&","&B2,C2,"mi")',
    ],
    [
      'the address of one place',
      [
        ['Address', 'Customer'],
        ['Lyon', 'Ann'],
      ],
      'C2',
      'GOOGLEMAPS_COUNTRY',
      [{ name: 'place', sample: '"Zanzibar"' }],
      '(A2)',
    ],
    [
      'the nearest text',
      [['Ann', 'Lyon']],
      'C1',
      'GOOGLEMAPS_COUNTRY',
      [{ name: 'place', sample: '"Zanzibar"' }],
      '(B1)',
    ],
    ['two numbers as a point', [['Lyon', 2, 45.76, 4.84]], 'E1', 'GOOGLEMAPS_REVERSEGEOCODE', POINT, '(C1,D1)'],
    [
      'the point that headings name, before others',
      [
        ['Lat', 'Lng', 'Size', 'Price'],
        [45.76, 4.84, 1.5, 2.5],
      ],
      'E2',
      'GOOGLEMAPS_REVERSEGEOCODE',
      POINT,
      '(A2,B2)',
    ],
    [
      'stops below, down to the end of the sheet',
      [
        [7, 'Lyon'],
        ['', 'Turin'],
      ],
      'C1',
      'GOOGLEMAPS_TRIP',
      STOPS,
      '(B1:B2,"driving","mi")',
    ],
    [
      'the nearest of columns that are not side by side',
      [
        ['Lyon', 7, 'Turin'],
        ['', '', 'Bern'],
      ],
      'D1',
      'GOOGLEMAPS_TRIP',
      STOPS,
      '(C1:C2,"driving","mi")',
    ],
    ['the stops of the row', [['Lyon', 'Turin', 'Bern']], 'D1', 'GOOGLEMAPS_TRIP', STOPS, '(A1:C1,"driving","mi")'],
    [
      'the stops below',
      [['Lyon'], ['Turin'], ['Bern'], [], ['x']],
      'B1',
      'GOOGLEMAPS_TRIP',
      STOPS,
      '(A1:A3,"driving","mi")',
    ],
  ])('takes %s if only an empty cell is selected', (_what, rows, cell, name, params, args) => {
    const document = openDocument(rows);
    document.select(cell);
    insert(document, name, params);
    expect(document.formulas(cell)).toEqual([[`=${name}${args}`]]);
    expect(String(document.values(cell)[0]?.[0])).not.toMatch(/^(#|⚠|$)/);
  });

  it('takes no text of another formula as a place', () => {
    const document = openDocument([['Lyon', 'Turin']]);
    document.select('C1');
    insert(document, 'DRIVING_DURATION', ROUTE);
    document.select('D1');
    insert(document, 'GOOGLEMAPS_COUNTRY', [{ name: 'place', sample: '"Zanzibar"' }]);
    expect(document.formulas('C1:D1')).toEqual([['=DRIVING_DURATION(A1,B1)', '=GOOGLEMAPS_COUNTRY(B1)']]);
  });

  it('takes the stops beside selected empty rows', () => {
    const document = openDocument([['Lyon'], ['Turin'], ['Bern']]);
    document.select('B1:B2');
    insert(document, 'GOOGLEMAPS_TRIP', STOPS);
    expect(document.formulas('B1')).toEqual([['=GOOGLEMAPS_TRIP(A1:A2,"driving","mi")']]);
  });

  it('takes samples for stops and a point if there are none', () => {
    const document = openDocument([['', 7]]);
    document.select('C1');
    insert(document, 'GOOGLEMAPS_TRIP', STOPS);
    expect(document.formulas('C1')).toEqual([['=GOOGLEMAPS_TRIP(A2:A6,"driving","mi")']]);
    document.select('D1');
    insert(document, 'GOOGLEMAPS_REVERSEGEOCODE', POINT);
    expect(document.formulas('D1')).toEqual([['=GOOGLEMAPS_REVERSEGEOCODE(48.8584,2.2945)']]);
  });

  it('waits for the value, but not for long', () => {
    const document = openDocument([['Lyon', 'Turin']]);
    document.select('C1');
    document.emulator.faults.replace('Range.getDisplayValue', () => 'Loading...');
    const start = document.clock.now();
    expect(insert(document, 'DRIVING_DURATION', ROUTE)).toBe('C1 is still loading. Wrote =DRIVING_DURATION(A1,B1).');
    expect(document.clock.now() - start).toBe(30_000);
  });

  it('fills selected empty rows with one formula', () => {
    const document = openDocument([
      ['From', 'To', 'm'],
      ['Lyon', 'Turin'],
      ['Bern', 'Ulm'],
    ]);
    document.select('C2:C3');
    expect(insert(document, 'DRIVING_DISTANCE', ROUTE)).toMatch(
      /^C2: \d+\.\d+\. Wrote =DRIVING_DISTANCE\(A2:A3,B2:B3,"mi"\)\.$/,
    );
    expect(document.values('C2:C3').flat()).toEqual([expect.any(Number), expect.any(Number)]);
  });

  it('joins coordinates with decimal points in a country of decimal commas', () => {
    const document = openDocument(
      [
        ['Lat', 'Lng', 'To'],
        [45.5, 4.5, 'Turin'],
      ],
      { locale: 'de_DE' },
    );
    document.select('D2');
    insert(document, 'DRIVING_DISTANCE', ROUTE);
    expect(document.formulas('D2')[0]?.[0]).toBe(
      '=DRIVING_DISTANCE(SUBSTITUTE(A2;",";".")&","&SUBSTITUTE(B2;",";".");C2;"km")',
    );
    expect(document.values('D2')[0]?.[0]).toBeTypeOf('number');
  });

  it.each([
    ['en_US', 'ARRAYFORMULA(IF(A2:A4="","",A2:A4&","&B2:B4)),C2:C4,"mi"'],
    ['de_DE', 'ARRAYFORMULA(IF(A2:A4="";"";SUBSTITUTE(A2:A4;",";".")&","&SUBSTITUTE(B2:B4;",";".")));C2:C4;"km"'],
  ])('joins the coordinates of several rows, and leaves a blank one blank: %s', (locale, args) => {
    const document = openDocument(
      [
        ['Lat', 'Lng', 'To'],
        [45.5, 4.5, 'Turin'],
        ['', '', ''],
        [46.5, 5.5, 'Bern'],
      ],
      { locale },
    );
    document.select('D2:D4');
    insert(document, 'DRIVING_DISTANCE', ROUTE);
    expect(document.formulas('D2')[0]?.[0]).toBe(`=DRIVING_DISTANCE(${args})`);
    expect(document.values('D2:D4').flat()).toEqual([expect.any(Number), '', expect.any(Number)]);
  });

  it.each([
    ['WALKING_DISTANCE', '"km"'],
    ['GOOGLEMAPS_DISTANCE', '"driving","km"'],
    ['DRIVING_DURATION', undefined],
  ])('gives %s the unit of the country', (name, unit) => {
    const document = openDocument([], { locale: 'en_AU' });
    insert(document, name, ROUTE);
    const more = unit === undefined ? '' : `,${unit}`;
    expect(document.formulas('A1')).toEqual([[`=${name}("Chicago, IL","Santa Monica, CA"${more})`]]);
  });

  it('says what to do about samples and errors', () => {
    const document = openDocument([['⚠ Lyon']]);
    document.select('B1');
    expect(insert(document, 'DRIVING_DISTANCE', ROUTE)).toMatch(
      /^B1: #ERROR! \(point at the cell to read why\)\. Wrote .*Put your own values for the samples\.$/,
    );
  });

  it('keeps values in the way of a table, and says that the table is not shown', () => {
    const document = openDocument([['Lyon', '', 'mine']]);
    document.select('B1');
    expect(insert(document, 'GOOGLEMAPS_LATLONG', [{ name: 'place', sample: '"Zanzibar"' }])).toMatch(/^B1: #REF! /);
    expect(document.values('C1')).toEqual([['mine']]);
  });

  it('takes samples if only the active cell is selected', () => {
    const document = openDocument([]);
    insert(document, 'DRIVING_DISTANCE', ROUTE);
    expect(document.formulas('A1')).toEqual([['=DRIVING_DISTANCE("Chicago, IL","Santa Monica, CA","mi")']]);
  });

  it('separates arguments as in the locale', () => {
    const document = openDocument([], { locale: 'de_DE' });
    insert(document, 'GOOGLEMAPS_REVERSEGEOCODE', POINT);
    expect(document.formulas('A1')).toEqual([['=GOOGLEMAPS_REVERSEGEOCODE(48,8584;2,2945)']]);
  });

  it('overwrites nothing', () => {
    const document = openDocument([['Lyon', 'Turin', 'mine']]);
    document.select('A1:B1');
    expect(() => insert(document, 'DRIVING_DISTANCE', ROUTE)).toThrow(/C1 is not empty/);
    document.select('C1');
    expect(() => insert(document, 'DRIVING_DISTANCE', ROUTE)).toThrow(/C1 is not empty/);
    expect(document.values('C1')).toEqual([['mine']]);
  });

  it('writes only our formulas', () => {
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
    expect(() => document.emulator.scriptRun('runForMapsSidebar', ['insertFormula', name, params])).toThrow(
      'That is not a formula of Maps in Sheets.',
    );
    expect(document.formulas('A1')).toEqual([['']]);
  });

  it('writes into the last column, and says if there is no column after it', () => {
    const document = openDocument([]);
    document.sheet.getRange('X1:Z1').setValues([['Lyon', '', 'Turin']]);
    document.select('X1:Y1');
    document.sheet.getRange('Z1').clearContent();
    insert(document, 'DRIVING_DISTANCE', ROUTE);
    expect(document.formulas('Z1')).toEqual([['=DRIVING_DISTANCE(X1,Y1,"mi")']]);
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
    const bold = used.getFontWeights().map(([first]) => first === 'bold');
    const headings = used.getValues().filter((_, row) => bold[row]);
    expect(headings.map(([first]) => first)).toEqual(['From', 'Trip: one formula for all stops', expect.any(String)]);
  });
});
