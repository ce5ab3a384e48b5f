import { dailyQuota, FormulaError } from '../errors.ts';
import type { Marks } from './marks.ts';
import { type OwnKey, ownKey } from './own-key.ts';
import type { Source } from './source.ts';

/** Who answers a request: Google's free service for spreadsheets, or Google Maps Platform with the user's own key. */
export type Service = 'free' | OwnKey;

/**
 * Chooses which service answers a request without a cached answer, or says why none does. Only this function chooses. It
 * looks for the key only if there is something to ask, and if it is not known that there is no key.
 */
export function chooseService<Request>(
  { quota, withKey }: Source<Request, unknown>,
  request: Request,
  marks: Marks,
): Service | FormulaError {
  if (marks.fault !== undefined) return marks.fault;
  const needed = withKey.onlyWithKey?.(request);
  const own = marks.hasNoKey && needed === undefined ? undefined : ownKey();
  if (own === undefined) return needed ?? (marks.quotaUsedUp ? dailyQuota(quota) : 'free');
  const isFreeFirst = own.settings.use === 'after quota' && !marks.quotaUsedUp;
  if (isFreeFirst && needed === undefined && !withKey.isBetter?.(request)) return 'free';
  return withKey.refuse?.(request) ?? marks.keyQuota ?? own;
}

/**
 * Whether the answer to a request may be shared with other executions. Looks for the key only if the request can't be
 * asked without one, since most cells that wait never ask.
 */
export function mayShare<Request>(source: Source<Request, unknown>, request: Request, marks: Marks): boolean {
  if (marks.fault !== undefined || marks.keepsNothing) return false;
  const isForFree = !marks.quotaUsedUp && marks.keyQuota === undefined && !source.withKey.onlyWithKey?.(request);
  return isForFree || !(chooseService(source, request, marks) instanceof FormulaError);
}
