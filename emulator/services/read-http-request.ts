import { ServiceError } from '../errors.ts';
import type { HttpRequest } from './http-answers.ts';

const MAX_URL_CHARACTERS = 2048;
const MAX_BODY_BYTES = 50 * 1024 * 1024;
const METHODS = ['GET', 'DELETE', 'PATCH', 'POST', 'PUT'];
// Google sets these itself.
const OWN_HEADERS = ['host', 'content-length'];
const OPTIONS = new Set([
  ...['contentType', 'headers', 'method', 'payload', 'muteHttpExceptions'],
  ...['followRedirects', 'validateHttpsCertificates', 'escaping'],
]);

/** One request of a script, and whether a refusal counts as an answer. */
export interface AskedRequest {
  request: Omit<HttpRequest, 'now'>;
  mute: boolean;
}

/** Reads a script's arguments; refuses them in Google's words. */
export function readHttpRequest(url: unknown, params: Readonly<Record<string, unknown>>): AskedRequest {
  for (const name of Object.keys(params)) {
    if (!OPTIONS.has(name)) throw new ServiceError(`The emulator does not know the option ${name} of UrlFetchApp.`);
  }
  const { method, payload = '', contentType, headers = {}, muteHttpExceptions } = params;
  const body = readBody(payload);
  const asked = (method === undefined ? (body === '' ? 'GET' : 'POST') : String(method)).toUpperCase();
  if (!METHODS.includes(asked)) throw invalidAttribute('method');
  const type = contentType ?? 'application/x-www-form-urlencoded';
  return {
    request: {
      url: readUrl(url),
      method: asked,
      headers: { ...(body !== '' && { 'content-type': String(type) }), ...readHeaders(headers) },
      body,
    },
    mute: muteHttpExceptions === true,
  };
}

/** Google reads an address without a scheme as http. It does not escape anything. */
function readUrl(url: unknown): string {
  const text = String(url);
  if (text.length > MAX_URL_CHARACTERS) throw new ServiceError('Limit Exceeded: URLFetch URL Length.');
  const address = /^\w+:\/\//.test(text) ? text : `http://${text}`;
  const isUrl = /^https?:\/\/[^/\s]+\.[^/\s]/.test(address) && URL.canParse(address) && !/[\s"<>\\^`{|}]/.test(text);
  if (!isUrl) throw new ServiceError(`Invalid argument: ${text}`);
  return address;
}

/** An object is a form; its values are texts. */
function readBody(payload: unknown): string {
  const text = typeof payload === 'string' ? payload : writeForm(payload);
  if (Buffer.byteLength(text) > MAX_BODY_BYTES) throw new ServiceError('Limit Exceeded: URLFetch POST Size.');
  return text;
}

function writeForm(payload: unknown): string {
  if (typeof payload !== 'object' || payload === null || Array.isArray(payload)) {
    throw new ServiceError('The emulator does not know payloads of UrlFetchApp other than texts and forms.');
  }
  const form = new URLSearchParams();
  for (const [name, value] of Object.entries(payload)) form.append(name, String(value));
  return form.toString();
}

function readHeaders(headers: unknown): Record<string, string> {
  if (typeof headers !== 'object' || headers === null) throw invalidAttribute('headers');
  const entries = Object.entries(headers);
  for (const [name, value] of entries) {
    if (value === null || value === undefined) throw invalidAttribute(`Header:${value}`);
    if (OWN_HEADERS.includes(name.toLowerCase())) throw invalidAttribute(`Header:${name}`);
  }
  return Object.fromEntries(entries.map(([name, value]) => [name.toLowerCase(), String(value)]));
}

const invalidAttribute = (what: string) => new ServiceError(`Attribute provided with invalid value: ${what}`);
