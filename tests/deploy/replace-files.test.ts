import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { confirmReplacing } from '../../scripts/clasp/confirm-replacing.ts';
import { findForeignFiles } from '../../scripts/clasp/find-foreign-files.ts';
import type { StartClasp } from '../../scripts/clasp/run-clasp.ts';

const bundle = await readFile(new URL('../../build/Code.js', import.meta.url), 'utf8');

/** A clasp that pulls these files. */
function pulls(files: Record<string, string>): StartClasp {
  return async ([command, , folder = '']) => {
    expect(command).toBe('pull');
    for (const [path, source] of Object.entries(files)) {
      await mkdir(dirname(join(folder, 'files', path)), { recursive: true });
      await writeFile(join(folder, 'files', path), source);
    }
    return { exitCode: 0, stdout: JSON.stringify({ pulledFiles: Object.keys(files) }), stderr: '' };
  };
}

const foreign = (files: Record<string, string>) => findForeignFiles('id', pulls({ 'appsscript.json': '{}', ...files }));

test.each([
  ['an empty script', {}],
  ['a new script', { 'Code.js': 'function myFunction() {\n\n}\n' }],
  ['an earlier build of ours, under any name', { 'Maps in Sheets.js': bundle }],
])('nothing is lost in %s', async (_script, files: Record<string, string>) => {
  expect(await foreign(files)).toEqual([]);
});

test.each([
  ['another script', { 'Utilities.js': 'function twice(x) {\n  return 2 * x;\n}' }],
  ['code behind our build', { 'Code.js': `${bundle}\nfunction onOpen() {}\n` }],
  ['code before our build', { 'Code.js': `function onOpen() {}\n${bundle}` }],
  ['a page', { [join('notes', 'Page.html')]: '<p>' }],
])('%s is found', async (_file, files: Record<string, string>) => {
  expect(await foreign(files)).toEqual(Object.keys(files));
});

test('a push without a terminal deletes them only with a flag', async () => {
  await expect(confirmReplacing(['Utilities.js'], [], false)).rejects.toThrow(
    'the script contains Utilities.js, which a push deletes. To keep them, paste build/Code.js into a new file',
  );
  await expect(confirmReplacing(['Utilities.js'], ['--replace'], false)).resolves.toBeUndefined();
  await expect(confirmReplacing([], [], false)).resolves.toBeUndefined();
});
