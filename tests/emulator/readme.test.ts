import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import * as emulator from '../../emulator/index.ts';

const folder = new URL('../../emulator/', import.meta.url);
const page = readFileSync(new URL('README.md', folder), 'utf8');

describe("the emulator's README", () => {
  it('has an example that prints what it says', () => {
    const [, block = ''] = /```ts\n([\s\S]*?)```/.exec(page) ?? [];
    const expected = [...block.matchAll(/console\.log\(.*\); \/\/ (.*)/g)].map(([, text]) => text);
    const printed: string[] = [];
    const console = { log: (value: unknown) => printed.push(String(value)) };
    const names = { ...emulator, console };
    new Function(...Object.keys(names), block.replace(/^import .*\n/, ''))(...Object.values(names));
    expect(printed).toEqual(expected);
    expect(printed).not.toEqual([]);
  });

  it('names files and folders that exist', () => {
    const links = [...page.matchAll(/\]\((?!https?:)([^)#]+)/g)].map(([, path = '']) => path);
    const rows = [...page.matchAll(/^\| (.*?)\|/gm)].flatMap(([, cell = '']) =>
      [...cell.matchAll(/`([^`]+)`/g)].map(([, path = '']) => path),
    );
    expect([...links, ...rows].filter((path) => !existsSync(new URL(path, folder)))).toEqual([]);
  });
});
