import type { Clock } from '../clock.ts';

const DAY_MS = 24 * 60 * 60 * 1000;

/** How many calls of Google's services one user has. */
export interface QuotaLimits {
  directionsPerDay: number;
  /** Finding a place and asking what is at a point count together. */
  geocodesPerDay: number;
  elevationsPerDay: number;
  staticMapsPerDay: number;
  propertyCallsPerDay: number;
  /** Each request of `fetchAll` counts. */
  urlFetchesPerDay: number;
  /** Google publishes no figure for bursts, so there is no limit unless one is given. */
  mapsCallsPerSecond: number;
}

export type Account = 'personal' | 'workspace';

/** Google's published daily limits. */
export const QUOTAS: Record<Account, QuotaLimits> = {
  personal: {
    directionsPerDay: 1_000,
    geocodesPerDay: 1_000,
    elevationsPerDay: 1_000,
    staticMapsPerDay: 1_000,
    propertyCallsPerDay: 50_000,
    urlFetchesPerDay: 20_000,
    mapsCallsPerSecond: Number.POSITIVE_INFINITY,
  },
  workspace: {
    directionsPerDay: 10_000,
    geocodesPerDay: 10_000,
    elevationsPerDay: 10_000,
    staticMapsPerDay: 10_000,
    propertyCallsPerDay: 500_000,
    urlFetchesPerDay: 100_000,
    mapsCallsPerSecond: Number.POSITIVE_INFINITY,
  },
};

/** The use of each budget since the first call. */
export type QuotaWindows = Map<keyof QuotaLimits, { start: number; used: number }>;

/**
 * Counts what a user has asked for, shared by all executions; starts with this use. A budget is renewed when its day or
 * second, counted from the first call, is over.
 */
export function createQuotas(clock: Clock, limits: QuotaLimits, windows: QuotaWindows) {
  function windowOf(quota: keyof QuotaLimits) {
    const known = windows.get(quota);
    const lengthMs = quota === 'mapsCallsPerSecond' ? 1000 : DAY_MS;
    if (known && clock.now() < known.start + lengthMs) return known;
    const fresh = { start: clock.now(), used: 0 };
    windows.set(quota, fresh);
    return fresh;
  }

  return {
    /** Takes calls from the budget. Returns whether enough were left. */
    spend: (quota: keyof QuotaLimits, calls = 1): boolean => {
      const window = windowOf(quota);
      if (window.used + calls > limits[quota]) return false;
      window.used += calls;
      return true;
    },
    used: (quota: keyof QuotaLimits): number => windowOf(quota).used,
  };
}
