import { afterEach, describe, expect, it, vi } from 'vitest';
import { noticeKey } from '../../src/lookup/notice-key.ts';
import { rowsAtOnce } from '../../src/lookup/own-key.ts';
import { tryKey } from '../../src/routes-api/try-key.ts';
import { KEY } from './support/open-keyed-sheet.ts';

afterEach(() => vi.unstubAllGlobals());

/** Answers every request with this text. */
function answerWith(status: number, text: string): { url: string; payload: string }[] {
  const requests: { url: string; payload: string }[] = [];
  vi.stubGlobal('UrlFetchApp', {
    fetchAll: (some: typeof requests) => {
      requests.push(...some);
      return some.map(() => ({ getResponseCode: () => status, getContentText: () => text }));
    },
  });
  return requests;
}

describe('the test of a key', () => {
  it('is one real request at the lowest price', () => {
    const requests = answerWith(200, '{"routes":[{"legs":[{"distanceMeters":4000,"duration":"800s"}]}]}');
    expect(tryKey(KEY)).toBeUndefined();
    expect(requests.map(({ url }) => url)).toEqual(['https://routes.googleapis.com/directions/v2:computeRoutes']);
    expect(JSON.parse(requests[0]?.payload ?? '')).toEqual({
      origin: expect.anything(),
      destination: expect.anything(),
      travelMode: 'DRIVE',
    });
  });

  it('says what is wrong, without the key', () => {
    answerWith(
      400,
      JSON.stringify({ error: { code: 400, message: `API key not valid: ${KEY}`, status: 'INVALID_ARGUMENT' } }),
    );
    const { message } = tryKey(KEY) ?? {};
    expect(message).toMatch(/The key is not valid.*https:\/\/console\.cloud\.google\.com/);
    expect(message).not.toContain(KEY);
  });
});

it('a new key is noticed by all services', () => {
  const removed: string[] = [];
  const put: Record<string, string> = {};
  vi.stubGlobal('CacheService', {
    getDocumentCache: () => ({
      removeAll: (names: string[]) => removed.push(...names),
      putAll: (entries: object) => Object.assign(put, entries),
    }),
  });
  noticeKey(true);
  expect(removed).toHaveLength(9);
  expect(removed).toContain('mapsInSheets:2:route:quota of the key used up');
  expect(put).toEqual({
    'mapsInSheets:2:route:key': 'there',
    'mapsInSheets:2:geocode:key': 'there',
    'mapsInSheets:2:elevation:key': 'there',
  });
});

it('a table asks for 50 rows at once, and for hundreds with a key', () => {
  const store = (properties: object) => ({ getProperties: () => properties });
  vi.stubGlobal('PropertiesService', { getDocumentProperties: () => store({}), getScriptProperties: () => store({}) });
  expect(rowsAtOnce()).toBe(50);
});
