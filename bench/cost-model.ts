/** What things cost on the virtual clock, and how unevenly. Every number can be set on the command line. */
export const DEFAULT_COSTS = {
  startUpMs: 400,
  mapsCallMs: 300,
  cacheReadMs: 15,
  cacheWriteMs: 70,
  propertyReadMs: 30,
  propertyWriteMs: 60,
  /** A request to Google Maps Platform, and besides each element of a matrix. */
  requestMs: 300,
  elementMs: 2,
  /** How many cells Sheets computes at once for one user. */
  executionsAtOnce: 30,
  /** With 0.4, each cost varies from 60 % to 140 %. */
  jitter: 0,
  seed: 1,
  /**
   * The moment within its time at which a call takes effect, from 0 to 1. The defaults are the worst case for cells
   * that race: a read sees what was there when it began, and a write is seen when it is finished.
   */
  readEffect: 0,
  writeEffect: 1,
};
export type CostModel = typeof DEFAULT_COSTS;

/** The time of one call of a service, and the part of it after which the call takes effect. */
export interface CallCost {
  ms: number;
  effect: number;
}

const FREE: CallCost = { ms: 0, effect: 1 };

/** The mean cost of a call of `Service.method`; calls that are not in the model are free. */
export function costOf(method: string, costs: CostModel): CallCost {
  const [service = '', member = ''] = method.split('.');
  if (service === 'Maps') {
    return /^(getDirections|geocode|reverseGeocode|sample\w+)$/.test(member)
      ? { ms: costs.mapsCallMs, effect: 1 }
      : FREE;
  }
  const isRead = /^get(All|Property|Properties|Keys)?$/.test(member);
  const isWrite = /^(put|remove|set|delete)/.test(member);
  if ((service !== 'Cache' && service !== 'Properties') || (!isRead && !isWrite)) return FREE;
  const [readMs, writeMs] =
    service === 'Cache' ? [costs.cacheReadMs, costs.cacheWriteMs] : [costs.propertyReadMs, costs.propertyWriteMs];
  return isRead ? { ms: readMs, effect: costs.readEffect } : { ms: writeMs, effect: costs.writeEffect };
}
