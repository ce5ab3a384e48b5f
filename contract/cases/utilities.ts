import type { ContractPart } from '../contract-case.ts';

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
    {
      behaviour: 'knows the published SHA-256 of "abc"',
      basis: 'documented',
      run: () => sha256('abc'),
      expected: 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
    },
    {
      behaviour: 'gives signed bytes',
      basis: 'documented',
      run: () => Utilities.computeDigest(Utilities.DigestAlgorithm.SHA_256, 'abc').slice(0, 3),
      expected: [-70, 120, 22],
    },
    {
      behaviour: 'digests "東京" like "??" when given no charset',
      basis: 'observed',
      run: () => sha256('東京') === sha256('??'),
      expected: true,
    },
    {
      behaviour: 'digests "😀" like "?" when given no charset',
      basis: 'not established',
      run: () => sha256('😀') === sha256('?'),
      expected: true,
    },
    {
      behaviour: 'digests the UTF-8 of "é" when given that charset',
      basis: 'documented',
      run: () => sha256('é', Utilities.Charset.UTF_8),
      expected: '4a99557e4033c3539de2eb65472017cad5f9557f7a0625a09f1c3f6e2ba69c4c',
    },
    {
      behaviour: 'signs bytes with bytes like the same texts',
      basis: 'documented',
      run: () => {
        const [text, key] = ['text', 'key'].map((word) => Utilities.base64Decode(Utilities.base64Encode(word)));
        return hex(Utilities.computeHmacSha256Signature(text as number[], key as number[]));
      },
      expected: '6afa9046a9579cad143a384c1b564b9a250d27d6f6a63f9f20bf3a7594c9e2c6',
    },
    {
      behaviour: 'gives no lock when the waiting time is negative, even if it is free',
      basis: 'observed',
      run: () => LockService.getUserLock().tryLock(-100),
      expected: false,
    },
    {
      behaviour: 'refuses an algorithm that is only a text',
      basis: 'not established',
      run: () => hex(Utilities.computeDigest('SHA_256' as never, 'abc')),
      expected: {
        throws:
          "Exception: The parameters (String,String) don't match the method signature for Utilities.computeDigest.",
      },
    },
    {
      behaviour: 'writes "é" in base64 like "?" when given no charset',
      basis: 'not established',
      run: () => Utilities.base64Encode('é') === Utilities.base64Encode('?'),
      expected: true,
    },
    {
      behaviour: 'keeps the padding in web-safe base64',
      basis: 'observed',
      run: () => Utilities.base64EncodeWebSafe([-5, -1, -2, 1]),
      expected: '-__-AQ==',
    },
  ],
};
