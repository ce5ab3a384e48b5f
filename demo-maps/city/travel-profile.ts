import type { Way } from './city-data.ts';

/** The travel modes that can be routed on the streets of the city. */
export type StreetMode = 'driving' | 'walking' | 'bicycling';

/** Average speeds over a whole trip, including crossings and lights. There is no traffic. */
const DRIVING_KMH: Readonly<Record<string, number>> = {
  motorway: 80,
  motorway_link: 45,
  trunk: 55,
  trunk_link: 40,
  primary: 36,
  primary_link: 30,
  secondary: 32,
  secondary_link: 28,
  tertiary: 29,
  tertiary_link: 26,
  unclassified: 25,
  residential: 23,
  road: 20,
  living_street: 12,
  service: 12,
  track: 12,
};
const BICYCLING_KMH: Readonly<Record<string, number>> = {
  cycleway: 17,
  footway: 6,
  pedestrian: 8,
  path: 11,
  track: 11,
  service: 12,
  living_street: 13,
};
const WALKING_KMH = 4.8;
const STAIRS_WALKING_KMH = 2.5;

const NOT_BUILT = new Set(['proposed', 'construction']);
const CLOSED = new Set(['no', 'private']);
const MOTOR_ONLY = new Set(['motorway', 'motorway_link']);
const HIGHWAYS = new Set(['motorway', 'motorway_link', 'trunk', 'trunk_link']);

/** Seconds for one metre of a way in one direction by a mode; Infinity where the mode may not go. */
export function secondsPerMeter(way: Way, forward: boolean, mode: StreetMode): number {
  if (NOT_BUILT.has(way.highway)) return Number.POSITIVE_INFINITY;
  const kmh =
    mode === 'driving' ? drivingKmh(way, forward) : mode === 'walking' ? walkingKmh(way) : cyclingKmh(way, forward);
  return kmh > 0 ? 3.6 / kmh : Number.POSITIVE_INFINITY;
}

/** Whether `avoid=highways` leaves out a way. */
export function isHighway(way: Way): boolean {
  return HIGHWAYS.has(way.highway);
}

function drivingKmh(way: Way, forward: boolean): number {
  const { access, motor_vehicle: motorVehicle, motorcar } = way.tags;
  if (isAgainst(way.oneWay, forward)) return 0;
  if (isClosed(motorcar ?? motorVehicle ?? access) || (motorcar ?? motorVehicle ?? access) === 'bus') return 0;
  const usual = DRIVING_KMH[way.highway] ?? 0;
  return Math.min(usual, way.maxSpeedKmh ?? usual);
}

function walkingKmh(way: Way): number {
  const allowed = way.tags.foot ?? (MOTOR_ONLY.has(way.highway) ? 'no' : way.tags.access);
  if (isClosed(allowed)) return 0;
  return way.highway === 'steps' ? STAIRS_WALKING_KMH : WALKING_KMH;
}

function cyclingKmh(way: Way, forward: boolean): number {
  const { bicycle, access, 'oneway:bicycle': oneWayForBicycles } = way.tags;
  const oneWay = oneWayForBicycles === 'no' ? 0 : way.oneWay;
  const bothLanes = way.tags['cycleway:left'] === 'track' && way.tags['cycleway:right'] === 'track';
  if (isAgainst(bothLanes ? 0 : oneWay, forward)) return 0;
  if (isClosed(bicycle ?? (MOTOR_ONLY.has(way.highway) ? 'no' : access)) || way.highway === 'steps') return 0;
  return BICYCLING_KMH[way.highway] ?? 15;
}

function isAgainst(oneWay: -1 | 0 | 1, forward: boolean): boolean {
  return oneWay !== 0 && (oneWay === 1) !== forward;
}

function isClosed(access: string | undefined): boolean {
  return access !== undefined && CLOSED.has(access);
}
