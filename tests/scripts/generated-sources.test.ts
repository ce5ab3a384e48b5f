import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { generatedSources } from '../../scripts/generated-sources.ts';

function entryPoint(name: string, called: string, type: string): string {
  return `/**
 * Says something.
 * @return {${type}} What it says.
 * @customfunction
 */
function ${name}() {
  return mapsInSheets_.${called}();
}
`;
}

const menu = '/** Not for cells. */\nfunction showIt() {\n  mapsInSheets_.showSidebar();\n}\n';

describe('the sources derived from the entry points', () => {
  it('export what is called, once, from where it is', async () => {
    const called = ['A', 'B'].map((name) => entryPoint(name, 'durationSeconds', 'number')).join('\n');
    const { 'src/generated/namespace.ts': text = '' } = await generatedSources(called + menu);
    expect(text.match(/^export .*/gm)).toEqual([
      "export { durationSeconds } from '../functions/route-values.ts';",
      expect.stringMatching(/^export \{ showSidebar \} from '\.\.\/addon\/.*sidebar\.ts';$/),
    ]);
  });

  it('know our functions, and which of them give tables', async () => {
    const values = ['ONE', 'MY_ONE'].map((name) => entryPoint(name, 'distance', 'FormulaResult<number>'));
    const source = values.join('') + entryPoint('MY_MANY', 'trip', 'string[][]');
    const { 'src/generated/our-functions.ts': text = '' } = await generatedSources(source + menu);
    const file = join(mkdtempSync(join(tmpdir(), 'generated-')), 'our-functions.ts');
    writeFileSync(file, text);
    const { OUR_CALL, OURS_WITH_TABLES } = await import(file);
    const names = ['ONE', 'MY_ONE', 'MY_MANY', 'MY_M', 'TWO'];
    expect(names.filter((name) => OUR_CALL.test(`${name} (`))).toEqual(['ONE', 'MY_ONE', 'MY_MANY']);
    expect(names.filter((name) => OURS_WITH_TABLES.test(name))).toEqual(['MY_MANY']);
  });

  it('name a function that is called but does not exist', async () => {
    await expect(generatedSources(entryPoint('ONE', 'nothing', 'number'))).rejects.toThrow(
      'src/entry-points.js calls mapsInSheets_.nothing, and no file in src/functions or src/addon exports nothing.',
    );
  });
});
