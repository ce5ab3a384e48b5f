import polyline from '@googlemaps/polyline-codec';
import {
  type DirectionsLeg,
  type DirectionsRoute,
  type DirectionsStep,
  distanceValue,
  durationValue,
  type LatLng,
  usesMiles,
} from '../../emulator/index.ts';
import { streetsCopyright, worldCopyright } from '../attribution.ts';
import { boundsOf, roundPoint } from '../geo/bounds.ts';
import type { Place } from '../geocode/place.ts';
import { estimateWarning } from '../world/estimate-leg.ts';
import type { LegPlan, StepPlan } from './leg-plan.ts';
import type { TravelChoice } from './plan-leg.ts';

/** A planned leg with the places it joins, and those it passes without a stop. */
export interface PlannedLeg {
  from: Place;
  to: Place;
  /** One part for each stretch between places that are passed without a stop. */
  parts: LegPlan[];
  /** The places between the parts. */
  via: Place[];
}

const MODE_WARNINGS: Readonly<Record<string, string>> = {
  walking: 'Walking directions are in beta. Use caution – This route may be missing sidewalks or pedestrian paths.',
  bicycling:
    "Bicycling directions are in beta. Use caution – This route may contain streets that aren't suited for bicycling.",
};
const OVERVIEW_POINTS = 200;

/** Writes planned legs as one route of the Directions API. */
export function writeRoute(legs: PlannedLeg[], choice: TravelChoice, waypointOrder: number[]): DirectionsRoute {
  const miles = usesMiles(legs[0]?.from.country);
  const parts = legs.flatMap((leg) => leg.parts);
  const points = parts.flatMap(({ steps }) => steps.flatMap((step) => step.points));
  const estimated = parts.some((part) => part.estimated);
  const onStreets = parts.some((part) => !part.estimated);
  return {
    summary: summaryOf(parts),
    bounds: boundsOf(points),
    copyrights: [onStreets ? [streetsCopyright] : [], estimated ? [worldCopyright] : []].flat().join(', '),
    legs: legs.map((leg) => writeLeg(leg, choice, miles)),
    overview_polyline: { points: polyline.encode(thinned(points)) },
    warnings: [
      ...(estimated ? [estimateWarning] : []),
      ...(MODE_WARNINGS[choice.mode] ? [MODE_WARNINGS[choice.mode] as string] : []),
    ],
    waypoint_order: waypointOrder,
  };
}

function writeLeg(leg: PlannedLeg, { mode }: TravelChoice, miles: boolean): DirectionsLeg {
  const plans = leg.parts.flatMap(({ steps }) => steps);
  const steps = plans.map((step) => writeStep(step, mode.toUpperCase() as DirectionsStep['travel_mode'], miles));
  // The sums of the rounded values, so that a leg's steps add up to the leg.
  const meters = steps.reduce((sum, { distance }) => sum + distance.value, 0);
  const seconds = steps.reduce((sum, { duration }) => sum + duration.value, 0);
  return {
    distance: distanceValue(meters, miles),
    duration: durationValue(seconds),
    start_address: leg.from.formattedAddress,
    end_address: leg.to.formattedAddress,
    start_location: roundPoint(plans[0]?.points[0] ?? leg.from.location),
    end_location: roundPoint(plans.at(-1)?.points.at(-1) ?? leg.to.location),
    steps,
    traffic_speed_entry: [],
    via_waypoint: leg.via.map((place, i) => ({
      location: roundPoint(place.location),
      step_index: leg.parts.slice(0, i + 1).reduce((sum, part) => sum + part.steps.length, 0) - 1,
      step_interpolation: 1,
    })),
  };
}

function writeStep(step: StepPlan, travelMode: DirectionsStep['travel_mode'], miles: boolean): DirectionsStep {
  return {
    distance: distanceValue(step.meters, miles),
    duration: durationValue(step.seconds),
    start_location: roundPoint(step.points[0] as LatLng),
    end_location: roundPoint(step.points.at(-1) as LatLng),
    html_instructions: step.html,
    ...(step.maneuver === undefined ? {} : { maneuver: step.maneuver }),
    polyline: { points: polyline.encode(step.points) },
    travel_mode: travelMode,
  };
}

/** The street with the most metres, and the second one if it is nearly as long. */
function summaryOf(parts: LegPlan[]): string {
  const meters = new Map<string, number>();
  for (const street of parts.flatMap(({ streets }) => streets)) {
    if (street.name !== '') meters.set(street.name, (meters.get(street.name) ?? 0) + street.meters);
  }
  const [first, second] = [...meters].sort(([, a], [, b]) => b - a);
  if (first === undefined) return '';
  return second !== undefined && second[1] > first[1] / 2 ? `${first[0]} and ${second[0]}` : first[0];
}

function thinned(points: LatLng[]): LatLng[] {
  const every = Math.ceil(points.length / OVERVIEW_POINTS);
  // Steps share their end points, and Google does not repeat them.
  const distinct = points.filter((point, i) => i === 0 || !isSame(point, points[i - 1]));
  return distinct.filter((_, i) => i % every === 0 || i === distinct.length - 1);
}

function isSame(a: LatLng, b: LatLng | undefined): boolean {
  return a.lat === b?.lat && a.lng === b.lng;
}
