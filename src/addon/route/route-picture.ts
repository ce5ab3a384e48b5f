import { attempt } from '../../attempt.ts';
import type { DrawnRoute } from '../../routes/get-drawn-route.ts';
import { drawRoute } from '../../services/static-map.ts';

const WIDTH = 268;
const HEIGHT = 220;

/**
 * The picture of a route, with a remark on it. It is optional: if Google gives none, the rest is still shown. The line
 * of a long route can be too long for Google, so the second try is without the line.
 */
export function pictureOf({ polyline, stops }: DrawnRoute): { url: string | null; remark: string } {
  const draw = (line: string) => attempt(() => drawRoute(line, stops, WIDTH, HEIGHT), null);
  const picture = draw(polyline);
  if (picture !== null) return { url: picture, remark: '' };
  const places = draw('');
  if (places !== null) return { url: places, remark: 'Google Maps drew the places only, not the line of the route.' };
  return { url: null, remark: "Google Maps gave no picture of this route, or today's quota of pictures is used up." };
}
