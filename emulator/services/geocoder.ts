import { checkTexts, signatureError } from '../arguments.ts';
import type { CallGate } from '../call-gate.ts';
import { defineService } from '../service.ts';
import type { GeocodeQuery } from './maps-provider.ts';
import { type MapsSurroundings, requireAnswer, spendMapsCall } from './maps-surroundings.ts';

/** `Maps.newGeocoder()`; both ways of asking use the same quota. */
export function createGeocoder(gate: CallGate, { provider, quotas }: MapsSurroundings): GoogleAppsScript.Maps.Geocoder {
  const settings: Omit<GeocodeQuery, 'address'> = {};
  const set = (values: Omit<GeocodeQuery, 'address'>) => {
    Object.assign(settings, values);
    return geocoder;
  };
  const geocoder: GoogleAppsScript.Maps.Geocoder = defineService(gate, 'Maps', {
    setLanguage: (...args: unknown[]) => set({ language: toText('setLanguage', args) }),
    setRegion: (...args: unknown[]) => set({ region: toText('setRegion', args) }),
    setBounds: (...args: unknown[]) => {
      const [south, west, north, east] = toNumbers('setBounds', args, 4) as [number, number, number, number];
      return set({ bounds: { southwest: { lat: south, lng: west }, northeast: { lat: north, lng: east } } });
    },
    geocode: (...args: unknown[]) => {
      const query = { ...settings, address: toText('geocode', args) };
      spendMapsCall(quotas, 'geocodesPerDay', 'geocode');
      return requireAnswer(provider.geocode?.(query), 'Maps.Geocoder.geocode');
    },
    // The form with an area instead of a point is missing; Google's web service no longer has it.
    reverseGeocode: (...args: unknown[]) => {
      const [lat, lng] = toNumbers('reverseGeocode', args, 2) as [number, number];
      const { language } = settings;
      spendMapsCall(quotas, 'geocodesPerDay', 'geocode');
      const answer = provider.reverseGeocode?.({ location: { lat, lng }, ...(language && { language }) });
      return requireAnswer(answer, 'Maps.Geocoder.reverseGeocode');
    },
  });
  return geocoder;
}

const signature = (method: string) => `Maps.Geocoder.${method}`;

function toText(method: string, args: unknown[]): string {
  checkTexts(signature(method), args, 1);
  return args[0] as string;
}

function toNumbers(method: string, args: unknown[], count: number): number[] {
  const areNumbers = args.length === count && args.every((arg) => typeof arg === 'number' && Number.isFinite(arg));
  if (!areNumbers) throw signatureError(signature(method), args);
  return args as number[];
}
