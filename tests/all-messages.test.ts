import { expect, it } from 'vitest';
import * as actions from '../src/addon/messages.ts';
import * as formulas from '../src/errors.ts';
import * as keys from '../src/key-errors.ts';

type Samples = Readonly<Record<string, unknown>>;

const problem = new formulas.FormulaError('answer', 'The facts.', 'The advice.');

/** Values for the parameters of messages, by their names; with the function where that is not enough. */
const MANY: Samples = {
  ...{ role: 'origin', value: 'Berne', text: 'A2-A9', name: 'depart', what: 'distance', measure: 'distance' },
  ...{ modes: ['driving', 'walking'], units: ['m', 'km'], names: ['avoid', 'via'], kinds: ['distance', 'link'] },
  ...{ kind: 'price', here: 'mode', there: 'unit', allowed: 'one or two', mode: 'walking', guess: 'optimistic' },
  ...{
    otherModes: ['driving', 'transit'],
    place: '1.5, 2.5',
    found: 'Bern, Switzerland',
    swapped: '5, 99',
    right: '48.8, 2.3',
  },
  ...{
    origin: 'Lyon',
    destination: 'Turin',
    origins: 'A2:A9',
    destinations: 'B3:B9',
    stop: 'via:Bern',
    words: 'Sorry',
  },
  ...{ stops: 1200, limit: 1000, legs: 2, expected: 3, bad: 2, cells: 3, where: 'row 2', candidates: 9, places: 1200 },
  ...{ rows: 1200, columns: 2, column: 'C', cell: 'C2', range: 'C2:C9', most: 360, sizes: ['2 × 1', '3 × 1'] },
  ...{ status: 'NEW', detail: 'it has no route', quota: 'route', error: problem, message: 'that fails.' },
  ...{ refusal: 'not valid', service: 'Routes API', link: 'https://a.b', instead: 'use another mode', group: 'pro' },
  ...{
    'badRange what': 'origins',
    'notOneColumn what': 'origins',
    'onOtherSheet what': 'origins',
    'tooManyStopsToOrder stops': 1200,
    'linkHasTooManyStops stops': 1200,
    'tooManyPlaces rows': 1200,
    'stillParked cells': ['C1', 'C2'],
    'misplaced what': 'a unit',
    'misplaced there': 'unit, before the count',
    'monthlyLimitReached place': 'document',
    'monthlyLimitUnreadable place': 'document',
    'needsKey what': 'The mode two-wheeler',
    part: 'many',
    lost: [
      ['B1', '=A1'],
      ['B2', '=A2'],
    ],
  },
};

/** Others, for which some messages differ. */
const ONE: Samples = {
  ...MANY,
  ...{ stops: 1, legs: 1, bad: 1, rows: 1, columns: 1, places: 1, words: '', found: '', swapped: undefined },
  ...{ place: 'Bern', otherModes: [], mode: 'two-wheeler', refusal: 'other', link: undefined, lost: [['B1', '=A1']] },
  ...{
    group: 'enterprise',
    part: 'x'.repeat(40),
    'badLimit value': 'x'.repeat(40),
    'badKeepMinutes value': 'x'.repeat(40),
  },
  ...{ 'monthlyLimitReached place': 'script', 'monthlyLimitUnreadable place': 'script' },
};

const NO_MESSAGES = [
  'FormulaError',
  'ActionError',
  'caught',
  'textOf',
  'thrownText',
  'quote',
  'quoteUnlessKey',
  'said',
  'input',
  'problemOf',
  'freeUse',
];

/** The names of a function's parameters; one that is taken apart is named after its type. */
function parametersOf(make: (...args: never[]) => unknown): string[] {
  const [, list = ''] = /^(?:function \w+)?\(([^)]*)\)/.exec(String(make)) ?? [];
  const names = list.replace(/\{[^}]*\}/g, 'error').split(',');
  return names.map((name) => name.replace(/=.*/s, '').trim()).filter((name) => name !== '');
}

function messagesOf([name, make]: [string, unknown]): string[] {
  if (typeof make !== 'function' || NO_MESSAGES.includes(name)) return [];
  const texts = [MANY, ONE].map((samples) => {
    const args = parametersOf(make as () => unknown).map((parameter) => {
      const key = [`${name} ${parameter}`, parameter].find((each) => each in samples);
      if (key === undefined) throw new Error(`Give a sample for the parameter ${parameter} of ${name}.`);
      return samples[key];
    });
    const made: unknown = make(...args);
    return made instanceof formulas.FormulaError
      ? `${made.problem}: ${made.message}`
      : made instanceof Error
        ? made.message
        : made;
  });
  return [...new Set(texts)].flatMap((text) => (typeof text === 'string' ? `${name}: ${text}` : []));
}

const all = [formulas, keys, actions].map((module) => Object.entries(module).flatMap(messagesOf));

it('all messages together can be read in one file, so that no word changes unseen', async () => {
  await expect(`${all.map((messages) => messages.join('\n')).join('\n\n')}\n`).toMatchFileSnapshot('all-messages.txt');
});

it.each(all.flat())('"%s" is made of whole sentences', (message) => {
  expect(message).not.toMatch(/undefined|NaN|\[object|null| {2}|\b1 (?:legs|stops|cells|rows|places|columns)\b/);
  expect(message).toMatch(/^\w+: (?:\w+: )?["\p{Lu}\d].*(?:[.)]|https:\S+|=A\d)$/u);
});
