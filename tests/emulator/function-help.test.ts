import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readFunctionHelp, sampleFormula } from '../../emulator/function-help.ts';

const SOURCE = `/* A licence. */

/**
 * Distance of the route
 * between two places.
 * @param {"New York, NY"} origin Where the route starts: an address
 *   or a place name.
 * @param {2} count Optional. How many; default 1.
 * @return {number} The distance in metres.
 * @customfunction
 */
function DISTANCE_OF(origin, count) {
  return 1;
}

/** Runs when the spreadsheet opens. */
function onOpen(event) {}

function WITHOUT_HELP(a) {}
`;

describe('readFunctionHelp', () => {
  it('reads description, parameters in order, samples as a formula writes them, and the result', () => {
    expect(readFunctionHelp(SOURCE)).toEqual([
      {
        name: 'DISTANCE_OF',
        description: 'Distance of the route between two places.',
        params: [
          {
            name: 'origin',
            sample: '"New York, NY"',
            text: 'Where the route starts: an address or a place name.',
            optional: false,
          },
          { name: 'count', sample: '2', text: 'Optional. How many; default 1.', optional: true },
        ],
        declared: ['origin', 'count'],
        type: 'number',
        returns: 'The distance in metres.',
      },
    ]);
  });

  it('reads files with Windows line ends in the same way', () => {
    expect(readFunctionHelp(SOURCE.replaceAll('\n', '\r\n'))).toEqual(readFunctionHelp(SOURCE));
  });

  it('finds the functions of the bundle, each with its parameters documented in order', () => {
    const helps = readFunctionHelp(readFileSync(new URL('../../build/Code.js', import.meta.url), 'utf8'));
    expect(helps.map(({ name }) => name)).toContain('WALKING_DURATION');
    for (const help of helps) expect(help.params.map(({ name }) => name)).toEqual(help.declared);
  });
});

describe('sampleFormula', () => {
  it('calls the function with the samples of its required parameters', () => {
    expect(readFunctionHelp(SOURCE).map(sampleFormula)).toEqual(['=DISTANCE_OF("New York, NY")']);
  });
});
