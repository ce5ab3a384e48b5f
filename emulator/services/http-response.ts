import { maybe, takes } from '../arguments.ts';
import type { CallGate } from '../call-gate.ts';
import { ServiceError } from '../errors.ts';
import { defineService } from '../service.ts';
import { createBlob } from './blob.ts';
import type { HttpAnswer } from './http-answers.ts';
import { toSignedBytes } from './utilities-bytes.ts';

const MAX_RESPONSE_BYTES = 50 * 1024 * 1024;
const LONGEST_QUOTE = 150;

/** What is emulated of an `HTTPResponse`: all but `getAs`. */
export type HttpResponse = Omit<GoogleAppsScript.URL_Fetch.HTTPResponse, 'getAs'>;

/** Returns an answer to the script, or throws Google's exception for it. */
export function createHttpResponse(gate: CallGate, url: string, answer: HttpAnswer, mute: boolean): HttpResponse {
  if ('unreachable' in answer) throw new ServiceError(`${answer.unreachable}: ${url}`);
  const { status, headers = {} } = answer;
  const bytes = typeof answer.body === 'string' ? new Uint8Array(Buffer.from(answer.body)) : answer.body;
  const text = () => Buffer.from(bytes).toString('utf8');
  if (bytes.length > MAX_RESPONSE_BYTES) throw new ServiceError('Limit Exceeded: URLFetch Response Size.');
  if (status >= 400 && !mute) throw statusError(url, status, text());
  const firstOf = (value: string | string[]) => (typeof value === 'string' ? value : (value[0] ?? ''));
  return defineService(gate, 'HTTPResponse', {
    getResponseCode: () => status,
    getContentText: takes([maybe(String)], (charset = 'utf-8') => {
      if (!/^utf-?8$/i.test(charset)) throw new ServiceError(`The emulator does not know the charset ${charset}.`);
      return text();
    }),
    getContent: () => toSignedBytes(bytes),
    getBlob: () => createBlob(gate, bytes, firstOf(headers['content-type'] ?? 'text/plain'), ''),
    getHeaders: () => Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, firstOf(value)])),
    getAllHeaders: () => headers as object,
  });
}

/** Google names only the server, and quotes the beginning of its response. */
function statusError(url: string, status: number, text: string): ServiceError {
  const quote = text.length <= LONGEST_QUOTE ? text : `${text.slice(0, LONGEST_QUOTE - 3)}...`;
  return new ServiceError(
    `Request failed for ${new URL(url).origin} returned code ${status}. Truncated server response: ${quote} (use muteHttpExceptions option to examine full response)`,
  );
}
