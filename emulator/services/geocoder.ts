import { number, takes, text } from '../arguments.ts';
import { defineService, returning } from '../service.ts';
import type { GeocodeQuery } from './maps-provider.ts';
import { requireAnswer, spendMapsCall } from './spend-maps-call.ts';
import type { Surroundings } from './surroundings.ts';

/** `Maps.newGeocoder()`; both ways of asking use the same quota. */
export function createGeocoder(surroundings: Surroundings): GoogleAppsScript.Maps.Geocoder {
  const settings: Omit<GeocodeQuery, 'address'> = {};
  const set = returning(() => geocoder)((values: typeof settings) => Object.assign(settings, values));
  const geocoder: GoogleAppsScript.Maps.Geocoder = defineService(surroundings.gate, 'Maps.Geocoder', {
    setLanguage: takes([text], (language) => set({ language })),
    setRegion: takes([text], (region) => set({ region })),
    setBounds: takes([number, number, number, number], (south, west, north, east) =>
      set({ bounds: { southwest: { lat: south, lng: west }, northeast: { lat: north, lng: east } } }),
    ),
    geocode: takes([text], (address) => {
      spendMapsCall(surroundings, 'geocodesPerDay', 'geocode');
      return requireAnswer(surroundings.maps.geocode?.({ ...settings, address }), 'Maps.Geocoder.geocode');
    }),
    // The form with an area instead of a point is missing; Google's web service no longer has it.
    reverseGeocode: takes([number, number], (lat, lng) => {
      const { language } = settings;
      spendMapsCall(surroundings, 'geocodesPerDay', 'geocode');
      const answer = surroundings.maps.reverseGeocode?.({ location: { lat, lng }, ...(language && { language }) });
      return requireAnswer(answer, 'Maps.Geocoder.reverseGeocode');
    }),
  });
  return geocoder;
}
