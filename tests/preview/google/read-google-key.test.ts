import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { KEY_VARIABLE, readGoogleKey } from '../../../preview/google/read-google-key.ts';

const folder = mkdtempSync(join(tmpdir(), 'maps-in-sheets-key-'));
afterAll(() => rmSync(folder, { recursive: true }));
const file = join(folder, 'key.txt');

const messageOf = (run: () => unknown): string => {
  try {
    return `no error: ${run()}`;
  } catch (error) {
    return (error as Error).message;
  }
};

it('is in the file, else in the variable, else missing', () => {
  writeFileSync(file, '\uFEFFAIzaFile\n');
  expect(readGoogleKey(file, { [KEY_VARIABLE]: 'AIzaVariable' })).toBe('AIzaFile');
  expect(readGoogleKey(undefined, { [KEY_VARIABLE]: ' AIzaVariable ' })).toBe('AIzaVariable');
  expect(readGoogleKey(undefined, { [KEY_VARIABLE]: ' ' })).toBeUndefined();
  expect(readGoogleKey(undefined, {})).toBeUndefined();
});

it('says which file is wrong, but never what it contains', () => {
  expect(messageOf(() => readGoogleKey(join(folder, 'missing.txt')))).toMatch(
    /^The file .*missing\.txt could not be read\./,
  );
  for (const text of ['', 'secret one\nsecret two', 'sécret']) {
    writeFileSync(file, text);
    const message = messageOf(() => readGoogleKey(file));
    expect(message).toMatch(/^The file .*key\.txt does not contain a key\./);
    expect(message).not.toMatch(/s.cret/);
  }
  expect(messageOf(() => readGoogleKey(undefined, { [KEY_VARIABLE]: 'a secret' }))).toBe(
    `The variable ${KEY_VARIABLE} does not contain a key. Put your Google Maps Platform key there, in one line and nothing else.`,
  );
});
