import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { setUp } from '../set-up.ts';

const { Utilities } = setUp();
const { Charset, DigestAlgorithm, MacAlgorithm } = Utilities;

const hex = (bytes: number[]) => Buffer.from(bytes).toString('hex');

// contract/cases has the questions that can also be asked at Google.
describe('Utilities.computeDigest', () => {
  it('knows the published test vectors', () => {
    expect(hex(Utilities.computeDigest(DigestAlgorithm.MD5, 'abc'))).toBe('900150983cd24fb0d6963f7d28e17f72');
    expect(hex(Utilities.computeDigest(DigestAlgorithm.SHA_1, 'abc'))).toBe('a9993e364706816aba3e25717850c26c9cd0d89d');
    expect(hex(Utilities.computeDigest(DigestAlgorithm.SHA_256, 'abc'))).toBe(
      'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
    );
  });

  it('with UTF-8 digests any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const digest = hex(Utilities.computeDigest(DigestAlgorithm.SHA_256, text, Charset.UTF_8));
        expect(digest).toBe(createHash('sha256').update(text, 'utf8').digest('hex'));
      }),
    );
  });

  it('gives and takes signed bytes', () => {
    const bytes = Utilities.computeDigest(DigestAlgorithm.SHA_256, 'abc');
    expect(bytes).toHaveLength(32);
    expect(Math.min(...bytes)).toBeLessThan(0);
    expect(Utilities.computeDigest(DigestAlgorithm.SHA_256, [97, 98, 99])).toEqual(bytes);
    expect(Utilities.computeDigest(DigestAlgorithm.MD5, [-61, -87])).toEqual(
      Utilities.computeDigest(DigestAlgorithm.MD5, 'é', Charset.UTF_8),
    );
  });
});

describe('Utilities, the rest', () => {
  it('signs with HMAC', () => {
    const text = 'The quick brown fox jumps over the lazy dog';
    expect(hex(Utilities.computeHmacSha256Signature(text, 'key'))).toBe(
      'f7bc83f430538424b13298e6aa6fb143ef4d59a14946175997479dbc2d1a3cd8',
    );
    expect(Utilities.computeHmacSignature(MacAlgorithm.HMAC_SHA_256, text, 'key')).toEqual(
      Utilities.computeHmacSha256Signature(text, 'key'),
    );
  });

  it('signs bytes like the same text', () => {
    const bytes = (text: string) => [...Buffer.from(text)].map((byte) => (byte > 127 ? byte - 256 : byte));
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (text, key) => {
        const signed = Utilities.computeHmacSha256Signature(text, key, Charset.UTF_8);
        expect(Utilities.computeHmacSha256Signature(bytes(text), bytes(key))).toEqual(signed);
        expect(Utilities.computeHmacSignature(MacAlgorithm.HMAC_SHA_256, bytes(text), bytes(key))).toEqual(signed);
      }),
    );
  });

  it.each([
    ['computeHmacSha256Signature', [[1], 'key'], '(number[],String)'],
    ['computeHmacSha256Signature', ['text', [1]], '(String,number[])'],
    ['computeHmacSha256Signature', ['text'], '(String)'],
    ['computeHmacSignature', [MacAlgorithm.HMAC_MD5, [1], 'key'], '((class),number[],String)'],
    ['computeDigest', [DigestAlgorithm.MD5, [1], Charset.UTF_8], '((class),number[],(class))'],
    ['computeDigest', [DigestAlgorithm.MD5, ['a']], '((class),String[])'],
    ['base64Encode', [[1], Charset.UTF_8], '(number[],(class))'],
  ] as const)('%s takes no mixture of texts and bytes: %#', (method, args, kinds) => {
    expect(() => (Utilities[method] as (...given: unknown[]) => unknown)(...args)).toThrow(
      `The parameters ${kinds} don't match the method signature for Utilities.${method}.`,
    );
  });

  it('writes base64, also web-safe with padding, and reads it back', () => {
    const bytes = [-5, -1, -2, 1];
    expect(Utilities.base64Encode(bytes)).toBe('+//+AQ==');
    expect(Utilities.base64EncodeWebSafe(bytes)).toBe('-__-AQ==');
    expect(Utilities.base64Decode('+//+AQ==')).toEqual(bytes);
    expect(Utilities.base64DecodeWebSafe('-__-AQ==')).toEqual(bytes);
    expect(Utilities.base64Encode('é')).toBe(Utilities.base64Encode('?'));
    expect(Utilities.base64Encode('é', Charset.UTF_8)).toBe('w6k=');
    expect(() => Utilities.base64Decode('*')).toThrow('Could not decode string.');
  });

  it('sleeps on the clock, for at most five minutes', () => {
    const { Utilities: own, clock } = setUp();
    const start = clock.now();
    own.sleep(1500);
    expect(clock.now() - start).toBe(1500);
    expect(() => own.sleep(300_001)).toThrow('Invalid argument: milliseconds');
    expect(() => own.sleep(-1)).toThrow('Invalid argument: milliseconds');
  });

  it('makes a new UUID every time', () => {
    expect(Utilities.getUuid()).toMatch(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
    expect(Utilities.getUuid()).not.toBe(Utilities.getUuid());
  });
});
