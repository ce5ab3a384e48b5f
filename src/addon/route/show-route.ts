import { attempt } from '../../attempt.ts';
import { readPlace } from '../../cells/read-place.ts';
import { readTravelMode } from '../../cells/travel-mode.ts';
import { caught, FormulaError, tooManyStops } from '../../errors.ts';
import { composeDuration } from '../../routes/compose-duration.ts';
import { type DrawnRoute, getDrawnRoute } from '../../routes/get-drawn-route.ts';
import { mapsUrl } from '../../routes/maps-url.ts';
import { durationText, type Route, totalMeters, totalSeconds } from '../../routes/route.ts';
import {
  buildRequest,
  isPassed,
  MOST_STOPS_BETWEEN,
  type RouteRequest,
  type TravelMode,
} from '../../routes/route-request.ts';
import { activeSpreadsheet } from '../../services/spreadsheet.ts';
import { drawRoute, pinLetter } from '../../services/static-map.ts';
import { thousands } from '../../words.ts';
import { noStops } from '../messages.ts';
import type { BestRoute, SelectedRoute, ShownRoute } from '../protocol.ts';
import { usesMiles } from '../sheet/uses-miles.ts';
import { selectedStops } from './selected-stops.ts';

/** The route through the selected cells, for the sidebar. */
export function showRoute(modeName: string): SelectedRoute {
  const mode = readTravelMode(modeName);
  const { stops, cells } = selectedStops();
  const found = getDrawnRoute(requestOf(stops, mode));
  const isOrderFree = mode !== 'transit' && stops.length > 3;
  return { route: describe(found, stops, mode), stops, cells, isOrderFree };
}

/** The route through the same stops in the best order, and what that saves. */
export function showBestRoute(modeName: string, texts: readonly unknown[]): BestRoute {
  const mode = readTravelMode(modeName);
  const stops = texts.map((text) => readPlace(text, 'stop'));
  if (stops.length < 2) throw noStops();
  const given = getDrawnRoute(requestOf(stops, mode));
  const best = getDrawnRoute(requestOf(stops, mode, true));
  const saving = savingOf(given.route, best.route, localDistance());
  if (saving === null) {
    return { route: describe(given, stops, mode), saving: 'The stops are already in the best order.', order: null };
  }
  const order = [0, ...best.route.order.map((position) => position + 1), stops.length - 1];
  const ordered = order.map((position) => stops[position] ?? '');
  return { route: describe(best, ordered, mode), saving, order };
}

function requestOf(stops: string[], mode: TravelMode, bestOrder = false): RouteRequest {
  const request = buildRequest(stops, mode, { choice: 'first' }, bestOrder);
  if (request.via.length > MOST_STOPS_BETWEEN) throw tooManyStops(request.via.length, MOST_STOPS_BETWEEN);
  return request;
}

function describe(found: DrawnRoute, stops: string[], mode: TravelMode): ShownRoute {
  const distance = localDistance();
  const measures = (part: Route): string => {
    const meters = totalMeters(part);
    return `${meters === null ? 'distance not known' : distance(meters)}, ${durationText(part) ?? 'time not known'}`;
  };
  const link = caught(() => mapsUrl(stops, mode));
  const picture = pictureOf(found);
  const legs = found.route.legs.map((leg) => measures({ ...found.route, legs: [leg] }));
  // A stop that is only passed ends no leg and has no pin.
  const visited = stops.filter((stop, position) => position === 0 || !isPassed(stop));
  return {
    stops: visited.map((place, position) => ({
      letter: pinLetter(position),
      place,
      leg: position === 0 ? '' : (legs[position - 1] ?? ''),
    })),
    total: measures(found.route),
    steps: found.steps.steps.map(({ instruction, meters }) => ({
      instruction,
      distance: meters === null ? '' : distance(meters),
    })),
    notes: found.steps.notes,
    link: typeof link === 'string' ? link : '',
    picture: picture.url,
    remarks: [picture.remark, link instanceof FormulaError ? link.message : ''].filter((remark) => remark !== ''),
  };
}

function localDistance(): (meters: number) => string {
  const isInMiles = usesMiles(activeSpreadsheet().getSpreadsheetLocale());
  return (meters) => distanceText(meters, isInMiles);
}

const METERS_PER_MILE = 1609.344;
const METERS_PER_FOOT = 0.3048;

/** A distance for people: "850 m", "12.3 km", "1,141 km", or "500 ft", "7.6 mi". */
export function distanceText(meters: number, isInMiles: boolean): string {
  if (isInMiles) {
    const miles = meters / METERS_PER_MILE;
    return miles < 0.1 ? `${Math.round(meters / METERS_PER_FOOT)} ft` : `${rounded(miles)} mi`;
  }
  return meters < 1000 ? `${Math.round(meters)} m` : `${rounded(meters / 1000)} km`;
}

function rounded(value: number): string {
  return value < 99.95 ? value.toFixed(1) : thousands(Math.round(value));
}

/**
 * The picture of a route, with a remark on it. It is optional: if Google gives none, the rest is still shown. The line
 * of a long route can be too long for Google, so the second try is without the line.
 */
export function pictureOf({ polyline, stops }: DrawnRoute): { url: string | null; remark: string } {
  const draw = (line: string) => attempt(() => drawRoute(line, stops), null);
  const picture = draw(polyline);
  if (picture !== null) return { url: picture, remark: '' };
  const places = draw('');
  if (places !== null) return { url: places, remark: 'Google Maps drew the places only, not the line of the route.' };
  return { url: null, remark: "Google Maps gave no picture of this route, or today's quota of pictures is used up." };
}

/** A sentence about what a better order saves; null if the order is not better. */
export function savingOf(given: Route, best: Route, distanceText: (meters: number) => string): string | null {
  if (best.order.every((stop, position) => stop === position)) return null;
  const meters = difference(totalMeters(given), totalMeters(best));
  const seconds = difference(totalSeconds(given), totalSeconds(best));
  if (meters === null || seconds === null) return 'Google Maps finds this order the best.';
  const [distance, duration] = [distanceText(Math.abs(meters)), composeDuration(Math.abs(seconds))];
  if (meters > 0 && seconds > 0) return `Best order saves ${distance}, ${duration}.`;
  if (seconds > 0) return `Best order saves ${duration}${meters < 0 ? `, and is ${distance} longer` : ''}.`;
  if (meters > 0) return `Best order saves ${distance}${seconds < 0 ? `, and takes ${duration} longer` : ''}.`;
  return null;
}

function difference(given: number | null, best: number | null): number | null {
  return given === null || best === null ? null : given - best;
}
