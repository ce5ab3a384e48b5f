import type { CallGate } from '../call-gate.ts';
import type { Clock } from '../clock.ts';
import type { MapsProvider } from '../maps/provider.ts';
import { defineService } from '../service.ts';
import type { Quotas } from '../state/quotas.ts';
import { AVOID, createDirectionFinder, MODE } from './direction-finder.ts';

/** What is emulated of `Maps`. */
export type MapsService = Pick<GoogleAppsScript.Maps.Maps, 'DirectionFinder' | 'newDirectionFinder'>;

/** What the Maps service needs from around it. */
export interface MapsSurroundings {
  provider: MapsProvider;
  quotas: Quotas;
  clock: Clock;
}

/** `Maps`, with a provider for Google's servers. */
export function createMapsService(gate: CallGate, surroundings: MapsSurroundings): MapsService {
  return defineService(gate, 'Maps', {
    // The published types declare numeric enums; at run time the values are texts.
    DirectionFinder: { Mode: MODE, Avoid: AVOID } as unknown as GoogleAppsScript.Maps.DirectionFinderEnums,
    newDirectionFinder: () => createDirectionFinder(gate, surroundings),
  });
}
