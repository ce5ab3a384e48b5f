import type { RouteSettings } from './route-messages.ts';

/** What an answer with traffic says about it. */
export const trafficWarning = 'Traffic is an estimate by the time of day. No real traffic is known here.';

const HOUR_MS = 3_600_000;
const RUSH_HOURS = [8, 18];
const RUSH_WIDTH_HOURS = 1.5;
const RUSH_DELAY = 0.5;
const USUAL_DELAY = 0.05;
const WEEKEND_PART = 0.4;
const MODEL_PART = { BEST_GUESS: 1, PESSIMISTIC: 1.6, OPTIMISTIC: 0.5 };
const TWO_WHEELER_PART = 0.4;

/** How many times longer a trip takes with traffic; 1 without traffic. The longitude tells the local time of day. */
export function trafficFactor(settings: RouteSettings, longitude: number, now: number): number {
  const { routingPreference = 'TRAFFIC_UNAWARE', departureTime, trafficModel = 'BEST_GUESS', travelMode } = settings;
  if (routingPreference === 'TRAFFIC_UNAWARE') return 1;
  const moment = (departureTime ? Date.parse(departureTime) : now) + (longitude / 15) * HOUR_MS;
  const part = MODEL_PART[trafficModel] * (travelMode === 'TWO_WHEELER' ? TWO_WHEELER_PART : 1);
  return 1 + part * delayAt(moment);
}

/** How much time is lost at a local moment: most in the rush hours of a working day. */
function delayAt(moment: number): number {
  const hour = (moment / HOUR_MS) % 24;
  const isWeekend = [0, 6].includes(new Date(moment).getUTCDay());
  const rush = Math.max(...RUSH_HOURS.map((at) => Math.exp(-(((hour - at) / RUSH_WIDTH_HOURS) ** 2))));
  return USUAL_DELAY + RUSH_DELAY * rush * (isWeekend ? WEEKEND_PART : 1);
}
