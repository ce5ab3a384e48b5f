import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readFunctionHelp } from '../../scripts/function-help.ts';
import { columnLetters, columnNumber } from '../../src/addon/columns.ts';
import { addFrozen, readFrozen, removeFrozen } from '../../src/addon/frozen-note.ts';
import { moveFormula } from '../../src/addon/move-formula.ts';
import { isOurs, maySpill } from '../../src/addon/our-formulas.ts';

const HELP = readFunctionHelp(readFileSync(new URL('../../src/entry-points.js', import.meta.url), 'utf8'));

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
  ])('%s: it may spill is %s', (formula, expected) => expect(maySpill(formula)).toBe(expected));
});

describe('a formula whose cell has moved', () => {
  it.each([
    ['=F(A2,$B$17,B$3,$C4)', '=F(B4,$B$17,C$3,$C6)'],
    ['=F("A2",\'A2 x\'!A2,Trips!A2)', '=F("A2",\'A2 x\'!B4,Trips!B4)'],
    ['=F(A2:A,B:C,2:5)+LOG10(A1)', '=F(B4:B,C:D,4:7)+LOG10(B3)'],
  ])('%s two rows down and one column right is %s', (formula, moved) => {
    expect(moveFormula(formula, 2, 1)).toBe(moved);
  });

  it('says #REF! for a cell above the sheet', () => expect(moveFormula('=A1+$A$1', -1, 0)).toBe('=#REF!+$A$1'));

  it('reads as before when it moves back', () => {
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
        expect(moveFormula(moveFormula(formula, rows, columns), -rows, -columns)).toBe(formula);
      }),
    );
  });
});

describe('the letters of a column', () => {
  it.each([
    [1, 'A'],
    [26, 'Z'],
    [27, 'AA'],
    [702, 'ZZ'],
    [703, 'AAA'],
  ])('%i are %s', (column, letters) => {
    expect(columnLetters(column)).toBe(letters);
    expect(columnNumber(letters.toLowerCase())).toBe(column);
  });
});

describe('the note of a frozen cell', () => {
  const frozen = { formula: '=F(A2,\n"x")', row: 2, column: 30, rows: 4, columns: 2, checksum: '0123abcd' };

  it("gives back the formula, and the user's own note around it", () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (before, after) => {
        const note = `${addFrozen(before, frozen)}\n${after}`;
        expect(readFrozen(note)).toEqual(frozen);
        expect(removeFrozen(note)).toBe(before === '' ? after : `${before}\n${after}`);
      }),
    );
  });

  it('holds one formula, however often it is frozen', () => {
    const twice = addFrozen(addFrozen('mine', frozen), { ...frozen, formula: '=G(B1)' });
    expect(readFrozen(twice)?.formula).toBe('=G(B1)');
    expect(removeFrozen(twice)).toBe('mine');
  });

  it('is no note of the user', () => expect(readFrozen('see =F(A2) in A2')).toBeUndefined());
});
