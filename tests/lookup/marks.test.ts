import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { notAnswering } from '../../src/errors.ts';
import {
  BURST_MARK,
  failingMark,
  failingMarks,
  fetchingMarks,
  KEEPS_NOTHING_MARK,
  keyMark,
  keyQuotaMark,
  markNames,
  QUOTA_MARK,
  readMarks,
} from '../../src/lookup/marks.ts';
import { PRIORITIES } from '../../src/lookup/priority.ts';

const MINUTE = 60_000;

beforeEach(() => vi.useFakeTimers({ now: 1000 * MINUTE }));
afterEach(() => vi.useRealTimers());

const read = (marked: [string, string][], onlyKey?: string) => readMarks(new Map(marked), onlyKey);

describe('what marks tell other executions', () => {
  it('is nothing if there are none', () => {
    expect(read([], 'key')).toEqual({
      quotaUsedUp: false,
      keyQuota: undefined,
      fault: undefined,
      hasNoKey: false,
      hadKey: undefined,
      keepsNothing: false,
      burst: false,
      failing: 0,
      fetching: [],
      active: [],
    });
  });

  it('is that Google is at fault after five failures, in the words of one of them', () => {
    const failing = (count: number) =>
      read(
        failingMarks()
          .slice(0, count)
          .map((name) => [name, `fault ${name}`]),
      );
    expect(failing(4)).toMatchObject({ failing: 4, fault: undefined });
    expect(failing(5)).toMatchObject({ failing: 5, fault: { problem: 'transient', message: 'fault failing a' } });
    expect(failing(8).failing).toBe(8);
  });

  it('is each request that failed, in one of a few marks', () => {
    const names = Array.from({ length: 200 }, (_, index) => failingMark(`key ${index}`, notAnswering('x')).name);
    expect([...new Set(names)].sort()).toEqual(failingMarks());
    expect(failingMark('key', notAnswering('x'))).toMatchObject({ ttlSeconds: 60, value: notAnswering('x').message });
  });

  it('is that there is no key, for ten minutes, or that there is one', () => {
    const { name, value } = keyMark(false);
    expect(read([[name, value]])).toMatchObject({ hasNoKey: true, hadKey: false });
    vi.setSystemTime(1010 * MINUTE - 1);
    expect(read([[name, value]]).hasNoKey).toBe(true);
    vi.setSystemTime(1010 * MINUTE);
    expect(read([[name, value]])).toMatchObject({ hasNoKey: false, hadKey: false });
    expect(read([[name, keyMark(true).value]])).toMatchObject({ hasNoKey: false, hadKey: true });
  });

  it('is which quota is used up, and why', () => {
    expect(read([[QUOTA_MARK.name, '1']])).toMatchObject({ quotaUsedUp: true, keyQuota: undefined });
    const { name, value } = keyQuotaMark(notAnswering('bought out'));
    expect(read([[name, value]])).toMatchObject({
      quotaUsedUp: false,
      keyQuota: { problem: 'quota', message: notAnswering('bought out').message },
    });
    expect(read([[BURST_MARK.name, '1']])).toMatchObject({ burst: true, keepsNothing: false });
    expect(read([[KEEPS_NOTHING_MARK.name, '1']])).toMatchObject({ burst: false, keepsNothing: true });
  });

  it.each(PRIORITIES)('is who fetches the one missing answer: priority %i', (priority) => {
    const marked = fetchingMarks(['key'], priority).map((name): [string, string] => [name, '1']);
    expect(read(marked, 'key')).toMatchObject({ fetching: [priority], active: [priority] });
    expect(read(marked, 'other')).toMatchObject({ fetching: [], active: [priority] });
    expect(read(marked)).toMatchObject({ fetching: [] });
    expect(markNames('key')).toEqual(expect.arrayContaining(marked.map(([name]) => name)));
  });

  it('is read under all names that are written', () => {
    const written = [QUOTA_MARK, BURST_MARK, KEEPS_NOTHING_MARK, keyMark(true), keyQuotaMark(notAnswering('x'))];
    expect(markNames(undefined)).toEqual(
      expect.arrayContaining([...written.map(({ name }) => name), ...failingMarks()]),
    );
  });
});
