import { describe, expect, it } from 'vitest';
import { countPurchases, entryName, mergeEntries, readPurchases, writeEntry } from '../../src/own-key/purchases.ts';

type Properties = Record<string, unknown>;

const DAY = '2026-11-26';
const entries = (count: number, day = DAY, from = 0): Properties =>
  Object.assign(
    {},
    ...Array.from({ length: count }, (_, index) =>
      writeEntry({ id: `id${from + index}`, day, group: 'pro', count: 1 }),
    ),
  );
const countOf = (properties: Properties, day = DAY) => {
  const { month, today } = countPurchases(readPurchases(properties), day);
  return [month.pro, today.pro];
};

/** Merges, and returns the properties after the write and after the deletions. */
function merge(properties: Properties, most = 100, day = DAY) {
  const merged = mergeEntries(readPurchases(properties), day, most);
  if (merged === undefined) return undefined;
  const written = { ...properties, ...merged.write };
  const gone = new Set(merged.ids.map(entryName));
  return {
    ids: merged.ids,
    written,
    cleaned: Object.fromEntries(Object.entries(written).filter(([name]) => !gone.has(name))),
  };
}

describe('merging entries into the total', () => {
  it('changes no count, before and after the entries are deleted', () => {
    const before = { ...entries(3, '2026-11-25'), ...entries(2, DAY, 3) };
    expect(countOf(before)).toEqual([5, 2]);
    const merged = merge(before);
    expect(merged?.ids).toHaveLength(5);
    expect(countOf(merged?.written ?? {})).toEqual([5, 2]);
    expect(countOf(merged?.cleaned ?? {})).toEqual([5, 2]);
    expect(Object.keys(merged?.cleaned ?? {})).toHaveLength(1);
  });

  it('merges no more than the given number, and then the rest', () => {
    const first = merge(entries(5), 2);
    expect(first?.ids).toEqual(['id0', 'id1']);
    const second = merge(first?.cleaned ?? {}, 100);
    expect(second?.ids).toEqual(['id2', 'id3', 'id4']);
    expect(countOf(second?.cleaned ?? {})).toEqual([5, 5]);
  });

  it('still names entries that were merged and not deleted, so that they never count twice', () => {
    const killed = merge(entries(2))?.written ?? {};
    const next = merge({ ...killed, ...entries(1, DAY, 2) });
    expect(next?.ids).toEqual(['id2']);
    expect(countOf(next?.written ?? {})).toEqual([3, 3]);
  });

  it('names at most 300 entries, which fit into a property', () => {
    const killed = merge(entries(299), 1000)?.written ?? {};
    expect(merge({ ...killed, ...entries(5, DAY, 299) }, 1000)?.ids).toEqual(['id299']);
    const full = merge(entries(300), 1000)?.written ?? {};
    expect(merge({ ...full, ...entries(5, DAY, 300) }, 1000)).toBeUndefined();
  });

  it('does nothing if there is nothing to add', () => {
    expect(merge({})).toBeUndefined();
    expect(merge(merge(entries(2))?.written ?? {})).toBeUndefined();
  });

  it('leaves entries of a later day, and a total of a later day, to clocks that are there', () => {
    const tomorrow = '2026-11-27';
    expect(merge({ ...entries(1), ...entries(1, tomorrow, 1) })?.ids).toEqual(['id0']);
    const total = merge(entries(1, tomorrow), 100, tomorrow)?.cleaned ?? {};
    expect(merge({ ...total, ...entries(1, DAY, 1) })).toBeUndefined();
    expect(countOf({ ...total, ...entries(1, DAY, 1) }, tomorrow)).toEqual([2, 1]);
  });
});

it.each<[string, string]>([
  ['a count that is no number', `${DAY} pro many`],
  ['an unknown group', `${DAY} gold 1`],
  ['no day', 'pro 1'],
  ['text around it', ` ${DAY} pro 1`],
])('an entry with %s counts nothing', (_what, value) => {
  expect(countOf({ [entryName('id')]: value })).toEqual([0, 0]);
});

it('what was given back never makes a count negative', () => {
  expect(countOf({ ...entries(1), ...writeEntry({ id: 'back', day: DAY, group: 'pro', count: -3 }) })).toEqual([0, 0]);
});
