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

describe('the sources that follow from the entry points', () => {
  it('export what is called, once, from where it is', async () => {
    const called = ['A', 'B'].map((name) => entryPoint(name, 'durationSeconds', 'number')).join('\n');
    const { 'src/generated/namespace.ts': text = '' } = await generatedSources(called + menu);
    expect(text.match(/^export .*/gm)).toEqual([
      "export { durationSeconds } from '../functions/duration.ts';",
      expect.stringMatching(/^export \{ showSidebar \} from '\.\.\/addon\/.*sidebar\.ts';$/),
    ]);
  });

  it('know our functions, and which of them give tables', async () => {
    const source = entryPoint('ONE', 'distance', 'FormulaResult<number>') + entryPoint('MANY', 'trip', 'string[][]');
    const { 'src/generated/our-functions.ts': text = '' } = await generatedSources(source + menu);
    expect(text).toContain('OUR_CALL = /\\b(?:ONE|MANY)\\s*\\(/i');
    expect(text).toContain('OURS_WITH_TABLES = /^(?:MANY)$/i');
  });

  it('say what is called and written nowhere', async () => {
    await expect(generatedSources(entryPoint('ONE', 'nothing', 'number'))).rejects.toThrow(
      'src/entry-points.js calls mapsInSheets_.nothing, and no file in src/functions or src/addon exports nothing.',
    );
  });
});
