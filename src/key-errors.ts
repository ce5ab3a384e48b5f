/** All messages of formulas about a Google Maps Platform key, and what may be bought with it. */
import { ASK_AGAIN, FormulaError, input, type ProblemTag, problemOf, quote, said, textOf } from './errors.ts';
import type { PriceGroup } from './own-key/price-groups.ts';
import type { PropertyPlace } from './services/properties.ts';
import { thousands } from './words.ts';

const quota: ProblemTag = (...template) => problemOf('quota', template);
const keyProblem: ProblemTag = (...template) => problemOf('key', template);
const budget: ProblemTag = (...template) => problemOf('budget', template);
const transient: ProblemTag = (...template) => problemOf('transient', template);

export const dailyKeyQuota = (words: string): FormulaError =>
  quota`Today's quota of your Google Cloud project is used up${said(words)}. It is renewed at midnight Pacific time. To raise it: https://console.cloud.google.com/google/maps-apis/quotas`;

export const urlFetchQuota = (): FormulaError =>
  quota`Today's quota of web requests, which a Google Maps Platform key needs, is used up (20,000 a day on a personal account, 100,000 on Workspace). Results already fetched still show; the rest can be fetched within 24 hours.`;

/** Why Google refuses a key. */
export type KeyRefusal =
  | 'not valid'
  | 'not enabled'
  | 'for other services'
  | 'for websites'
  | 'for addresses'
  | 'for apps'
  | 'without billing'
  | 'other';

const CREDENTIALS = 'https://console.cloud.google.com/google/maps-apis/credentials';
const SERVICE_PAGES: Record<string, string> = {
  Routes: 'routes',
  Geocoding: 'geocoding-backend',
  Elevation: 'elevation-backend',
};

/** What to do about a refusal, and the page for it. */
function adviceOn(refusal: KeyRefusal, service: string): [advice: string, link: string] {
  const setNone = `A spreadsheet asks from Google's servers: set the application restrictions of the key to "None"`;
  switch (refusal) {
    case 'not valid':
      return ['The key is not valid. Copy it again, and enter it in the sidebar, under Settings', CREDENTIALS];
    case 'not enabled':
      return [
        `The ${service} is not enabled in the project of the key. Enable it, and wait a few minutes`,
        `https://console.cloud.google.com/apis/library/${SERVICE_PAGES[service.split(' ')[0] ?? '']}.googleapis.com`,
      ];
    case 'for other services':
      return [`The key is restricted to other APIs. Add the ${service} to its API restrictions`, CREDENTIALS];
    case 'for websites':
      return [`The key is restricted to websites. ${setNone}`, CREDENTIALS];
    case 'for addresses':
      return [`The key is restricted to other IP addresses. ${setNone}`, CREDENTIALS];
    case 'for apps':
      return [`The key is restricted to apps. ${setNone}`, CREDENTIALS];
    case 'without billing':
      return [
        'Billing is off in the project of the key. Switch it on',
        'https://console.cloud.google.com/project/_/billing/enable',
      ];
    case 'other':
      return ['Check the key and its project', CREDENTIALS];
  }
}

export const keyRefused = (
  refusal: KeyRefusal,
  service: string,
  link: string | undefined,
  words: string,
): FormulaError => {
  const [advice, page] = adviceOn(refusal, service);
  const reason = refusal === 'other' ? said(words) : '';
  return new FormulaError('key', `Google Maps refuses your API key${reason}. ${advice}: ${link ?? page}`);
};

export const keyMayNotAsk = (words: string): FormulaError =>
  keyProblem`The script may not send web requests, which a Google Maps Platform key needs${said(words)}. Open Extensions ▸ Maps in Sheets, and allow it when Google asks. A pasted script needs the scope script.external_request in appsscript.json.`;

/** What only a key can do, and what can be done without one. */
export const needsKey = (what: string, instead: string): FormulaError =>
  input`${what} works only with your own Google Maps Platform key. Enter it in the sidebar, under Settings, or ${instead}.`;

/** Google's price groups, in words for users. */
const BOUGHT: Record<PriceGroup, string> = {
  essentials: 'Essentials (routes, places, elevations)',
  pro: 'Pro (routes with traffic, best order, or more than 10 stops)',
  enterprise: 'Enterprise (routes by two-wheeler)',
};

/** Where users set the limits of the spreadsheet's key, or of the script's. */
const LIMITS_ARE_IN: Record<PropertyPlace, string> = {
  document: 'Extensions ▸ Maps in Sheets ▸ Open sidebar ▸ Settings',
  script: 'the script property MAPS_API_MONTHLY_LIMIT (ask the owner of the script)',
};

export const monthlyLimitReached = (group: PriceGroup, limit: number, place: PropertyPlace): FormulaError =>
  budget`The limit of ${thousands(limit)} a month for ${BOUGHT[group]} is reached, so the Google Maps Platform key buys nothing more in this calendar month (Pacific time). To buy more, raise the limit in ${LIMITS_ARE_IN[place]}.`;

export const monthlyLimitUnreadable = (part: string, place: PropertyPlace): FormulaError =>
  budget`The monthly limit of the Google Maps Platform key can't be read: ${quoteUnlessKey(part)}. So nothing is bought with it. Enter the limit again in ${LIMITS_ARE_IN[place]}.`;

export const countNotKept = (): FormulaError =>
  transient`Nothing was bought with the Google Maps Platform key, since the count of this month's purchases could not be saved. Wait a minute. ${ASK_AGAIN}`;

/** A value from the settings in quotation marks, unless it is so long that a key may have been pasted there. */
export function quoteUnlessKey(value: unknown): string {
  const { length } = textOf(value);
  return length > 30 ? `a text of ${length} characters` : quote(value);
}

export const placeTooLong = (place: string, limit: number): FormulaError =>
  input`The place ${quote(place)} is too long to look up with a key: the web address of a request may have ${thousands(limit)} characters. Shorten it.`;
