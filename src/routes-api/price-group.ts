import type { PriceGroup } from '../own-key/price-groups.ts';
import type { RouteRequest } from '../routes/route-request.ts';
import { wantsTraffic } from './route-settings.ts';

const MOST_STOPS_OF_ESSENTIALS = 10;

/** The price group of a route; its dearest feature decides. */
export function routePriceGroup(request: RouteRequest): PriceGroup {
  if (request.mode === 'two-wheeler') return 'enterprise';
  const isPro = wantsTraffic(request) || request.bestOrder || request.via.length > MOST_STOPS_OF_ESSENTIALS;
  return isPro ? 'pro' : 'essentials';
}
