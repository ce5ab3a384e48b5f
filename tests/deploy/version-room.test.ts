import { expect, test } from 'vitest';
import { versionRoom } from '../../scripts/clasp/version-room.ts';

test('says nothing if there is plenty of room', () => {
  expect(versionRoom(0)).toBeUndefined();
  expect(versionRoom(179)).toBeUndefined();
});

test('warns about the last versions that fit', () => {
  expect(versionRoom(180)).toMatch(/^Only 19 more versions fit/);
  expect(versionRoom(199)).toMatch(/^Only 0 more versions fit.*Project History/);
});

test('refuses a full script', () => {
  expect(() => versionRoom(200)).toThrow(/has 200 versions/);
});
