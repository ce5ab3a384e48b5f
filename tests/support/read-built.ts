import { readFileSync } from 'node:fs';

const texts = new Map<string, string>();

/** A file of `build/`, read once: reading the bundle takes as long as a test of one formula. */
export function readBuilt(name: string): string {
  const text = texts.get(name) ?? readFileSync(new URL(`../../build/${name}`, import.meta.url), 'utf8');
  texts.set(name, text);
  return text;
}
