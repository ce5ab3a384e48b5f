import { createEnum } from '../enum.ts';

export const Charset = createEnum<typeof GoogleAppsScript.Utilities.Charset>(['US_ASCII', 'UTF_8']);

// MD2 is missing, since Node.js does not have it.
export const DigestAlgorithm = createEnum<typeof GoogleAppsScript.Utilities.DigestAlgorithm>([
  'MD5',
  'SHA_1',
  'SHA_256',
  'SHA_384',
  'SHA_512',
]);

export const MacAlgorithm = createEnum<typeof GoogleAppsScript.Utilities.MacAlgorithm>([
  'HMAC_MD5',
  'HMAC_SHA_1',
  'HMAC_SHA_256',
  'HMAC_SHA_384',
  'HMAC_SHA_512',
]);

/** Node.js's name of a hash, if the value is one of the given enum. */
export function hashNameOf(algorithms: object, value: unknown): string | undefined {
  if (!Object.values(algorithms).includes(value)) return undefined;
  return String(value).replace('HMAC_', '').replace('_', '').toLowerCase();
}

/** The bytes of a text, or of an array of signed bytes; undefined for anything else. */
export function toBytes(data: unknown, charset: unknown): Uint8Array | undefined {
  if (Array.isArray(data)) return data.every(Number.isInteger) ? Uint8Array.from(data) : undefined;
  if (typeof data !== 'string') return undefined;
  if (charset === Charset.UTF_8) return Uint8Array.from(Buffer.from(data, 'utf8'));
  if (charset !== Charset.US_ASCII) return undefined;
  // One "?" for each character, also for those outside the basic plane.
  return Uint8Array.from(Buffer.from(data.replace(/[^\0-\x7f]/gu, '?'), 'ascii'));
}

/** Bytes from -128 to 127, as in Java and therefore in Apps Script. */
export function toSignedBytes(bytes: Iterable<number>): number[] {
  return Array.from(bytes, (byte) => (byte > 127 ? byte - 256 : byte));
}
