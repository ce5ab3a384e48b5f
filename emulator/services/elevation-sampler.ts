import { found, number, takes, toInt } from '../arguments.ts';
import type { CallGate } from '../call-gate.ts';
import { defineService } from '../service.ts';
import { toPoints } from './maps-points.ts';
import type { ElevationQuery } from './maps-provider.ts';
import { type MapsSurroundings, requireAnswer, spendMapsCall } from './maps-surroundings.ts';

/** `Maps.newElevationSampler()`: one call of its quota for any number of points. */
export function createElevationSampler(
  gate: CallGate,
  { provider, quotas }: MapsSurroundings,
): GoogleAppsScript.Maps.ElevationSampler {
  function ask(query: ElevationQuery): unknown {
    spendMapsCall(quotas, 'elevationsPerDay', 'elevation');
    return requireAnswer(provider.elevation?.(query), 'Maps.ElevationSampler');
  }
  return defineService(gate, 'Maps.ElevationSampler', {
    sampleLocation: takes([number, number], (lat, lng) => ask({ locations: [{ lat, lng }] })),
    sampleLocations: takes([found(toPoints)], (locations) => ask({ locations })),
    samplePath: takes([found(toPoints), toInt], (path, samples) => ask({ path, samples })),
  });
}
