import { existsSync, readFileSync } from 'node:fs';
import type { PropertyStore, Scoped } from '../../emulator/index.ts';
import { isPracticeKey, KEY_PROPERTY } from '../google/keys.ts';
import { replaceFile } from './replace-file.ts';

const PLACES = ['document', 'script', 'user'] as const;

/**
 * Fills the stores of the script's properties from a file beside the book, so that a new start has its settings and this
 * month's purchases. Returns what saves them if they have changed. That fails silently, since the book itself reports
 * why nothing can be saved. A key that costs money is never saved.
 */
export function openPropertyFile(path: string, stores: Scoped<PropertyStore>): () => void {
  const kept = read(path);
  for (const place of PLACES) {
    for (const [name, value] of Object.entries(kept[place] ?? {})) stores[place].set(name, String(value));
  }
  let written = textOf(stores);
  return () => {
    const text = textOf(stores);
    if (text === written) return;
    try {
      replaceFile(path, text);
      written = text;
    } catch {
      // Tried again with the next change.
    }
  };
}

function read(path: string): Partial<Scoped<Record<string, unknown>>> {
  try {
    return existsSync(path) ? Object(JSON.parse(readFileSync(path, 'utf8'))) : {};
  } catch {
    return {};
  }
}

function textOf(stores: Scoped<PropertyStore>): string {
  const isKept = ([name, value]: [string, string]): boolean => name !== KEY_PROPERTY || isPracticeKey(value);
  const kept = PLACES.map((place) => [place, Object.fromEntries(Object.entries(stores[place].all()).filter(isKept))]);
  return JSON.stringify(Object.fromEntries(kept), null, 2);
}
