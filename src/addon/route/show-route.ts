import { readTravelMode } from '../../cells/travel-mode.ts';
import { caught, FormulaError, tooManyStops, transitWithStops } from '../../errors.ts';
import { mapsUrl } from '../../routes/maps-url.ts';
import { durationText, totalMeters } from '../../routes/route.ts';
import type { RouteRequest, TravelMode } from '../../routes/route-request.ts';
import { drawRoute } from '../../services/static-map.ts';
import type { ShownRoute } from '../protocol.ts';
import { type DrawnRoute, findDrawnRoute } from './drawn-route.ts';
import { selectedStops } from './selected-stops.ts';

// Google's limit for one call.
const MOST_STOPS_BETWEEN = 25;
const PICTURE_WIDTH = 268;
const PICTURE_HEIGHT = 220;
const METERS_PER_MILE = 1609.344;

/** The route over the selected cells, to be shown in the sidebar. */
export function showRoute(modeName: string): ShownRoute {
  const mode = readTravelMode(modeName);
  const stops = selectedStops();
  const found = findDrawnRoute(requestOf(stops, mode));
  const meters = totalMeters(found.route);
  const link = caught(() => mapsUrl(stops, mode));
  const picture = pictureOf(found);
  const remarks = [picture.remark, link instanceof FormulaError ? link.message : ''];
  return {
    stops,
    distance: meters === null ? 'not known' : distanceText(meters),
    duration: durationText(found.route) ?? 'not known',
    steps: found.steps.steps.map(({ instruction, meters: length }) => ({
      instruction,
      distance: length === null ? '' : distanceText(length),
    })),
    notes: found.steps.notes,
    link: typeof link === 'string' ? link : '',
    picture: picture.url,
    remarks: remarks.filter((remark) => remark !== ''),
  };
}

function requestOf(stops: string[], mode: TravelMode): RouteRequest {
  const via = stops.slice(1, -1);
  if (mode === 'transit' && via.length > 0) throw transitWithStops();
  if (via.length > MOST_STOPS_BETWEEN) throw tooManyStops(via.length);
  const [origin = '', destination = ''] = [stops[0], stops[stops.length - 1]];
  return { origin, destination, via, mode, choice: 'first', bestOrder: false };
}

/** "850 m", "12.3 km (7.6 mi)" */
function distanceText(meters: number): string {
  if (meters < 1000) return `${Math.round(meters)} m`;
  return `${(meters / 1000).toFixed(1)} km (${(meters / METERS_PER_MILE).toFixed(1)} mi)`;
}

/**
 * The picture is a help: where Google gives none, the rest is shown all the same. The line of a long route can be too long
 * for Google, so the second try is without it.
 */
function pictureOf({ polyline, stops }: DrawnRoute): { url: string | null; remark: string } {
  const draw = (line: string) => attempt(() => drawRoute(line, stops, PICTURE_WIDTH, PICTURE_HEIGHT));
  const picture = draw(polyline);
  if (picture !== null) return { url: picture, remark: '' };
  const places = draw('');
  if (places !== null) return { url: places, remark: 'Google Maps drew the places only, not the line of the route.' };
  return { url: null, remark: "Google Maps gave no picture of this route, or today's quota of pictures is used up." };
}

function attempt(draw: () => string): string | null {
  try {
    return draw();
  } catch {
    return null;
  }
}
