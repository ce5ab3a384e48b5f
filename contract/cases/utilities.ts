import { assumed, type ContractPart, documented, nothing, observed } from '../contract-case.ts';

function sha256(text: string, charset?: GoogleAppsScript.Utilities.Charset): string {
  const { SHA_256 } = Utilities.DigestAlgorithm;
  const bytes =
    charset === undefined ? Utilities.computeDigest(SHA_256, text) : Utilities.computeDigest(SHA_256, text, charset);
  return hex(bytes);
}

function hex(bytes: number[]): string {
  return bytes.map((byte) => (byte & 0xff).toString(16).padStart(2, '0')).join('');
}

/** Digests and their bytes. */
export const utilitiesCases: ContractPart = {
  service: 'Utilities',
  cases: [
    documented(
      'knows the published SHA-256 of "abc"',
      () => sha256('abc'),
      'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
    ),
    documented(
      'gives signed bytes',
      () => Utilities.computeDigest(Utilities.DigestAlgorithm.SHA_256, 'abc').slice(0, 3),
      [-70, 120, 22],
    ),
    observed('digests "東京" like "??" when given no charset', () => sha256('東京') === sha256('??'), true),
    assumed(
      'digests "😀" like "?" when given no charset',
      () => sha256('😀') === sha256('?'),
      true,
      nothing('A charset is always given.'),
    ),
    documented(
      'digests the UTF-8 of "é" when given that charset',
      () => sha256('é', Utilities.Charset.UTF_8),
      '4a99557e4033c3539de2eb65472017cad5f9557f7a0625a09f1c3f6e2ba69c4c',
    ),
    documented(
      'signs bytes with bytes like the same texts',
      () => {
        const [text, key] = ['text', 'key'].map((word) => Utilities.base64Decode(Utilities.base64Encode(word)));
        return hex(Utilities.computeHmacSha256Signature(text as number[], key as number[]));
      },
      '6afa9046a9579cad143a384c1b564b9a250d27d6f6a63f9f20bf3a7594c9e2c6',
    ),
    observed(
      'gives no lock when the waiting time is negative, even if it is free',
      () => LockService.getUserLock().tryLock(-100),
      false,
    ),
    assumed(
      'refuses an algorithm that is only a text',
      () => hex(Utilities.computeDigest('SHA_256' as never, 'abc')),
      {
        throws:
          "Exception: The parameters (String,String) don't match the method signature for Utilities.computeDigest.",
      },
      nothing('Only the values of Google’s enum are used.'),
    ),
    assumed(
      'writes "é" in base64 like "?" when given no charset',
      () => Utilities.base64Encode('é') === Utilities.base64Encode('?'),
      true,
      nothing('Only bytes are encoded in base64.'),
    ),
    observed('keeps the padding in web-safe base64', () => Utilities.base64EncodeWebSafe([-5, -1, -2, 1]), '-__-AQ=='),
  ],
};
