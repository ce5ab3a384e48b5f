import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readFunctionHelp } from '../../../emulator/browser.ts';
import { isOurs, maySpill } from '../../../src/addon/formulas/our-formulas.ts';
import { movedText, referencesOf, rewriteReferences } from '../../../src/addon/formulas/references.ts';
import { readFrozen, removeFrozen } from '../../../src/addon/freeze/frozen-note.ts';
import { columnLetters } from '../../../src/addon/sheet/notation.ts';
import { asEntered } from '../../../src/addon/sheet/write-cells.ts';

const HELP = readFunctionHelp(readFileSync(new URL('../../../src/entry-points.js', import.meta.url), 'utf8'));

describe('a formula of ours', () => {
  it.each(HELP)('is one with $name', ({ name }) => {
    expect(isOurs(`=IFERROR(1+${name.toLowerCase()} (A1),"")`)).toBe(true);
  });

  it.each([
    '=SUM(A1:A2)',
    '="DRIVING_DISTANCE("',
    "='DRIVING_DISTANCE('!A1",
    '=MY_DRIVING_DISTANCE(A1,B1)',
    'DRIVING_DISTANCE',
    '',
  ])('is not %s', (formula) => expect(isOurs(formula)).toBe(false));
});

describe('a formula that fills one cell for sure', () => {
  it.each([
    ['=DRIVING_DISTANCE(A2,$B$17,"km")', false],
    ['=ROUND(DRIVING_DURATION(A2;B2;"hours")*1.5e2;1)', false],
    ['=IF(TRUE,DRIVING_DISTANCE("a:b","c"),0)', false],
    ['=DRIVING_DISTANCE(A2:A9,B2)', true],
    ['=DRIVING_DISTANCE(depot,B2)', true],
    ['=DRIVING_DISTANCE({"a","b"},B2)', true],
    ['=GOOGLEMAPS_LATLONG(A2)', true],
    ['=IFERROR(TEXT(DRIVING_DISTANCE(\'My A:B\'!A2,Trips!$B$17),"0:0"),"?")', false],
    ['=SPLIT(GOOGLEMAPS_ADDRESS(A2),",")', true],
    ['=GOOGLEMAPS_ADDRESS(INDIRECT("A2:A3"))', true],
    ['=SOMETHING_NEW(GOOGLEMAPS_ADDRESS(A2))', true],
    ['=LET(x,A2,GOOGLEMAPS_ADDRESS(x))', true],
    ['=GOOGLEMAPS_ADDRESS(Places[Address])', true],
  ])('%s: it may spill is %s', (formula, expected) => expect(maySpill(formula)).toBe(expected));
});

/** The formula with all its references moved down and to the right. */
const moved = (formula: string, rows: number, columns: number): string =>
  rewriteReferences(formula, (reference) => (reference.name ? undefined : movedText(reference, rows, columns)));

describe('the references of a formula', () => {
  it.each([
    ['=F(A2,$B$17,B$3,$C4)', '=F(B4,$C$19,C$5,$D6)'],
    ['=F("A2",\'A2 x\'!A2,Trips!A2)', '=F("A2",\'A2 x\'!B4,Trips!B4)'],
    ["='It''s A1'!a1:b2", "='It''s A1'!B3:C4"],
    ['=F(A2:A,$B:C,2:$5,B2:$C)+LOG10(A1)', '=F(B4:B,$C:D,4:$7,C4:$D)+LOG10(B3)'],
    ['=LOG10 (5)+1.5e2+{1,2;3}+TRUE+A1B+depot', '=LOG10 (5)+1.5e2+{1,2;3}+TRUE+A1B+depot'],
  ])('of %s move', (formula, expected) => expect(moved(formula, 2, 1)).toBe(expected));

  it('name their sheets, or are names themselves', () => {
    const references = referencesOf("='It''s'!A1+Trips!B2:C3+depot+TRUE+SUM(1)");
    expect(references.map(({ sheetName, name }) => sheetName ?? name)).toEqual(["It's", 'Trips', 'depot']);
  });

  it('read as before when they move back', () => {
    const cell = fc.tuple(
      fc.constantFrom('', '$'),
      fc.integer({ min: 1, max: 18_000 }),
      fc.constantFrom('', '$'),
      fc.integer({ min: 1, max: 99_000 }),
    );
    const move = fc.tuple(fc.nat(200), fc.nat(200));
    fc.assert(
      fc.property(fc.array(cell, { minLength: 1, maxLength: 4 }), move, (cells, [rows, columns]) => {
        const refs = cells.map(([c, column, r, row]) => `${c}${columnLetters(column)}${r}${row}`);
        const formula = `=F(${refs.join(',')},${refs[0]}:${refs[refs.length - 1]},"A1")`;
        expect(moved(moved(formula, rows, columns), -rows, -columns)).toBe(formula);
      }),
    );
  });
});

describe('a text of 50,000 characters', () => {
  const pieces = [
    ' ',
    '"',
    "'",
    '1',
    'A',
    '$A1',
    '(',
    'A1:',
    ':',
    '""',
    "''",
    '!',
    '$',
    'é',
    '-',
    '\n',
    'DRIVING_DISTANCE ',
    '❄ ',
  ];

  it.each(pieces)('of %j is read in a moment, whatever is around it', { timeout: 60_000 }, (piece) => {
    const text = piece.repeat(50_000 / piece.length);
    const start = process.cpuUsage();
    for (const long of [
      text,
      `=${text}`,
      `="${text}`,
      `='${text}`,
      `=A1${text}x`,
      `=DRIVING_DISTANCE${text}`,
      `${text}\n#`,
    ]) {
      isOurs(long);
      maySpill(long);
      moved(long, 1, 1);
      asEntered(long);
      readFrozen(long);
      removeFrozen(`❄ Frozen by Maps in Sheets, unfreeze: A1 1×1 01234567 [${long}`);
    }
    // Linear time takes about ten milliseconds of processor time, however busy the machine is; quadratic time would
    // take minutes.
    expect(process.cpuUsage(start).user / 1000).toBeLessThan(4000);
  });
});
