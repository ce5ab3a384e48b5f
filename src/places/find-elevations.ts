import { type FormulaError, notUnderstood } from '../errors.ts';
import { asList, asSignedNumber, asText, field } from '../json.ts';
import { lookUpAll } from '../lookup/look-up-all.ts';
import { meaningOf, serviceProblem } from '../lookup/maps-status.ts';
import type { Source } from '../lookup/source.ts';
import type { Deadline } from '../retry/deadline.ts';
import { sampleElevations } from '../services/elevation-sampler.ts';
import type { Point } from './point.ts';

// Google takes 512 points in one call; the address it sends them in may be too long before that.
const POINTS_PER_CALL = 200;

/** Finds the elevations of points in metres above the sea, in order; below it they are negative. */
export function findElevations(points: readonly Point[], deadline: Deadline): (number | FormulaError)[] {
  return lookUpAll(ELEVATIONS, points, deadline);
}

const ELEVATIONS: Source<Point, number> = {
  quota: 'elevation',
  requestsPerCall: POINTS_PER_CALL,
  key: ({ latitude, longitude }) => JSON.stringify([latitude, longitude]),
  ask(points) {
    const answer = sampleElevations(points.flatMap(({ latitude, longitude }) => [latitude, longitude]));
    const results = asList(field(answer, 'results'));
    return points.map((_, index) => ({
      answer,
      result: results.length === points.length ? results[index] : undefined,
    }));
  },
  read(item) {
    const answer = field(item, 'answer');
    if (meaningOf(asText(field(answer, 'status'))) !== 'found') throw serviceProblem(answer, ELEVATIONS.quota);
    const meters = asSignedNumber(field(field(item, 'result'), 'elevation'));
    if (meters === undefined) throw notUnderstood('it has no elevation');
    return meters;
  },
  encode: (meters) => meters,
  decode: asSignedNumber,
};
