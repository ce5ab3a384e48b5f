import { type FormulaError, quote } from '../errors.ts';
import type { Json } from '../json.ts';
import { needsKey } from '../key-errors.ts';
import type { PriceGroup } from '../own-key/price-groups.ts';
import type { RouteRequest, TravelMode } from '../routes/route-request.ts';

const MODES: Record<TravelMode, string> = {
  driving: 'DRIVE',
  walking: 'WALK',
  bicycling: 'BICYCLE',
  transit: 'TRANSIT',
  'two-wheeler': 'TWO_WHEELER',
};

const TRAFFIC_MODELS = { best: 'BEST_GUESS', pessimistic: 'PESSIMISTIC', optimistic: 'OPTIMISTIC' };

/** The settings of a request in the words of the Routes API. Equal for requests that can share a matrix. */
export interface RouteSettings {
  travelMode: string;
  routingPreference?: string | undefined;
  trafficModel?: string | undefined;
  /** RFC 3339. */
  departureTime?: string | undefined;
  arrivalTime?: string | undefined;
  languageCode?: string | undefined;
  regionCode?: string | undefined;
}

/** Whether to count traffic: if the user asks for it, or for a time of departure. */
export function wantsTraffic({ mode, depart, traffic }: RouteRequest): boolean {
  return hasTraffic(mode) && traffic !== 'none' && (traffic !== undefined || depart !== undefined);
}

/** The settings of a request, without those that Google would refuse for the mode. */
export function routeSettings(request: RouteRequest): RouteSettings {
  const { mode, arrive, language, region } = request;
  const depart = departureOf(request);
  return {
    travelMode: MODES[mode],
    ...trafficSettings(request),
    departureTime: depart === undefined ? undefined : new Date(depart).toISOString(),
    arrivalTime: arrive !== undefined && mode === 'transit' ? new Date(arrive).toISOString() : undefined,
    languageCode: language,
    regionCode: region,
  };
}

/** What to avoid; undefined for nothing. Only vehicles on roads can avoid anything. */
export function routeModifiers({ avoid, mode }: RouteRequest): Json {
  if (avoid === undefined || !hasTraffic(mode)) return undefined;
  return {
    ...(avoid.includes('tolls') ? { avoidTolls: true } : {}),
    ...(avoid.includes('highways') ? { avoidHighways: true } : {}),
    ...(avoid.includes('ferries') ? { avoidFerries: true } : {}),
  };
}

const hasTraffic = (mode: TravelMode): boolean => mode === 'driving' || mode === 'two-wheeler';

/** "now" is Google's default; a moment read here would be in the past on arrival. */
function departureOf(request: RouteRequest): number | undefined {
  const { mode, depart } = request;
  return depart !== 'now' && (mode === 'transit' || wantsTraffic(request)) ? depart : undefined;
}

function trafficSettings(request: RouteRequest): Partial<RouteSettings> {
  const { mode, traffic, bestOrder } = request;
  if (!wantsTraffic(request)) return {};
  // Google takes a traffic model only for cars, and not for a best order; `buildRequest` has refused others.
  const takesGuess = mode === 'driving' && !bestOrder;
  if (traffic === undefined || traffic === 'none' || !takesGuess) return { routingPreference: 'TRAFFIC_AWARE' };
  return { routingPreference: 'TRAFFIC_AWARE_OPTIMAL', trafficModel: TRAFFIC_MODELS[traffic] };
}

const MOST_STOPS_OF_ESSENTIALS = 10;

/** The price group of a route; its dearest feature decides. */
export function routePriceGroup(request: RouteRequest): PriceGroup {
  if (request.mode === 'two-wheeler') return 'enterprise';
  const isPro = wantsTraffic(request) || request.bestOrder || request.via.length > MOST_STOPS_OF_ESSENTIALS;
  return isPro ? 'pro' : 'essentials';
}

/** What a request needs that the free service does not offer; undefined if it offers everything. */
export function onlyWithKey({ mode, avoid = [], traffic }: RouteRequest): FormulaError | undefined {
  if (mode === 'two-wheeler') return needsKey('The mode two-wheeler', 'use another mode');
  if (traffic !== undefined && traffic !== 'none') {
    return needsKey(`The option traffic=${traffic}`, 'leave it out. Times are without traffic then');
  }
  if (avoid.length > 1) {
    return needsKey(`To avoid several at once, ${quote(avoid.join(', '))},`, 'use avoid=tolls or avoid=highways');
  }
  return avoid[0] === 'ferries' ? needsKey('The option avoid=ferries', 'use avoid=tolls or avoid=highways') : undefined;
}
