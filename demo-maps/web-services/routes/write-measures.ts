import { type DirectionsLeg, distanceValue, durationValue } from '../../../emulator/index.ts';
import type { RouteSettings } from './route-messages.ts';
import { trafficFactor } from './traffic.ts';

// A motorcycle is a little quicker than a car, as far as this practice service goes.
const TWO_WHEELER_PART = 0.9;

/** The distance and duration of a route, leg or element; the duration is that of the Maps, without traffic. */
export interface Measures {
  meters: number;
  seconds: number;
}

/** Writes distance and duration like the Routes API, with the traffic of the moment. */
export type WriteMeasures = (measures: Measures) => {
  distanceMeters: number;
  duration: string;
  staticDuration: string;
  localizedValues: { distance: object; duration: object; staticDuration: object };
};

/** How to write distances and durations: units, language, and the traffic at the start. */
export function measuresWriter(settings: RouteSettings, firstLeg: DirectionsLeg, now: number): WriteMeasures {
  const factor = trafficFactor(settings, firstLeg.start_location.lng, now);
  const pace = settings.travelMode === 'TWO_WHEELER' ? TWO_WHEELER_PART : 1;
  const miles = settings.units ? settings.units === 'IMPERIAL' : / (mi|ft)$/.test(firstLeg.distance?.text ?? '');
  return ({ meters, seconds }) => {
    const still = Math.round(seconds * pace);
    const moving = Math.round(still * factor);
    return {
      distanceMeters: meters,
      duration: `${moving}s`,
      staticDuration: `${still}s`,
      localizedValues: {
        distance: { text: distanceValue(meters, miles).text },
        duration: { text: durationValue(moving).text },
        staticDuration: { text: durationValue(still).text },
      },
    };
  };
}

/** The total distance and duration of several legs. */
export function sumOfLegs(legs: readonly DirectionsLeg[]): Measures {
  const sum = (values: (number | undefined)[]) => values.reduce<number>((total, value = 0) => total + value, 0);
  return {
    meters: sum(legs.map(({ distance }) => distance?.value)),
    seconds: sum(legs.map(({ duration }) => duration?.value)),
  };
}
