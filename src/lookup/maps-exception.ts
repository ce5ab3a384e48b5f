import { dailyQuota, type FormulaError, notAnswering, type Quota, thrownText, tooFast } from '../errors.ts';

// Seen on Google; the texts follow the language of the user's account.
const DAILY_QUOTA_WORDS = [
  /too many times for one day/i,
  /trop d['’]appels pour ce service aujourd['’]hui/i,
  /demasiadas veces en un mismo d[ií]a/i,
  /zbyt wiele razy jednego dnia/i,
];
// The advice to sleep and the service's name are the same in every language. In Latin script the name is at the end; in
// Japanese, for example, it can be anywhere, as the only word in Latin letters.
const BURST_WORDS = /Utilities\.sleep\(|rateMax/;
const SERVICE_AT_END = /[:：]\s*(route|geocode|elevation|directions|staticmap)\s*[.。．]?\s*$/;
const SERVICE_AS_ONLY_LATIN_WORD = /^\P{sc=Latn}*(route|geocode|elevation|directions|staticmap)(?!\s*\d)\P{sc=Latn}*$/u;
const LETTER_OF_OTHER_SCRIPT = /(?!\p{sc=Latn})\p{L}/u;
// Google's other messages about a service also end with its name.
const OTHER_FAULT = /timed out|\berror\b|unavailable|invalid argument/i;
// Text in quotation marks may be an address, which may contain the word "route".
const QUOTED = /"[^"]*"|“[^“”]*”|«[^«»]*»|「[^「」]*」/g;

/** Classifies an exception of the Maps service by its text, which is all that Google gives. */
export function readMapsException(exception: unknown, quota: Quota): FormulaError {
  const words = thrownText(exception);
  if (BURST_WORDS.test(words)) return tooFast();
  if (isDailyQuota(words)) return dailyQuota(quota);
  if (namesService(words.replace(QUOTED, ''))) return dailyQuota(quota, words);
  return notAnswering(words);
}

/** Whether Google's words say that a service was called too often today. */
export function isDailyQuota(words: string): boolean {
  return DAILY_QUOTA_WORDS.some((pattern) => pattern.test(words));
}

function namesService(words: string): boolean {
  if (OTHER_FAULT.test(words)) return false;
  if (SERVICE_AT_END.test(words)) return true;
  return SERVICE_AS_ONLY_LATIN_WORD.test(words) && LETTER_OF_OTHER_SCRIPT.test(words);
}
