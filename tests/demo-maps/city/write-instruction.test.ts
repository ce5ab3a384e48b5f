import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Way } from '../../../demo-maps/city/city-data.ts';
import type { StepDraft } from '../../../demo-maps/city/group-steps.ts';
import { bold, compassWord, note, writeTurn } from '../../../demo-maps/city/write-instruction.ts';

function step(street: string, turnDegrees = 0, more: { highway?: string; roundaboutExit?: number } = {}): StepDraft {
  const way: Way = {
    name: street,
    otherNames: [],
    ref: '',
    highway: more.highway ?? 'residential',
    roundabout: false,
    maxSpeedKmh: undefined,
    oneWay: 0,
    tags: {},
    points: [],
  };
  const corner = { lat: 0, lng: 0 };
  const piece = { arc: 0, way, start: corner, end: corner, meters: 10, seconds: 1 };
  return { pieces: [piece], street, turnDegrees, roundaboutExit: more.roundaboutExit };
}

test.each([
  [step('Ejido', 90), 'Turn <b>right</b> onto <b>Ejido</b>', 'turn-right'],
  [step('Ejido', -90), 'Turn <b>left</b> onto <b>Ejido</b>', 'turn-left'],
  [step('Ejido', 30), 'Slight <b>right</b> onto <b>Ejido</b>', 'turn-slight-right'],
  [step('Ejido', -140), 'Sharp <b>left</b> onto <b>Ejido</b>', 'turn-sharp-left'],
  [step('Ejido', 175), 'Make a <b>U-turn</b> at <b>Ejido</b>', 'uturn-right'],
  [step('Ejido', 5), 'Continue onto <b>Ejido</b>', undefined],
  [step('', 5), 'Continue straight', 'straight'],
  [step('', 90), 'Turn <b>right</b>', 'turn-right'],
  [step('Colonia', 90), 'Turn <b>right</b> to stay on <b>Colonia</b>', 'turn-right'],
  [
    step('Ejido', 0, { roundaboutExit: 2 }),
    'At the roundabout, take the <b>2nd</b> exit onto <b>Ejido</b>',
    'roundabout-right',
  ],
  [step('Ruta 5', 30, { highway: 'trunk_link' }), 'Take the ramp on the <b>right</b> onto <b>Ruta 5</b>', 'ramp-right'],
])('from Colonia: %#', (after, html, maneuver) => {
  const written = writeTurn(step('Colonia'), after);
  expect(written.html).toBe(html);
  expect(written.maneuver).toBe(maneuver);
});

test('a ramp merges onto the road it leads to', () => {
  const written = writeTurn(step('', 0, { highway: 'trunk_link' }), step('Ruta 5', 10, { highway: 'trunk' }));
  expect(written).toEqual({ html: 'Merge onto <b>Ruta 5</b>', maneuver: 'merge' });
});

test.each([
  [0, 'north'],
  [22, 'north'],
  [23, 'northeast'],
  [180, 'south'],
  [270, 'west'],
  [359, 'north'],
])('a bearing of %d degrees is %s', (bearing, word) => {
  expect(compassWord(bearing)).toBe(word);
});

test('names of any characters never become markup', () => {
  fc.assert(
    fc.property(fc.string(), (name) => {
      const inside = [bold(name).slice('<b>'.length, -'</b>'.length), note(name).replace(/^<div[^>]*>|<\/div>$/g, '')];
      for (const text of inside) {
        expect(text).not.toMatch(/[<>]/);
        expect(text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&')).toBe(name);
      }
    }),
  );
});
