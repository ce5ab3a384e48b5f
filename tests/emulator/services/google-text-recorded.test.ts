import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { distanceValue, durationValue } from '../../../emulator/services/google-text.ts';

const recordings = fileURLToPath(new URL('../../../../shared/recordings', import.meta.url));

interface Recorded {
  text: string;
  value: number;
}

// The recordings are Google's and not part of this project. If they are beside it, the texts are compared with them.
describe.skipIf(!existsSync(recordings))('the texts of recorded answers (skipped where there are none)', () => {
  test("distances and durations in English are written like Google's", () => {
    const files = readdirSync(recordings).filter((file) => file.endsWith('.json'));
    const found = files.flatMap((file) => valuesIn(JSON.parse(readFileSync(`${recordings}/${file}`, 'utf8'))));
    const texts = found.filter(({ text }) => /^\d[\d,.]* (m|km|ft|mi|mins?|hours?|days?)\b/.test(text));
    expect(texts.length).toBeGreaterThan(100);
    expect(texts.filter((recorded) => write(recorded) !== recorded.text)).toEqual([]);
  });
});

function write({ text, value }: Recorded): string {
  if (/(min|hour|day)/.test(text)) return durationValue(value).text;
  return distanceValue(value, /(mi|ft)$/.test(text)).text;
}

function valuesIn(json: unknown): Recorded[] {
  if (typeof json !== 'object' || json === null) return [];
  const { text, value } = json as Partial<Recorded>;
  if (typeof text === 'string' && typeof value === 'number') return [{ text, value }];
  return Object.values(json).flatMap(valuesIn);
}
