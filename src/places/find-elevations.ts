import { type FormulaError, notUnderstood } from '../errors.ts';
import { asList, asSignedNumber, asText, field, type Json } from '../json.ts';
import { lookUpAll } from '../lookup/look-up-all.ts';
import { meaningOf, serviceProblem } from '../lookup/maps-status.ts';
import type { HttpCall, Source } from '../lookup/source.ts';
import { partsOf } from '../parts-of.ts';
import type { Deadline } from '../retry/deadline.ts';
import { sampleElevations } from '../services/geocoder.ts';
import type { Point } from './point.ts';

// The URL of a request from a script may have 2,000 characters. A point takes up to 28 of them.
const POINTS_PER_REQUEST = 60;

/** How many points are asked for at once. Google takes 512 in one call, but the URL may become too long before that. */
export const POINTS_PER_CALL = 200;

/** Finds the elevations of points in metres above the sea, in order; below it they are negative. */
export function findElevations(points: readonly Point[], deadline: Deadline): (number | FormulaError)[] {
  return lookUpAll(ELEVATIONS, points, deadline);
}

const ELEVATIONS: Source<Point, number> = {
  quota: 'elevation',
  requestsPerCall: POINTS_PER_CALL,
  key: ({ latitude, longitude }) => JSON.stringify([latitude, longitude]),
  ask(points) {
    return perPoint(
      sampleElevations(points.flatMap(({ latitude, longitude }) => [latitude, longitude])),
      points.length,
    );
  },
  withKey: {
    priceOf: () => 'essentials',
    requestsPerPurchase: POINTS_PER_REQUEST,
    plan: (points) =>
      partsOf(points, POINTS_PER_REQUEST).map((some, part) => elevationCall(some, part * POINTS_PER_REQUEST)),
  },
  read(item) {
    const answer = field(item, 'answer');
    if (meaningOf(asText(field(answer, 'status'))) !== 'found') throw serviceProblem(answer, ELEVATIONS.quota);
    const meters = asSignedNumber(field(item, 'result', 'elevation'));
    if (meters === undefined) throw notUnderstood('it has no elevation');
    return meters;
  },
  encode: (meters) => meters,
  decode: asSignedNumber,
};

/** Splits an answer about several points into one for each. */
function perPoint(answer: Json, count: number): Json[] {
  const results = asList(field(answer, 'results'));
  return Array.from({ length: count }, (_, index) => ({
    answer,
    result: results.length === count ? results[index] : undefined,
  }));
}

function elevationCall(points: readonly Point[], start: number): HttpCall {
  // Seven decimals are a centimetre.
  const locations = points
    .map(({ latitude, longitude }) => `${latitude.toFixed(7)},${longitude.toFixed(7)}`)
    .join('%7C');
  return {
    url: `https://maps.googleapis.com/maps/api/elevation/json?locations=${locations}`,
    positions: points.map((_, index) => start + index),
    readAnswers: (body) => perPoint(body, points.length),
  };
}
