import { countGoogleCall } from './google-calls.ts';

/** A question to Google's direction finder, in Google's own terms. */
export interface DirectionsQuery {
  origin: string;
  destination: string;
  mode: string;
  /** Stops in between, in order. */
  via: string[];
  /** Whether Google may put the stops in between into a better order. */
  bestOrder: boolean;
  /** Whether Google may give several routes to choose from. */
  alternatives: boolean;
  avoid?: string | undefined;
  /** "now", or milliseconds since the epoch. */
  depart?: 'now' | number | undefined;
  arrive?: number | undefined;
  region?: string | undefined;
  language?: string | undefined;
}

/** Asks Google for a route: one call of the daily quota. Returns the raw answer; throws what Google throws. */
export function findDirections(query: DirectionsQuery): unknown {
  const finder = Maps.newDirectionFinder()
    .setOrigin(query.origin)
    .setDestination(query.destination)
    // At run time, modes are lower-case texts. The published types have an enum that does not exist there.
    .setMode(query.mode as unknown as GoogleAppsScript.Maps.Mode);
  for (const stop of query.via) finder.addWaypoint(stop);
  if (query.bestOrder) finder.setOptimizeWaypoints(true);
  if (query.alternatives) finder.setAlternatives(true);
  if (query.avoid !== undefined) finder.setAvoid(query.avoid);
  // Google's default is "now". A moment read here would be in the past when it arrives.
  if (typeof query.depart === 'number') finder.setDepart(new Date(query.depart));
  if (query.arrive !== undefined) finder.setArrive(new Date(query.arrive));
  if (query.region !== undefined) finder.setRegion(query.region);
  if (query.language !== undefined) finder.setLanguage(query.language);
  countGoogleCall();
  return finder.getDirections();
}
