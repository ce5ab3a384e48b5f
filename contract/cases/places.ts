import { assumed, type ContractPart, cosmetic, documented } from '../contract-case.ts';

interface Answer {
  status: string;
  results: unknown[];
}

// As many as the formulas ask for at once.
const ELEVATIONS_AT_ONCE = 200;

/** The geocoder and the elevation sampler. */
export const placeCases: ContractPart = {
  service: 'Maps places',
  cases: [
    documented(
      'says ZERO_RESULTS for a text that is not a place',
      () => Maps.newGeocoder().geocode('qzxv wkjhg 9x8y7z6w').status,
      'ZERO_RESULTS',
    ),
    assumed(
      'takes an apostrophe in the name of a place',
      () => Maps.newGeocoder().geocode("L'Aquila, Italy").status,
      'OK',
      cosmetic('The cell would show Google’s message in place of a value.'),
    ),
    assumed(
      `gives ${ELEVATIONS_AT_ONCE} elevations at once`,
      () => {
        const points = Array.from({ length: ELEVATIONS_AT_ONCE }, (_, index) => [40 + index / 100, -100]).flat();
        const answer = Maps.newElevationSampler().sampleLocations(points) as unknown as Answer;
        return [answer.status, answer.results.length];
      },
      ['OK', ELEVATIONS_AT_ONCE],
      cosmetic('A range with more places than Google takes at once would show Google’s message.'),
    ),
  ],
};
