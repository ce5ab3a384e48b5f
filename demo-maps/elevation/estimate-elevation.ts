import type { ElevationQuery, ElevationResponse, ElevationResult, LatLng } from '../../emulator/index.ts';
import elevations from '../data/elevations.json' with { type: 'json' };
import { isOnGlobe } from '../geo/bounds.ts';
import { greatCircleMeters, pointBetween } from '../geo/great-circle.ts';

/** Latitude, longitude and rounded metres above the sea of points that estimates are made from. */
const knownElevations = elevations as [lat: number, lng: number, meters: number][];

const MAX_POINTS = 512;
const NEIGHBOURS = 4;

/**
 * Answers like the Elevation API, but with estimates: the mean of the nearest known points, in which closer points
 * weigh more. `resolution` is the distance to the nearest known point.
 */
export function answerElevation(query: ElevationQuery): ElevationResponse {
  const points = 'locations' in query ? query.locations : samplePath(query.path, query.samples);
  if (points.length === 0 || points.length > MAX_POINTS || !points.every(isOnGlobe)) {
    return { status: 'INVALID_REQUEST', results: [] };
  }
  return { status: 'OK', results: points.map(estimateElevation) };
}

function estimateElevation(location: LatLng): ElevationResult {
  const nearest = knownElevations
    .map(([lat, lng, meters]) => ({ meters, away: greatCircleMeters(location, { lat, lng }) }))
    .sort((a, b) => a.away - b.away)
    .slice(0, NEIGHBOURS);
  const weights = nearest.map(({ away }) => 1 / Math.max(1, away) ** 2);
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const elevation = nearest.reduce((sum, { meters }, i) => sum + (meters * (weights[i] ?? 0)) / total, 0);
  // An estimate is not worth fractions of a metre.
  return { elevation: Math.round(elevation), location, resolution: Math.max(1, nearest[0]?.away ?? 0) };
}

function samplePath(path: LatLng[], samples: number): LatLng[] {
  if (path.length < 2 || !Number.isInteger(samples) || samples < 2 || samples > MAX_POINTS) return [];
  const lengths = path.slice(1).map((point, i) => greatCircleMeters(path[i] as LatLng, point));
  const total = lengths.reduce((sum, length) => sum + length, 0);
  return Array.from({ length: samples }, (_, i) => pointAlong(path, lengths, (total * i) / (samples - 1)));
}

function pointAlong(path: LatLng[], lengths: number[], meters: number): LatLng {
  let left = meters;
  for (const [i, length] of lengths.entries()) {
    const [a, b] = [path[i] as LatLng, path[i + 1] as LatLng];
    if (left > length) {
      left -= length;
      continue;
    }
    return pointBetween(a, b, length === 0 ? 0 : left / length);
  }
  return path.at(-1) as LatLng;
}
