import { describe, expect, it } from 'vitest';
import { decodeSteps, encodeSteps, readSteps } from '../../src/routes/steps.ts';

const LINE = { line: { short_name: 'LI', name: 'Long Island' } };
const stop = (name: string) => ({ name });
const time = (text: string) => ({ text });
const instruction = (step: object): string | undefined =>
  readSteps({ legs: [{ steps: [step] }] }).steps[0]?.instruction;

describe('a ride', () => {
  it.each([
    [LINE, 'LI'],
    [{ line: { name: 'Long Island' } }, 'Long Island'],
    [{ ...LINE, headsign: 'Mott Av' }, 'LI towards Mott Av'],
    [{ headsign: 'Mott Av' }, 'towards Mott Av'],
    [{ departure_time: time('7:05pm') }, 'from (7:05pm)'],
    [{ arrival_time: time('7:17pm') }, 'to (7:17pm)'],
    [{ departure_stop: stop('A'), arrival_stop: stop('B') }, 'from A to B'],
    [{ departure_stop: stop('A'), departure_time: time('7:05pm'), ...LINE }, 'LI, from A (7:05pm)'],
    [{ num_stops: 1 }, '1 stop'],
    [{ ...LINE, num_stops: 0 }, 'LI, 0 stops'],
    [{ num_stops: 2 }, '2 stops'],
    [{}, ''],
  ])('%j is said as "%s"', (ride, words) => {
    expect(instruction({ transit_details: ride })).toBe(words);
    const whole = words === '' ? 'Bus' : `Bus: ${words}`;
    expect(instruction({ transit_details: ride, html_instructions: '<b>Bus</b>' })).toBe(whole);
  });
});

it('steps of all legs are read, with null for what is missing, and survive the cache', () => {
  const legs = [
    { steps: [{ html_instructions: 'Left', distance: { value: 3 }, duration: { value: 0 } }] },
    { steps: [{ html_instructions: 'Right' }] },
    {},
  ];
  const steps = readSteps({ legs, warnings: ['<b>Take</b> care', '', 5], copyrights: '©' });
  expect(steps).toEqual({
    steps: [
      { instruction: 'Left', meters: 3, seconds: 0 },
      { instruction: 'Right', meters: null, seconds: null },
    ],
    notes: ['Take care', '©'],
  });
  expect(decodeSteps(JSON.parse(JSON.stringify(encodeSteps(steps))))).toEqual(steps);
});

it.each([[null], [[]], [[[]]], [[[], 'note']], [['step', []]]])('%j in the cache is no steps', (value) => {
  expect(decodeSteps(value)).toBeUndefined();
});
