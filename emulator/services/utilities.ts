import { createHash, createHmac, randomUUID } from 'node:crypto';
import { types } from 'node:util';
import { anything, found, maybe, signatureError, takes, text, toInt } from '../arguments.ts';
import { formatDate } from '../dates/format-date.ts';
import { parseDate } from '../dates/parse-date.ts';
import { ServiceError } from '../errors.ts';
import { defineService } from '../service.ts';
import type { Surroundings } from './surroundings.ts';
import { Charset, DigestAlgorithm, hashNameOf, MacAlgorithm, toBytes, toSignedBytes } from './utilities-bytes.ts';

const MAX_SLEEP_MS = 300_000;

type Utilities = GoogleAppsScript.Utilities.Utilities;

/** `Utilities` without blobs and RSA; like at Google, without a charset every text is US-ASCII. */
export function createUtilities({ gate, clock }: Surroundings) {
  return defineService(gate, 'Utilities', {
    Charset,
    DigestAlgorithm,
    MacAlgorithm,
    base64Encode: (...args: unknown[]) => base64(bytesOf('base64Encode', args)),
    base64EncodeWebSafe: (...args: unknown[]) => webSafe(base64(bytesOf('base64EncodeWebSafe', args))),
    base64Decode: takes([text, maybe(anything)], (encoded, _charset) => decode(encoded)),
    base64DecodeWebSafe: takes([text, maybe(anything)], (encoded, _charset) => decode(encoded)),
    computeDigest: (algorithm: unknown, ...data: unknown[]) => {
      const hash = hashNameOf(DigestAlgorithm, algorithm);
      const given = [algorithm, ...data];
      if (!hash) throw signatureError('Utilities.computeDigest', given);
      return toSignedBytes(
        createHash(hash)
          .update(bytesOf('computeDigest', data, given))
          .digest(),
      );
    },
    computeHmacSignature: (algorithm: unknown, ...data: unknown[]) => {
      const hash = hashNameOf(MacAlgorithm, algorithm);
      const given = [algorithm, ...data];
      if (!hash) throw signatureError('Utilities.computeHmacSignature', given);
      return hmac('computeHmacSignature', hash, data, given);
    },
    computeHmacSha256Signature: (...data: unknown[]) => hmac('computeHmacSha256Signature', 'sha256', data),
    getUuid: () => randomUUID(),
    sleep: takes([toInt], (milliseconds) => {
      if (milliseconds < 0 || milliseconds > MAX_SLEEP_MS) throw new ServiceError('Invalid argument: milliseconds');
      gate.sleep(milliseconds);
    }),
    formatDate: takes(
      [found((value) => (types.isDate(value) ? value : undefined)), text, text],
      (date, timeZone, pattern) => formatDate(date.getTime(), timeZone, pattern),
    ),
    parseDate: takes(
      [text, text, text],
      (written, timeZone, pattern) => new Date(parseDate(written, timeZone, pattern, clock.now())),
    ),
  } satisfies Partial<Utilities>);
}

/** Reads bytes, or a text with or without its charset. The error message names all arguments. */
function bytesOf(method: string, args: unknown[], given = args): Uint8Array {
  const bytes = args.length > 1 && Array.isArray(args[0]) ? undefined : toBytes(args[0], args[1] ?? Charset.US_ASCII);
  if (!bytes || args.length > 2) throw signatureError(`Utilities.${method}`, given);
  return bytes;
}

/** Signs a text with a text, or bytes with bytes. */
function hmac(method: string, hash: string, data: unknown[], given = data): number[] {
  const [value, key, ...charset] = data;
  if (data.length > 3 || Array.isArray(value) !== Array.isArray(key)) {
    throw signatureError(`Utilities.${method}`, given);
  }
  const [message, secret] = [value, key].map((part) => bytesOf(method, [part, ...charset], given)) as [
    Uint8Array,
    Uint8Array,
  ];
  return toSignedBytes(createHmac(hash, secret).update(message).digest());
}

function decode(encoded: string): number[] {
  const text = encoded.replaceAll('-', '+').replaceAll('_', '/');
  if (!/^[A-Za-z0-9+/]*={0,2}$/.test(text)) throw new ServiceError('Could not decode string.');
  return toSignedBytes(Uint8Array.from(Buffer.from(text, 'base64')));
}

function base64(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('base64');
}

/** Google's web-safe form keeps the padding. */
function webSafe(base64: string): string {
  return base64.replaceAll('+', '-').replaceAll('/', '_');
}
