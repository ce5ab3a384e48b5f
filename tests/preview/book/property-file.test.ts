import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { createState, manualClock, QUOTAS } from '../../../emulator/index.ts';
import { openPropertyFile } from '../../../preview/book/property-file.ts';
import { KEY_PROPERTY } from '../../../preview/google/keys.ts';
import { KEY_PROPERTY as SCRIPT_KEY_PROPERTY } from '../../../src/own-key/settings.ts';

const folder = mkdtempSync(join(tmpdir(), 'maps-in-sheets-'));
afterAll(() => rmSync(folder, { recursive: true }));
const path = join(folder, 'book.json.properties');

function open() {
  const { properties } = createState(manualClock(), QUOTAS.personal);
  return { ...properties, save: openPropertyFile(path, properties) };
}

it('keeps properties for the next start, separately for each place', () => {
  const first = open();
  first.document.set('a', '1');
  first.script.set('a', '2');
  first.user.set('b', '3');
  first.save();
  const { document, script, user } = open();
  expect([document.all(), script.all(), user.all()]).toEqual([{ a: '1' }, { a: '2' }, { b: '3' }]);
});

it('keeps a practice key, and no other', () => {
  const { document, script, save } = open();
  document.set(KEY_PROPERTY, 'AIza-secret');
  script.set(KEY_PROPERTY, 'practice-key-no-billing');
  save();
  expect(readFileSync(path, 'utf8')).not.toContain('AIza-secret');
  expect(open().script.get(KEY_PROPERTY)).toBe('practice-key-no-billing');
});

it('begins empty if the file is damaged, and writes only what has changed', () => {
  writeFileSync(path, '{');
  const { document, save } = open();
  save();
  expect(readFileSync(path, 'utf8')).toBe('{');
  document.set('a', '1');
  save();
  expect(open().document.all()).toEqual({ a: '1' });
});

it('leaves the file as it was if the new text can not be written completely', () => {
  const { document, save } = open();
  document.set('a', 'before');
  save();
  mkdirSync(`${path}.${process.pid}.tmp`);
  document.set('a', 'after');
  save();
  expect(open().document.get('a')).toBe('before');
  save();
  expect(open().document.get('a')).toBe('after');
});

it('knows the name by which the add-on finds its key', () => {
  expect(KEY_PROPERTY).toBe(SCRIPT_KEY_PROPERTY);
});
