import { expect, it } from 'vitest';
import { openKeyedSheet } from '../routes-api/support/open-keyed-sheet.ts';
import { openSheet } from '../support/sheet.ts';

const answersIn = (sheet: ReturnType<typeof openSheet>): string[] => {
  const { document } = sheet.emulator.caches;
  return document.keys().filter((key) => document.get(key)?.includes('Paris'.toLowerCase()));
};

it.each([0, 1])('an answer is known as long as one of its two copies is there (without copy %i)', (copy) => {
  const sheet = openSheet();
  const meters = sheet.formula('DRIVING_DISTANCE', 'A', 'Paris');
  const copies = answersIn(sheet);
  expect(copies).toHaveLength(2);
  sheet.emulator.caches.document.removeMany([copies[copy] as string]);
  expect(sheet.formula('DRIVING_DISTANCE', 'A', 'Paris')).toBe(meters);
  expect(sheet.mapsCalls()).toBe(1);
});

it('of two copies that differ the newer one counts', () => {
  const sheet = openSheet();
  sheet.formula('DRIVING_DISTANCE', 'A', 'Paris');
  const { document } = sheet.emulator.caches;
  const [older = ''] = answersIn(sheet);
  const [[key, expires, value]] = JSON.parse(document.get(older) ?? '');
  const outdated = JSON.parse(JSON.stringify(value).replace(/\d{3,}/, '7'));
  expect(outdated).not.toEqual(value);
  document.setMany([[older, JSON.stringify([[key, expires - 1000, outdated]])]], 600);
  const again = openSheet();
  expect(sheet.formula('DRIVING_DISTANCE', 'A', 'Paris')).toBe(again.formula('DRIVING_DISTANCE', 'A', 'Paris'));
});

it.each([
  ['six hours without a key', openSheet, 21_600],
  ['ten minutes with a key', openKeyedSheet, 600],
])('an answer is kept for %s', (_, open, lifetime) => {
  const { emulator, formula } = open();
  const seconds: unknown[] = [];
  emulator.faults.replace('Cache.putAll', (real, args) => {
    if (JSON.stringify(args).includes('paris')) seconds.push(args[1]);
    return real(...args);
  });
  formula('DRIVING_DISTANCE', 'A', 'Paris');
  expect(seconds.at(-1)).toBe(lifetime);
});
