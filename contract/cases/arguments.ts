import { assumed, type ContractPart, cosmetic, documented, type Formula, nothing, observed } from '../contract-case.ts';

const ERROR_TEXT = cosmetic('The message would give another reason. The cell would still show no number.');

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

const describes = (list: string): Formula => ({ formula: `=CONTRACT_DESCRIBE(${list})` });

/** How the arguments of a formula arrive in a custom function. */
export const argumentCases: ContractPart = {
  service: 'Arguments of a custom function',
  cases: [
    documented('a number', describes('1.5'), 'number 1.5'),
    documented('a text', describes('"text"'), 'string "text"'),
    documented('a truth value', describes('TRUE'), 'boolean true'),
    documented('an empty text', describes('""'), 'string ""'),
    observed('none', describes(''), 'nothing'),
    assumed(
      'one that is skipped',
      describes('1,,2'),
      'number 1 | undefined | number 2',
      nothing('A skipped argument and an empty text mean the same.'),
    ),
    documented('a cell with a number', describes('A1'), 'number 1234.5'),
    documented('a cell with a text', describes('A2'), 'string "text"'),
    documented('a cell with a truth value', describes('A3'), 'boolean true'),
    documented('a cell with a date', describes('A4'), 'date 2026-07-04 00:00:00'),
    observed('a cell with a time', describes('A5'), 'date 1899-12-30 09:30:00'),
    documented('a cell with a date and time', describes('A10'), 'date 2026-07-04 18:45:00'),
    documented('a cell with a percentage', describes('A6'), 'number 0.1'),
    observed('an empty cell', describes('A7'), 'string ""'),
    observed('a cell with digits as text', describes('A8'), 'string "007"'),
    assumed('a cell with an error', describes('A9'), 'string "#DIV/0!"', ERROR_TEXT),
    documented('a column', describes('A1:A3'), '[[number 1234.5], [string "text"], [boolean true]]'),
    documented('a row', describes('A1:B1'), '[[number 1234.5, string ""]]'),
    assumed(
      'a range of one cell',
      describes('A1:A1'),
      'number 1234.5',
      cosmetic('A cell with a problem would show ⚠ and the message in place of #ERROR!.'),
    ),
    documented('a date in a range', describes('A3:A4'), '[[boolean true], [date 2026-07-04 00:00:00]]'),
    assumed('an error in a range', describes('A8:A9'), '[[string "007"], [string "#DIV/0!"]]', ERROR_TEXT),
    observed('a table in braces', describes('{1,2;3,4}'), '[[number 1, number 2], [number 3, number 4]]'),
  ],
};
