import type { ContractPart } from '../contract-case.ts';

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
    {
      behaviour: 'says ZERO_RESULTS for a text that is not a place',
      basis: 'documented',
      run: () => Maps.newGeocoder().geocode('qzxv wkjhg 9x8y7z6w').status,
      expected: 'ZERO_RESULTS',
    },
    {
      behaviour: 'takes an apostrophe in the name of a place',
      basis: 'not established',
      run: () => Maps.newGeocoder().geocode("L'Aquila, Italy").status,
      expected: 'OK',
    },
    {
      behaviour: `gives ${ELEVATIONS_AT_ONCE} elevations at once`,
      basis: 'not established',
      run: () => {
        const points = Array.from({ length: ELEVATIONS_AT_ONCE }, (_, index) => [40 + index / 100, -100]).flat();
        const answer = Maps.newElevationSampler().sampleLocations(points) as unknown as Answer;
        return [answer.status, answer.results.length];
      },
      expected: ['OK', ELEVATIONS_AT_ONCE],
    },
  ],
};
