import { describe, expect, it } from 'vitest';
import { placeAnswer, scriptedMaps } from '../../../emulator/index.ts';
import { addFrozen, NO_VALUES } from '../../../src/addon/freeze/frozen-note.ts';
import { openDocument, protect } from '../support/open-document.ts';

const placesCalled = (address: string) => scriptedMaps({ geocode: () => placeAnswer({ address }) });

const TRIPS = [
  ['From', 'To', 'Metres'],
  ['Lyon', 'Turin', '=DRIVING_DISTANCE(A2,B2)'],
  ['Bern', 'Ulm', '=IFERROR(DRIVING_DISTANCE(A3,B3),"?")'],
];

describe('freezing', () => {
  it('turns formulas into values, and unfreezing restores the formulas', () => {
    const document = openDocument(TRIPS);
    const before = document.values('A1:C3');
    document.select('C1:C3');
    expect(document.choose('Freeze the selection')).toBe('Froze 2 cells.');
    expect(document.formulas('C2:C3')).toEqual([[''], ['']]);
    expect(document.values('A1:C3')).toEqual(before);
    expect(document.choose('Unfreeze the selection')).toBe('Brought back 2 formulas.');
    expect(document.formulas('C2:C3')).toEqual([[TRIPS[1]?.[2]], [TRIPS[2]?.[2]]]);
    expect(document.notes('C2:C3')).toEqual([[''], ['']]);
  });

  it("leaves the user's own notes as they were", () => {
    const document = openDocument(TRIPS);
    document.sheet.getRange('C2').setNote('checked by Ann\non Monday');
    document.select('C2');
    document.choose('Freeze the selection');
    document.sheet.getRange('C2').setNote(`${document.notes('C2')[0]?.[0]}\nand by Bo`);
    document.choose('Unfreeze the selection');
    expect(document.notes('C2')).toEqual([['checked by Ann\non Monday\nand by Bo']]);
    expect(document.formulas('C2')).toEqual([[TRIPS[1]?.[2]]]);
  });

  it('freezes a formula that fills several cells as a whole, and restores it', () => {
    const document = openDocument([
      ['Lyon', 'Turin', '=DRIVING_DISTANCE(A1:A3,B1:B3)', 'mine'],
      ['', '', '', 'mine too'],
      ['Bern', 'Ulm'],
    ]);
    const before = document.values('A1:D3');
    document.select('C1');
    expect(document.choose('Freeze the selection')).toBe('Froze 3 cells.');
    expect(document.values('A1:D3')).toEqual(before);
    expect(document.formulas('A1:D3').flat().join('')).toBe('');
    document.select('C3');
    expect(document.choose('Unfreeze the selection')).toBe('Brought back 1 formula.');
    expect(document.formulas('C1')).toEqual([['=DRIVING_DISTANCE(A1:A3,B1:B3)']]);
    expect(document.values('A1:D3')).toEqual(before);
  });

  it("keeps another formula's cells beside the ones it freezes", () => {
    const document = openDocument([
      ['Lyon', '=DRIVING_DISTANCE(A1:A3,"Bern")'],
      ['Ulm', '', '=IF(B3="",{"";""},{"x";"y"})'],
      ['Metz'],
    ]);
    const before = document.values('A1:C3');
    document.select('B1');
    expect(document.choose('Freeze the selection')).toBe('Froze 3 cells.');
    expect(document.values('A1:C3')).toEqual(before);
    expect(document.formulas('C2')).toEqual([['=IF(B3="",{"";""},{"x";"y"})']]);
  });

  it('leaves formulas that show an error, alone or in one of their cells, and names the cells', () => {
    const document = openDocument([
      [
        'Lyon',
        'Turin',
        '=DRIVING_DISTANCE(A1,B1,"parsec")',
        '=DRIVING_DISTANCE(A1:A2,B1:B2)',
        '=DRIVING_DISTANCE(A1,B1)',
      ],
      ['#N/A', 'Ulm'],
    ]);
    const before = document.values('A1:E2');
    document.select('C1:E1');
    expect(document.choose('Freeze the selection')).toMatch(
      /^Froze 1 cell\. Left 2 formulas: C1 shows "#ERROR!"; D1, because D2 shows "⚠ The origin is .*"\. Correct these and freeze again\.$/,
    );
    expect(document.values('A1:E2')).toEqual(before);
    expect(document.formulas('C1:D1')).toEqual([
      ['=DRIVING_DISTANCE(A1,B1,"parsec")', '=DRIVING_DISTANCE(A1:A2,B1:B2)'],
    ]);
    expect(document.notes('C1:D1')).toEqual([['', '']]);
  });

  it('keeps texts that look like numbers', () => {
    const document = openDocument([['x', '=GOOGLEMAPS_ADDRESS(A1)', '=GOOGLEMAPS_ADDRESS(A1:A2)'], ['y']], {
      maps: placesCalled('01234'),
    });
    document.select('B1:C1');
    expect(document.choose('Freeze the selection')).toBe('Froze 3 cells.');
    expect(document.values('B1:C2')).toEqual([
      ['01234', '01234'],
      ['', '01234'],
    ]);
    expect(document.choose('Unfreeze the selection')).toBe('Brought back 2 formulas.');
  });

  it('mixes no rows of a sheet whose filter hides some of them', () => {
    const document = openDocument([
      ['Lyon', '=DRIVING_DISTANCE(A1,"Bern")'],
      ['Ulm', '=DRIVING_DISTANCE(A2,"Bern")'],
      ['Metz', '=DRIVING_DISTANCE(A3,"Bern")'],
    ]);
    const state = document.emulator.workbook.sheet();
    state.filter = { row: 1, column: 1, rows: 3, columns: 2 };
    Object.assign(state.rows[1] ?? {}, { hiddenByFilter: true });
    const before = document.values('A1:B3');
    document.select('B1:B3');
    expect(document.choose('Freeze the selection')).toBe('Froze 3 cells.');
    expect(document.values('A1:B3')).toEqual(before);
    expect(document.formulas('B1:B3').flat().join('')).toBe('');
    expect(document.choose('Unfreeze the selection')).toBe('Brought back 3 formulas.');
    expect(document.values('A1:B3')).toEqual(before);
  });

  it('leaves a value that was changed since', () => {
    const document = openDocument(TRIPS);
    document.select('C2:C3');
    document.choose('Freeze the selection');
    document.sheet.getRange('C2').setValue(5);
    expect(document.choose('Unfreeze the selection')).toBe(
      'Brought back 1 formula. Left 1 frozen formula: C2, which was changed since. The formula is in the note of the cell.',
    );
    expect(document.values('C2')).toEqual([[5]]);
    expect(document.notes('C2')[0]?.[0]).toContain('=DRIVING_DISTANCE(A2,B2)');
  });

  it('finds the right cells again after rows were inserted above', () => {
    const document = openDocument(TRIPS);
    document.select('C2');
    document.choose('Freeze the selection');
    document.insertRows(2, 3);
    document.select('C5');
    document.choose('Unfreeze the selection');
    expect(document.formulas('C5')).toEqual([['=DRIVING_DISTANCE(A5,B5)']]);
  });

  it('survives a copy of the sheet', () => {
    const document = openDocument(TRIPS);
    document.select('C2');
    document.choose('Freeze the selection');
    const { workbook } = document.emulator;
    const copy = workbook.copySheet(workbook.sheet(), 'Copy');
    workbook.activeSheetId = copy.id;
    document.select('C2');
    expect(document.choose('Unfreeze the selection')).toBe('Brought back 1 formula.');
    expect(workbook.sheet('Copy').rows[1]?.cells[2]?.formula).toBe('=DRIVING_DISTANCE(A2,B2)');
  });

  it('changes nothing in protected cells', () => {
    const document = openDocument(TRIPS);
    protect(document, { row: 3, column: 3, rows: 1, columns: 1 });
    const before = document.formulas('A1:C3');
    document.select('C2:C3');
    expect(document.choose('Freeze the selection')).toMatch(/^C2:C3 is protected.*Nothing was changed\.$/);
    expect(document.formulas('A1:C3')).toEqual(before);
    expect(document.notes('C2')).toEqual([['']]);
  });

  it('says so if no formula is selected', () => {
    const document = openDocument(TRIPS);
    document.select('A1:B3');
    expect(document.choose('Freeze the selection')).toMatch(/^No formula of Maps in Sheets is selected/);
    expect(document.choose('Unfreeze the selection')).toBe('Nothing in the selection is frozen.');
  });
});

it('names formulas that a run had taken away and that can no longer be brought back', () => {
  const document = openDocument([['Lyon']]);
  const frozen = { formula: '=GOOGLEMAPS_LATLONG(A1)', row: 1, column: 2, rows: 1, columns: 2, checksum: NO_VALUES };
  document.sheet.getRange('B1').setNote(addFrozen('', { ...frozen, inputs: ['01234567'] }));
  document.select('B1');
  expect(document.choose('Freeze the selection')).toBe(
    'Brought back 0 formulas that an earlier run had taken away. Left 1 formula: B1, because A1, which it reads, has moved or changed since it was frozen. Froze 0 cells.',
  );
});
