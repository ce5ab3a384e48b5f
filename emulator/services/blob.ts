import type { CallGate } from '../call-gate.ts';
import { defineService } from '../service.ts';
import { toSignedBytes } from './utilities-bytes.ts';

/** A `Blob`: bytes with a type and a name. */
export function createBlob(
  gate: CallGate,
  bytes: Uint8Array,
  contentType: string,
  name: string,
): GoogleAppsScript.Base.Blob {
  const blob = defineService(gate, 'Blob', {
    getBytes: () => toSignedBytes(bytes),
    getContentType: () => contentType,
    getName: () => name,
    getBlob: () => blob,
  }) as unknown as GoogleAppsScript.Base.Blob;
  return blob;
}
