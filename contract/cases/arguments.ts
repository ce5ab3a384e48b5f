import type { Basis, ContractPart, FormulaCase, Seen } from '../contract-case.ts';

/** What is typed into the first cells of the sheet of formulas, for the cases to refer to: A1, A2 and so on. */
export const INPUTS: string[] = [
  '1234.5',
  'text',
  'TRUE',
  '2026-07-04',
  '9:30',
  '10%',
  '',
  "'007",
  '=1/0',
  '2026-07-04 18:45',
];

const describes = (behaviour: string, list: string, expected: Seen, basis: Basis = 'documented'): FormulaCase => ({
  behaviour,
  basis,
  formula: `=CONTRACT_DESCRIBE(${list})`,
  expected,
});

/** How the arguments of a formula arrive in a custom function. */
export const argumentCases: ContractPart = {
  service: 'Arguments of a custom function',
  cases: [
    describes('a number', '1.5', 'number 1.5'),
    describes('a text', '"text"', 'string "text"'),
    describes('a truth value', 'TRUE', 'boolean true'),
    describes('an empty text', '""', 'string ""'),
    describes('none', '', 'nothing', 'observed'),
    describes('one that is skipped', '1,,2', 'number 1 | undefined | number 2', 'not established'),
    describes('a cell with a number', 'A1', 'number 1234.5'),
    describes('a cell with a text', 'A2', 'string "text"'),
    describes('a cell with a truth value', 'A3', 'boolean true'),
    describes('a cell with a date', 'A4', 'date 2026-07-04 00:00:00'),
    describes('a cell with a time', 'A5', 'date 1899-12-30 09:30:00', 'observed'),
    describes('a cell with a date and time', 'A10', 'date 2026-07-04 18:45:00'),
    describes('a cell with a percentage', 'A6', 'number 0.1'),
    describes('an empty cell', 'A7', 'string ""', 'observed'),
    describes('a cell with digits as text', 'A8', 'string "007"', 'observed'),
    describes('a cell with an error', 'A9', 'string "#DIV/0!"', 'not established'),
    describes('a column', 'A1:A3', '[[number 1234.5], [string "text"], [boolean true]]'),
    describes('a row', 'A1:B1', '[[number 1234.5, string ""]]'),
    describes('a range of one cell', 'A1:A1', 'number 1234.5', 'not established'),
    describes('a date in a range', 'A3:A4', '[[boolean true], [date 2026-07-04 00:00:00]]'),
    describes('an error in a range', 'A8:A9', '[[string "007"], [string "#DIV/0!"]]', 'not established'),
    describes('a table in braces', '{1,2;3,4}', '[[number 1, number 2], [number 3, number 4]]', 'observed'),
  ],
};
