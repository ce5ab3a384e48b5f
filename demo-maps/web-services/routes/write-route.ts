import type { DirectionsLeg, DirectionsRoute, DirectionsStep, LatLng } from '../../../emulator/index.ts';
import type { RouteSettings } from './route-messages.ts';
import { trafficWarning } from './traffic.ts';
import { measuresWriter, sumOfLegs, type WriteMeasures } from './write-measures.ts';

const TWO_WHEELER_WARNING = 'Routes of two-wheelers are estimated from those of cars here.';

const TEXT_OF_ENTITY: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  '#39': "'",
  nbsp: ' ',
};

/** Writes a route of the Directions API as one of the Routes API. */
export function writeRoute(route: DirectionsRoute, index: number, settings: RouteSettings, now: number): object {
  const [firstLeg] = route.legs;
  if (!firstLeg) return {};
  const measures = measuresWriter(settings, firstLeg, now);
  const { travelMode = 'DRIVE', routingPreference = 'TRAFFIC_UNAWARE', extraComputations = [] } = settings;
  const keepsHtml = extraComputations.includes('HTML_FORMATTED_NAVIGATION_INSTRUCTIONS');
  return {
    routeLabels: [index === 0 ? 'DEFAULT_ROUTE' : 'DEFAULT_ROUTE_ALTERNATE'],
    legs: route.legs.map((leg) => writeLeg(leg, travelMode, keepsHtml, measures)),
    ...measures(sumOfLegs(route.legs)),
    polyline: { encodedPolyline: route.overview_polyline.points },
    description: route.summary,
    warnings: [
      ...route.warnings,
      ...(routingPreference === 'TRAFFIC_UNAWARE' ? [] : [trafficWarning]),
      ...(travelMode === 'TWO_WHEELER' ? [TWO_WHEELER_WARNING] : []),
    ],
    viewport: { low: pointOf(route.bounds.southwest), high: pointOf(route.bounds.northeast) },
    optimizedIntermediateWaypointIndex: route.waypoint_order,
  };
}

function writeLeg(leg: DirectionsLeg, travelMode: string, keepsHtml: boolean, measures: WriteMeasures): object {
  return {
    ...measures(sumOfLegs([leg])),
    startLocation: { latLng: pointOf(leg.start_location) },
    endLocation: { latLng: pointOf(leg.end_location) },
    steps: leg.steps.map((step, index) => writeStep(step, index, travelMode, keepsHtml, measures)),
  };
}

function writeStep(
  step: DirectionsStep,
  index: number,
  travelMode: string,
  keepsHtml: boolean,
  measures: WriteMeasures,
): object {
  const { distanceMeters, staticDuration, localizedValues } = measures({
    meters: step.distance.value,
    seconds: step.duration.value,
  });
  return {
    distanceMeters,
    staticDuration,
    localizedValues: { distance: localizedValues.distance, staticDuration: localizedValues.staticDuration },
    polyline: { encodedPolyline: step.polyline.points },
    startLocation: { latLng: pointOf(step.start_location) },
    endLocation: { latLng: pointOf(step.end_location) },
    navigationInstruction: {
      maneuver: step.maneuver?.toUpperCase().replaceAll('-', '_') ?? (index === 0 ? 'DEPART' : 'NAME_CHANGE'),
      instructions: keepsHtml ? step.html_instructions : plainText(step.html_instructions),
    },
    travelMode,
  };
}

/** Instructions without their HTML. A remark below an instruction gets its own line. */
function plainText(html: string): string {
  return html
    .replace(/<div[^>]*>/g, '\n')
    .replace(/<[^>]*>/g, '')
    .replace(/&(\w+|#\d+);/g, (entity, name) => TEXT_OF_ENTITY[name] ?? entity)
    .trim();
}

function pointOf({ lat, lng }: LatLng): object {
  return { latitude: lat, longitude: lng };
}
