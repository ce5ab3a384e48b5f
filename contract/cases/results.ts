import type { Basis, ContractPart, FormulaCase, Seen } from '../contract-case.ts';

const shows = (behaviour: string, name: string, expected: Seen, basis: Basis = 'not established'): FormulaCase => ({
  behaviour,
  basis,
  formula: `=CONTRACT_RETURN("${name}")`,
  expected,
});

/** What a cell shows for the result of a custom function. */
export const resultCases: ContractPart = {
  service: 'Results of a custom function',
  cases: [
    shows('a number', 'number', '1234.5', 'documented'),
    shows('a text', 'text', 'text', 'documented'),
    shows('a truth value', 'boolean', 'TRUE', 'documented'),
    shows('digits as text', 'number text', '007'),
    shows('a text that looks like a formula', 'formula text', '=1+1'),
    {
      ...shows(
        'a table spills',
        'table',
        [
          ['1', 'a'],
          ['TRUE', ''],
        ],
        'documented',
      ),
      rows: 2,
      columns: 2,
    },
    shows('undefined', 'undefined', '', 'observed'),
    shows('null', 'null', '', 'observed'),
    shows('an empty text', 'empty text', '', 'observed'),
    shows('undefined in a table', 'nothing in a table', '', 'observed'),
    shows('an exception', 'exception', '#ERROR!', 'documented'),
    shows('a text of 50,000 characters', 'longest text', 'x'.repeat(50_000), 'observed'),
    shows('a text of 50,001 characters', 'too long text', '#ERROR!', 'observed'),
    shows('not a number', 'not a number', '#NUM!'),
    shows('infinity', 'infinity', '#NUM!'),
    shows('an object', 'object', '#ERROR!'),
    shows('a function', 'function', '#ERROR!'),
    shows('a symbol', 'symbol', '#ERROR!'),
    shows('a bigint', 'bigint', '#ERROR!'),
    shows('an invalid date', 'invalid date', '#ERROR!'),
    shows('an array without rows', 'no rows', '#REF!'),
    shows('a row without cells', 'no cells', '#REF!'),
    shows('an array of one dimension', 'one dimension', '#ERROR!'),
    shows('rows of different lengths', 'ragged', '#ERROR!'),
    shows('a table in a table', 'a table in a table', '#ERROR!'),
    {
      behaviour: 'a function whose name ends in "_" is not found',
      basis: 'documented',
      formula: '=CONTRACT_HIDDEN_()',
      expected: '#NAME?',
    },
    {
      behaviour: 'a function that is only a variable is not found',
      basis: 'observed',
      formula: '=CONTRACT_VARIABLE()',
      expected: '#NAME?',
    },
  ],
};
