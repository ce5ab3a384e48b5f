import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BUCKETS, type Bucket, bucketNumbers, decodeBucket, encodeBucket } from '../../src/cache/bucket.ts';

const NOW = 1_000_000;
const HOUR_MS = 3_600_000;
// Google's cache takes this many bytes.
const LARGEST_VALUE_BYTES = 102_400;

const fill = (count: number, text: string): Bucket =>
  new Map(Array.from({ length: count }, (_, index) => [`key ${index}`, { expires: NOW + 1 + index, value: text }]));

describe('a bucket', () => {
  it('gives back what was put in, whatever it is', () => {
    const entry = fc.record({ expires: fc.integer({ min: NOW + 1, max: NOW + HOUR_MS }), value: fc.jsonValue() });
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.string(), entry)), (entries) => {
        const bucket = new Map(entries);
        expect(decodeBucket(encodeBucket(bucket), NOW, HOUR_MS)).toEqual(
          new Map(JSON.parse(JSON.stringify([...bucket])) as typeof entries),
        );
      }),
    );
  });

  it.each(['a', 'é', '東', '🚲'])(
    'of texts of "%s" never grows beyond what the cache takes, and is nearly full',
    (letter) => {
      const bytes = Buffer.byteLength(encodeBucket(fill(3000, letter.repeat(50))));
      expect(bytes).toBeLessThanOrEqual(LARGEST_VALUE_BYTES);
      expect(bytes).toBeGreaterThan(99_000);
    },
  );

  it('that is full leaves out the answers that expire first, and keeps the newest', () => {
    const kept = [...decodeBucket(encodeBucket(fill(3000, 'x'.repeat(50))), NOW, HOUR_MS).keys()];
    expect(kept).toContain('key 2999');
    expect(kept).not.toContain('key 0');
    expect(kept).toEqual(Array.from({ length: kept.length }, (_, index) => `key ${2999 - index}`));
  });

  it('leaves out one answer that is too large, and keeps the smaller ones', () => {
    const bucket = fill(3, 'small').set('large', { expires: NOW + HOUR_MS, value: 'x'.repeat(LARGEST_VALUE_BYTES) });
    expect([...decodeBucket(encodeBucket(bucket), NOW, HOUR_MS).keys()].sort()).toEqual(['key 0', 'key 1', 'key 2']);
  });

  it('forgets what has expired, and what claims to live longer than anything can', () => {
    const bucket: Bucket = new Map([
      ['expired', { expires: NOW, value: 1 }],
      ['alive', { expires: NOW + 1, value: 2 }],
      ['of a clock that is ahead', { expires: NOW + HOUR_MS + 60_000, value: 3 }],
      ['for ever', { expires: NOW + HOUR_MS + 60_001, value: 4 }],
    ]);
    expect([...decodeBucket(encodeBucket(bucket), NOW, HOUR_MS).keys()].sort()).toEqual([
      'alive',
      'of a clock that is ahead',
    ]);
  });
});

it('each key has two different buckets, and keys spread over all of them', () => {
  const used = new Set<number>();
  for (let index = 0; index < 5000; index++) {
    const [first, second] = bucketNumbers(`place ${index}`);
    expect(first).not.toBe(second);
    for (const number of [first, second]) {
      expect(number).toBeGreaterThanOrEqual(0);
      expect(number).toBeLessThan(BUCKETS);
      used.add(number);
    }
  }
  expect(used.size).toBe(BUCKETS);
});
