import { type FormulaError, notAnswering, tooFast } from '../errors.ts';
import { asAmount, asList, asText, field, type Json, parseJson } from '../json.ts';
import { dailyKeyQuota, type KeyRefusal, keyMayNotAsk, keyRefused, urlFetchQuota } from '../key-errors.ts';
import type { HttpResponse } from '../services/url-fetch.ts';
import { isDailyQuota } from './maps-exception.ts';

/**
 * Reads a response of Google Maps Platform. If Google refuses the request itself, that is an answer, returned as `{
 * error }`.
 * @param url of the request
 * @throws FormulaError if there is no answer: the key is refused, a quota is used up, or the service fails
 */
export function readHttpResponse({ status, text }: HttpResponse, url: string): Json {
  const body = parseJson(text);
  if (typeof body !== 'object' || body === null) throw failure(status, text);
  // A matrix is a list, and so is its error, which can also come after some elements.
  const elements = Array.isArray(body) ? body.filter((element) => !isError(field(element, 'error'))) : [];
  if (elements.length > 0) return elements;
  const error = [body, ...asList(body)].map((part) => field(part, 'error')).find(isError);
  if (error !== undefined) return readError(error, status, url);
  checkMapsStatus(body, url);
  // The older services say in their status what is wrong with a request.
  if (status >= 400 && asText(field(body, 'status')) === undefined) throw failure(status, '');
  return body;
}

/** The problem of a call without any response, by Google's words. */
export function readFetchException(exception: unknown): FormulaError {
  const words = asText(field(exception, 'message')) ?? '';
  if (isDailyQuota(words)) return urlFetchQuota();
  if (/Utilities\.sleep\(|Bandwidth quota/i.test(words)) return tooFast();
  if (/permission|authori[sz]|whitelist|allow ?list|script\.external_request/i.test(words)) return keyMayNotAsk(words);
  return notAnswering(words);
}

const isError = (error: Json): boolean => typeof error === 'object' && error !== null;

/** A body that is not JSON, or is cut off, says only that the call failed. */
function failure(status: number, text: string): FormulaError {
  if (status === 429) return tooFast();
  const isHtml = /^\s*</.test(text);
  const what = text === '' ? '' : isHtml ? ', a web page' : ', an answer that is cut off';
  return notAnswering(`HTTP ${status}${what}`);
}

function readError(error: Json, httpStatus: number, url: string): Json {
  const message = asText(field(error, 'message')) ?? '';
  const code = asAmount(field(error, 'code')) ?? httpStatus;
  const status = asText(field(error, 'status')) ?? '';
  const details = JSON.stringify(field(error, 'details') ?? '');
  const refusal = refusalIn(`${details} ${message}`);
  if (refusal !== undefined) throw keyRefused(refusal, serviceOf(url), linkIn(`${details} ${message}`), message);
  if (code === 429 || status === 'RESOURCE_EXHAUSTED') throw exhausted(`${message} ${details}`, message);
  if (code === 400 || code === 404) return { error };
  if (code === 401 || code === 403) throw keyRefused('other', serviceOf(url), linkIn(details), message);
  throw notAnswering(message || `HTTP ${code}`);
}

const exhausted = (text: string, message: string): FormulaError =>
  /per ?day|daily/i.test(text) ? dailyKeyQuota(message) : tooFast();

/** The older services refuse with HTTP 200. */
function checkMapsStatus(body: Json, url: string): void {
  const words = asText(field(body, 'error_message')) ?? '';
  switch (field(body, 'status')) {
    case 'REQUEST_DENIED':
      throw keyRefused(refusalIn(words) ?? 'other', serviceOf(url), linkIn(words), words);
    case 'OVER_DAILY_LIMIT': {
      const refusal = refusalIn(words);
      throw refusal ? keyRefused(refusal, serviceOf(url), linkIn(words), words) : dailyKeyQuota(words);
    }
    case 'OVER_QUERY_LIMIT':
      throw exhausted(words, words);
  }
}

// Reasons of the Routes API, and words of the older services.
const REFUSALS: [RegExp, KeyRefusal][] = [
  [/REFERRER_BLOCKED|referr?er restriction|requests from referr?er/i, 'for websites'],
  [/IP_ADDRESS_BLOCKED|IP address restriction|This IP, site or mobile application/i, 'for addresses'],
  [/(?:ANDROID|IOS)_APP_BLOCKED|requests from this (?:android|ios) client/i, 'for apps'],
  [/API_KEY_SERVICE_BLOCKED|key is not authorized to use this/i, 'for other services'],
  [/BILLING_DISABLED|enable billing|requires billing/i, 'without billing'],
  [
    /SERVICE_DISABLED|has not been used in project|project is not authorized to use|calling a legacy API/i,
    'not enabled',
  ],
  [
    /API_KEY_INVALID|key (?:is )?(?:not valid|invalid|expired)|must use an API key|missing a valid API key/i,
    'not valid',
  ],
];

const refusalIn = (text: string): KeyRefusal | undefined => REFUSALS.find(([words]) => words.test(text))?.[1];

/** Google's own link to the page where the cause can be removed. */
function linkIn(text: string): string | undefined {
  return /https:\/\/console\.(?:cloud|developers)\.google\.com\/[\w\-./?=&%#:]*[\w/=]/.exec(text)?.[0];
}

function serviceOf(url: string): 'Routes API' | 'Geocoding API' | 'Elevation API' {
  if (url.includes('/geocode/')) return 'Geocoding API';
  return url.includes('/elevation/') ? 'Elevation API' : 'Routes API';
}
