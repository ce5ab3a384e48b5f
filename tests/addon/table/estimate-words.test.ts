import { describe, expect, it } from 'vitest';
import { estimateInShort, estimateWords } from '../../../src/addon/pages/table/table-words.ts';
import type { QuotaPlan, TableEstimate } from '../../../src/addon/table/table-protocol.ts';

const NOTHING: TableEstimate = {
  ...{
    total: 2000,
    filled: 0,
    failed: 0,
    left: 2000,
    stale: 0,
    kept: 0,
    missing: 0,
    pairs: 1950,
    candidates: 0,
    again: 0,
    resettled: 0,
  },
  quotas: [{ calls: 1900, left: 400, comesBack: '2026-11-27 15:00' }],
  hasKey: false,
  keptCell: '',
  columns: [{ letters: 'C', heading: 'Distance (km, driving)' }],
};
const words = (more: Partial<TableEstimate> = {}) => estimateWords({ ...NOTHING, ...more });

describe('what filling a table would cost', () => {
  it('is shown in rows, calls and days', () => {
    expect(words()).toEqual([
      '2,000 rows.',
      '1,950 different rows: 1,900 calls to Google Maps, and about 400 left today: 3 days, since Google allows 1,000 a day; 1 day on Workspace. The next 1,000 come by 2026-11-27 15:00.',
      'Results go into C “Distance (km, driving)”.',
    ]);
  });

  it('is shown in minutes if today is enough', () => {
    const quotas: QuotaPlan[] = [
      { calls: 300, left: 400, comesBack: '' },
      { calls: 300, left: 1000, comesBack: '' },
      { calls: 2, left: 1000, comesBack: '' },
    ];
    expect(words({ left: 300, pairs: 300, quotas })[1]).toBe(
      '300 different rows: 602 calls to Google Maps, of about 400 left today. About 4 min.',
    );
  });

  it('is given for each place of a list', () => {
    const quotas = [{ calls: 600, left: 1000, comesBack: '' }];
    expect(words({ left: 60, pairs: 50, candidates: 12, quotas })[1]).toBe(
      '50 different rows, each to 12 places: at most 600 calls to Google Maps, of about 1,000 left today. About 4 min.',
    );
  });

  it('names what is not filled, and why', () => {
    const kept = { filled: 1500, stale: 3, again: 2, left: 490, kept: 7, keptCell: 'C9', missing: 1 };
    expect(words(kept).slice(0, 3)).toEqual([
      '2,000 rows: 1,500 filled, 2 failed, to be asked again, 3 changed since they were filled, 488 to do.',
      '1 row without a place: it stays empty.',
      '7 rows with values of your own, such as C9: they stay as they are.',
    ]);
  });

  it('is shown in one line where the run is started', () => {
    const short = (more: Partial<TableEstimate>) => estimateInShort({ ...NOTHING, ...more });
    expect(short({})).toBe('2,000 rows to fill, 1,900 calls, 3 days');
    expect(short({ left: 90, quotas: [{ calls: 60, left: 400, comesBack: '' }] })).toBe(
      '90 rows to fill, 60 calls, about 1 min',
    );
    expect(short({ left: 1, quotas: [] })).toBe('1 row to fill, 0 calls');
    expect(short({ hasKey: true })).toBe('2,000 rows to fill, 1,900 calls');
    expect(short({ left: 0 })).toBe('');
  });

  it('is nothing if all is known, and needs no days with a key', () => {
    expect(words({ quotas: [] })[1]).toMatch(/all known already/);
    expect(words({ hasKey: true })[1]).toBe('1,950 different rows: 1,900 calls to Google Maps, with your key.');
  });
});
