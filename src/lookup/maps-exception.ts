import { dailyQuota, type FormulaError, notAnswering, type Quota, textOf, tooFast } from '../errors.ts';

// Seen on Google; the texts follow the language of the user's account.
const DAILY_QUOTA_WORDS = [
  /too many times for one day/i,
  /trop d['’]appels pour ce service aujourd['’]hui/i,
  /demasiadas veces en un mismo d[ií]a/i,
  /zbyt wiele razy jednego dnia/i,
];
// What stays the same in every language: the advice to sleep, and the service's name at the end.
const BURST_WORDS = /Utilities\.sleep\(|rateMax/;
const QUOTA_OF_SERVICE = /:\s*(route|geocode|elevation)\s*\.?\s*$/;

/** Classifies an exception of the Maps service, of which only the text tells what happened. */
export function readMapsException(exception: unknown, quota: Quota): FormulaError {
  const words = isErrorLike(exception) ? textOf(exception.message) : textOf(exception);
  if (BURST_WORDS.test(words)) return tooFast();
  if (DAILY_QUOTA_WORDS.some((pattern) => pattern.test(words))) return dailyQuota(quota);
  if (QUOTA_OF_SERVICE.test(words)) return dailyQuota(quota, words);
  return notAnswering(words);
}

function isErrorLike(exception: unknown): exception is { message: unknown } {
  return typeof exception === 'object' && exception !== null && 'message' in exception;
}
