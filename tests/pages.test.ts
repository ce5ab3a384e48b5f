import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { headingsOf } from './support/headings-of.ts';

const root = new URL('../', import.meta.url);
const read = (path: string): string => readFileSync(new URL(path, root), 'utf8');
const { scripts } = JSON.parse(read('package.json'));

const pages = ['', 'docs/', 'emulator/', 'demo-maps/'].flatMap((folder) =>
  readdirSync(new URL(folder, root), { recursive: folder !== '' })
    .map((name) => `${folder}${String(name).replaceAll('\\', '/')}`)
    .filter((path) => path.endsWith('.md') && !/LICENSE/.test(path)),
);

// Files that a page tells its reader to make.
const MADE_BY_READER = ['src/functions/speed.ts', 'tests/functions/speed.test.ts'];
const OUR_FOLDERS = /^(?:src|build|docs|emulator|demo-maps|contract|preview|bench|mutation|scripts|tests|\.github)\//;

it('finds the pages', () => {
  expect(pages).toEqual(expect.arrayContaining(['README.md', 'docs/decisions.md', 'docs/deploy/operations.md']));
});

describe.each(pages)('%s', (path) => {
  const page = read(path);

  it('links to files and headings that exist', () => {
    const address = new URL(path, root);
    const links = [...page.matchAll(/\]\((?!https?:)([^)#\s]*)(?:#([^)\s]+))?\)/g)];
    const broken = links.filter(([, file = '', anchor]) => {
      const target = file === '' ? address : new URL(file, address);
      if (!existsSync(target)) return true;
      return anchor !== undefined && !headingsOf(readFileSync(fileURLToPath(target), 'utf8')).includes(anchor);
    });
    expect(broken.map(([link]) => link)).toEqual([]);
  });

  it('names files, folders and npm commands that exist', () => {
    const names = [...page.matchAll(/`([^`\s]+)`/g)].map(([, name = '']) => name);
    const paths = names.filter(
      (name) => OUR_FOLDERS.test(name) && !/[*{]/.test(name) && !MADE_BY_READER.includes(name),
    );
    expect(paths.filter((name) => !existsSync(new URL(name, root)))).toEqual([]);
    expect(paths.filter((name) => name.endsWith('/') !== statSync(new URL(name, root)).isDirectory())).toEqual([]);
    const commands = [...page.matchAll(/\bnpm run ([\w:-]+)/g)].map(([, name]) => name);
    expect(Object.keys(scripts)).toEqual(expect.arrayContaining(commands));
  });
});
