import { expect, it } from 'vitest';
import { readOptions } from '../../src/cells/options.ts';

const read = (argument: unknown) => [...readOptions(argument, ['avoid', 'via'])];

it.each<[string, unknown, [string, unknown][]]>([
  ['nothing', undefined, []],
  ['a blank text', ' ; ', []],
  [
    'a text',
    'avoid = tolls; VIA=a=b',
    [
      ['avoid', 'tolls'],
      ['via', 'a=b'],
    ],
  ],
  ['a value that is left out', 'avoid=; via=x', [['via', 'x']]],
  ['a range of one cell', [['avoid=tolls']], [['avoid', 'tolls']]],
  [
    'a range of two columns',
    [
      ['Avoid', 'tolls'],
      ['', ''],
      ['via', 5],
    ],
    [
      ['avoid', 'tolls'],
      ['via', 5],
    ],
  ],
])('options are read from %s', (_what, argument, options) => {
  expect(read(argument)).toEqual(options);
});

it.each<[string, unknown, RegExp]>([
  ['a number', 5, /^The options "5" can't be read/],
  ['a range of one number', [[5]], /^The options "5" can't be read/],
  ['a text without a name', 'tolls', /^The options "tolls" can't be read/],
  ['a range of three columns', [['avoid', 'tolls', '']], /^The options a range can't be read/],
  ['a range of two cells below each other', [['avoid=tolls'], ['via=x']], /^The options a range can't be read/],
  ['a name that is a number', [[5, 'tolls']], /^The options "5" can't be read/],
  ['an unknown name', 'colour=red', /^"colour" is not an option\. The options are avoid or via\.$/],
  ['a name twice', 'via=a;via=b', /^The option "via" is given twice/],
])('%s is refused', (_what, argument, message) => {
  expect(() => read(argument)).toThrow(message);
});
