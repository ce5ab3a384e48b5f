import { readdir, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { type FunctionHelp, readFunctionHelp } from '../emulator/browser.ts';

const HEAD = '// Written by the build from src/entry-points.js; do not edit.\n\n';
const SEARCHED = ['functions', 'addon'];

const inSource = (path: string): string => fileURLToPath(new URL(`../src/${path}`, import.meta.url));

/**
 * The sources derived from entry-points.js, by their paths: the functions that it calls, and the names of our
 * functions.
 */
export async function generatedSources(entryPoints: string): Promise<Record<string, string>> {
  return {
    'src/generated/namespace.ts': await namespaceOf(entryPoints),
    'src/generated/our-functions.ts': ourFunctions(readFunctionHelp(entryPoints)),
  };
}

/** Exports what the entry points call, from wherever it is. */
async function namespaceOf(entryPoints: string): Promise<string> {
  const called = [...entryPoints.matchAll(/\bmapsInSheets_\.(\w+)/g)].map(([, name = '']) => name);
  const sources = await readSources();
  const lines = [...new Set(called)].map((name) => `export { ${name} } from '../${fileThatExports(name, sources)}';\n`);
  return `${HEAD}/** What the functions in entry-points.js call: the namespace \`mapsInSheets_\` of the bundle. */\n${lines.join('')}`;
}

async function readSources(): Promise<Map<string, string>> {
  const lists = await Promise.all(
    SEARCHED.map(async (folder) =>
      (await readdir(inSource(folder), { recursive: true })).map((path) => `${folder}/${path.replaceAll('\\', '/')}`),
    ),
  );
  const files = lists.flat().filter((path) => path.endsWith('.ts') && !path.startsWith('addon/pages/'));
  return new Map(
    await Promise.all(
      files.map(async (path): Promise<[string, string]> => [path, await readFile(inSource(path), 'utf8')]),
    ),
  );
}

function fileThatExports(name: string, sources: ReadonlyMap<string, string>): string {
  const exported = new RegExp(`^export (?:function|const) ${name}\\b`, 'm');
  const [file, ...others] = [...sources].filter(([, text]) => exported.test(text)).map(([path]) => path);
  const folders = SEARCHED.map((folder) => `src/${folder}`).join(' or ');
  if (file === undefined)
    throw new Error(`src/entry-points.js calls mapsInSheets_.${name}, and no file in ${folders} exports ${name}.`);
  if (others.length > 0)
    throw new Error(`Several files export ${name}: ${[file, ...others].join(', ')}. Rename all but one.`);
  return file;
}

function ourFunctions(functions: readonly FunctionHelp[]): string {
  const all = functions.map(({ name }) => name);
  const tables = functions.filter(({ type }) => type.includes('[]')).map(({ name }) => name);
  return `${HEAD}/** A call of one of our functions. */
export const OUR_CALL = /\\b(?:${anyOf(all)})\\s*\\(/i;

/** The functions that give a table even for single values. */
export const OURS_WITH_TABLES = /^(?:${anyOf(tables)})$/i;
`;
}

/** The names as a pattern. Shared beginnings and ends are written once, since every cell loads the pattern. */
function anyOf(names: readonly string[]): string {
  const begins = grouped(names.map((name) => [name.replace(/^[^_]*_/, ''), /^[^_]*_/.exec(name)?.[0] ?? '']));
  const ends = grouped([...begins].map(([end, group]) => [group.join('|'), end]));
  return [...ends].map(([begin, group]) => `(?:${begin})(?:${group.join('|')})`).join('|');
}

function grouped(pairs: readonly (readonly [string, string])[]): Map<string, string[]> {
  const groups = new Map<string, string[]>();
  for (const [key, value] of pairs) groups.set(key, [...(groups.get(key) ?? []), value]);
  return groups;
}
