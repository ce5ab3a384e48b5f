import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';

/** Reads one of the compressed files of `data/`. */
export function readData<T>(name: string): T {
  const path = new URL(`./data/${name}.json.gz`, import.meta.url);
  return JSON.parse(gunzipSync(new Uint8Array(readFileSync(path))).toString('utf8')) as T;
}
