import { found, number, takes, toInt } from '../arguments.ts';
import { defineService } from '../service.ts';
import { toPoints } from './maps-points.ts';
import type { ElevationQuery } from './maps-provider.ts';
import { requireAnswer, spendMapsCall } from './spend-maps-call.ts';
import type { Surroundings } from './surroundings.ts';

/** `Maps.newElevationSampler()`: one call of its quota for any number of points. */
export function createElevationSampler(surroundings: Surroundings): GoogleAppsScript.Maps.ElevationSampler {
  function ask(query: ElevationQuery): unknown {
    spendMapsCall(surroundings, 'elevationsPerDay', 'elevation');
    return requireAnswer(surroundings.maps.elevation?.(query), 'Maps.ElevationSampler');
  }
  return defineService(surroundings.gate, 'Maps.ElevationSampler', {
    sampleLocation: takes([number, number], (lat, lng) => ask({ locations: [{ lat, lng }] })),
    sampleLocations: takes([found(toPoints)], (locations) => ask({ locations })),
    samplePath: takes([found(toPoints), toInt], (path, samples) => ask({ path, samples })),
  });
}
