import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readFunctionHelp } from '../emulator/browser.ts';
import { makeReference } from '../scripts/reference/make-reference.ts';

const read = (path: string) => readFileSync(new URL(`../${path}`, import.meta.url), 'utf8');
const script = read('build/Code.js');
const help = readFunctionHelp(script);
const page = read('docs/functions.md');
const functionsPart = page.slice(0, page.indexOf('## Examples'));

describe('the function reference', () => {
  it('is what the help and the local sheet give (npm run docs makes it again)', () => {
    expect(makeReference(script)).toBe(page);
  });

  it('has every function, and no example that is an error', () => {
    const signatures = [...functionsPart.matchAll(/^\| `(\w+)\(/gm)].map(([, name]) => name);
    expect(signatures.sort()).toEqual(help.map(({ name }) => name).sort());
    expect(functionsPart).not.toContain('the error');
  });

  it('explains each parameter once', () => {
    const explained = [...page.matchAll(/^- \*\*[^:]*: (?!see \[)(.*)$/gm)].map(([, text]) => text);
    const parameters = new Set(help.flatMap(({ params }) => params.map(({ name, text }) => `${name}: ${text}`)));
    const inPart = explained.filter((text) => functionsPart.includes(`: ${text}`));
    expect(inPart).toHaveLength(parameters.size);
  });
});
