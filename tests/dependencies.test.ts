import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

interface LockedPackage {
  integrity?: string;
  license?: string;
}

const read = (name: string) => JSON.parse(readFileSync(new URL(`../${name}`, import.meta.url), 'utf8'));
const locked: [string, LockedPackage][] = Object.entries<LockedPackage>(read('package-lock.json').packages).filter(
  ([path]) => path !== '',
);
const pathsOf = (packages: typeof locked): string[] => packages.map(([path]) => path);

it('has a checksum for every package that is installed', () => {
  expect(locked.length).toBeGreaterThan(100);
  expect(pathsOf(locked.filter(([, { integrity }]) => !integrity?.startsWith('sha512-')))).toEqual([]);
});

it('installs nothing under a GPL', () => {
  expect(pathsOf(locked.filter(([, { license }]) => /GPL/i.test(license ?? '')))).toEqual([]);
});

it('pins the packages that it names', () => {
  const versions = Object.values<string>(read('package.json').devDependencies);
  expect(versions.filter((version) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([]);
});

it('names the same versions of Node.js on every page', () => {
  const versions = [...read('package.json').engines.node.matchAll(/(\d+)\.(\d+)\.0/g)].map(([, major, minor]) =>
    minor === '0' ? `${major}+` : `${major}.${minor}+`,
  );
  const words = `${versions.slice(0, -1).join(', ')} or ${versions.at(-1)}`;
  for (const page of ['README.md', 'CONTRIBUTING.md', 'docs/deploy.md']) {
    const text = readFileSync(new URL(`../${page}`, import.meta.url), 'utf8');
    expect(text).toContain(`[Node.js](https://nodejs.org) ${words}`);
  }
});
