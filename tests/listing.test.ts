import { readFileSync } from 'node:fs';
import { decode } from 'fast-png';
import { describe, expect, it } from 'vitest';

const folder = new URL('../docs/listing/', import.meta.url);
const read = (path: string) => readFileSync(new URL(path, folder), 'utf8');
const textOf = (name: string) => read(`texts/${name}.txt`).trim();
const picture = (name: string) => decode(readFileSync(new URL(`pictures/${name}.png`, folder)));

describe('the texts of the listing', () => {
  it('are within the lengths that Google allows', () => {
    expect([...textOf('name')].length).toBeLessThanOrEqual(50);
    expect([...textOf('short-description')].length).toBeLessThanOrEqual(200);
    expect([...textOf('detailed-description')].length).toBeLessThan(16_000);
  });

  it('have no Google product in the name, and no line breaks that are not allowed', () => {
    expect(textOf('name')).not.toMatch(/google|maps|\bsheets\b|docs|drive|workspace|gmail|earth/i);
    expect(textOf('name') + textOf('short-description')).not.toContain('\n');
  });

  it('name the trademarks that are not ours', () => {
    expect(textOf('detailed-description')).toContain('Google Sheets and Google Maps are trademarks of Google LLC.');
  });
});

describe('the pictures of the listing', () => {
  it.each([32, 48, 96, 128])('have an icon of %i pixels with transparent corners', (size) => {
    const { width, height, channels, data } = picture(`icon-${size}`);
    expect([width, height, channels]).toEqual([size, size, 4]);
    expect(data[3]).toBe(0);
    expect(data[4 * (size / 2) * (size + 1) + 3]).toBe(255);
  });

  it('have a card banner of 220 × 140', () => {
    expect(picture('banner')).toMatchObject({ width: 220, height: 140 });
  });

  it.each(['formulas', 'route', 'table'])('have a screenshot of 1280 × 800: %s', (name) => {
    expect(picture(`screenshot-${name}`)).toMatchObject({ width: 1280, height: 800 });
  });
});

it('justifies each permission of the manifest, and no other', () => {
  const { oauthScopes } = JSON.parse(read('../../appsscript.json'));
  const justified = [...read('scopes.md').matchAll(/^## `(.*)`$/gm)].map(([, scope]) => scope);
  expect(justified.sort()).toEqual([...oauthScopes].sort());
});
