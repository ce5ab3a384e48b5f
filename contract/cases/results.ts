import { assumed, type ContractPart, cosmetic, documented, type Formula, nothing, observed } from '../contract-case.ts';

const shows = (name: string): Formula => ({ formula: `=CONTRACT_RETURN("${name}")` });

const NEVER_RETURNED = nothing('Formulas return only finite numbers, texts, and rectangular tables of these.');

/** What a cell shows for the result of a custom function. */
export const resultCases: ContractPart = {
  service: 'Results of a custom function',
  cases: [
    documented('a number', shows('number'), '1234.5'),
    documented('a text', shows('text'), 'text'),
    documented('a truth value', shows('boolean'), 'TRUE'),
    assumed(
      'digits as text',
      shows('number text'),
      '007',
      cosmetic('An address of digits only would show as a number.'),
    ),
    assumed(
      'a text that looks like a formula',
      shows('formula text'),
      '=1+1',
      cosmetic(
        'No address, duration, link or message begins with "=". A place that the user wrote with "=" would show an error in a trip or a list.',
      ),
    ),
    documented('a table spills', { ...shows('table'), rows: 2, columns: 2 }, [
      ['1', 'a'],
      ['TRUE', ''],
    ]),
    observed('undefined', shows('undefined'), ''),
    observed('null', shows('null'), ''),
    observed('an empty text', shows('empty text'), ''),
    observed('undefined in a table', shows('nothing in a table'), ''),
    documented('an exception', shows('exception'), '#ERROR!'),
    observed('a text of 50,000 characters', shows('longest text'), 'x'.repeat(50_000)),
    observed('a text of 50,001 characters', shows('too long text'), '#ERROR!'),
    assumed('not a number', shows('not a number'), '#NUM!', NEVER_RETURNED),
    assumed('infinity', shows('infinity'), '#NUM!', NEVER_RETURNED),
    assumed('an object', shows('object'), '#ERROR!', NEVER_RETURNED),
    assumed('a function', shows('function'), '#ERROR!', NEVER_RETURNED),
    assumed('a symbol', shows('symbol'), '#ERROR!', NEVER_RETURNED),
    assumed('a bigint', shows('bigint'), '#ERROR!', NEVER_RETURNED),
    assumed('an invalid date', shows('invalid date'), '#ERROR!', NEVER_RETURNED),
    assumed('an array without rows', shows('no rows'), '#REF!', NEVER_RETURNED),
    assumed('a row without cells', shows('no cells'), '#REF!', NEVER_RETURNED),
    assumed('an array of one dimension', shows('one dimension'), '#ERROR!', NEVER_RETURNED),
    assumed('rows of different lengths', shows('ragged'), '#ERROR!', NEVER_RETURNED),
    assumed('a table in a table', shows('a table in a table'), '#ERROR!', NEVER_RETURNED),
    documented('a function whose name ends in "_" is not found', { formula: '=CONTRACT_HIDDEN_()' }, '#NAME?'),
    observed('a function that is only a variable is not found', { formula: '=CONTRACT_VARIABLE()' }, '#NAME?'),
  ],
};
