/** What things cost on the virtual clock, and how unevenly. Every number can be set on the command line. */
export interface CostModel {
  startUpMs: number;
  mapsCallMs: number;
  cacheReadMs: number;
  cacheWriteMs: number;
  propertyReadMs: number;
  propertyWriteMs: number;
  /** A request to Google Maps Platform, and besides each element of a matrix. */
  requestMs: number;
  elementMs: number;
  /** How many cells Sheets computes at once for one user. */
  executionsAtOnce: number;
  /** 0.4 makes each cost anything from 60 % to 140 % of itself. */
  jitter: number;
  seed: number;
  /**
   * At which part of its time a call takes effect, from 0 to 1. The defaults are the worst case for cells that race: a
   * read tells what was there when it was asked, and a write is seen when it is finished.
   */
  readEffect: number;
  writeEffect: number;
}

export const DEFAULT_COSTS: CostModel = {
  startUpMs: 400,
  mapsCallMs: 300,
  cacheReadMs: 15,
  cacheWriteMs: 70,
  propertyReadMs: 30,
  propertyWriteMs: 60,
  requestMs: 300,
  elementMs: 2,
  executionsAtOnce: 30,
  jitter: 0,
  seed: 1,
  readEffect: 0,
  writeEffect: 1,
};

/** What one call of a service takes, and the part of that time after which it takes effect. */
export interface CallCost {
  ms: number;
  effect: number;
}

const FREE: CallCost = { ms: 0, effect: 1 };

/** The mean cost of a call of `Service.method`; what is not in the model is free. */
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
