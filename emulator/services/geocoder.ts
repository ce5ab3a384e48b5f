import { number, takes, text } from '../arguments.ts';
import type { CallGate } from '../call-gate.ts';
import { defineService, returning } from '../service.ts';
import type { GeocodeQuery } from './maps-provider.ts';
import { type MapsSurroundings, requireAnswer, spendMapsCall } from './maps-surroundings.ts';

/** `Maps.newGeocoder()`; both ways of asking use the same quota. */
export function createGeocoder(gate: CallGate, { provider, quotas }: MapsSurroundings): GoogleAppsScript.Maps.Geocoder {
  const settings: Omit<GeocodeQuery, 'address'> = {};
  const set = returning(() => geocoder)((values: typeof settings) => Object.assign(settings, values));
  const geocoder: GoogleAppsScript.Maps.Geocoder = defineService(gate, 'Maps.Geocoder', {
    setLanguage: takes([text], (language) => set({ language })),
    setRegion: takes([text], (region) => set({ region })),
    setBounds: takes([number, number, number, number], (south, west, north, east) =>
      set({ bounds: { southwest: { lat: south, lng: west }, northeast: { lat: north, lng: east } } }),
    ),
    geocode: takes([text], (address) => {
      spendMapsCall(quotas, 'geocodesPerDay', 'geocode');
      return requireAnswer(provider.geocode?.({ ...settings, address }), 'Maps.Geocoder.geocode');
    }),
    // The form with an area instead of a point is missing; Google's web service no longer has it.
    reverseGeocode: takes([number, number], (lat, lng) => {
      const { language } = settings;
      spendMapsCall(quotas, 'geocodesPerDay', 'geocode');
      const answer = provider.reverseGeocode?.({ location: { lat, lng }, ...(language && { language }) });
      return requireAnswer(answer, 'Maps.Geocoder.reverseGeocode');
    }),
  });
  return geocoder;
}
