import { signatureError, toInt } from '../arguments.ts';
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
  return defineService(gate, 'Maps', {
    sampleLocation: (...args: unknown[]) => {
      const [lat, lng] = args;
      if (args.length !== 2 || typeof lat !== 'number' || typeof lng !== 'number') {
        throw signatureError('Maps.ElevationSampler.sampleLocation', args);
      }
      return ask({ locations: [{ lat, lng }] });
    },
    sampleLocations: (...args: unknown[]) => {
      const locations = args.length === 1 ? toPoints(args[0]) : undefined;
      if (!locations) throw signatureError('Maps.ElevationSampler.sampleLocations', args);
      return ask({ locations });
    },
    samplePath: (...args: unknown[]) => {
      const path = args.length === 2 ? toPoints(args[0]) : undefined;
      if (!path) throw signatureError('Maps.ElevationSampler.samplePath', args);
      return ask({ path, samples: toInt(args[1]) });
    },
  });
}
