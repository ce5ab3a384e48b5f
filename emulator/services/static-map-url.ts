import polyline from '@googlemaps/polyline-codec';
import type { LatLng, PlaceInput, StaticMapQuery } from './maps-provider.ts';

const ADDRESS = 'https://maps.googleapis.com/maps/api/staticmap';

/** The address of a map in Google's Maps Static API, without a key. */
export function staticMapUrl(query: StaticMapQuery): string {
  const parts: [string, string][] = [['size', `${query.width}x${query.height}`]];
  if (query.center !== undefined) parts.push(['center', placeText(query.center)]);
  if (query.zoom !== undefined) parts.push(['zoom', String(query.zoom)]);
  if (query.mapType !== undefined) parts.push(['maptype', query.mapType]);
  if (query.language !== undefined) parts.push(['language', query.language]);
  for (const { place, size, color, label } of query.markers) {
    parts.push(['markers', [styles({ size, color, label }), placeText(place)].flat().join('|')]);
  }
  for (const { points, weight, color, fillColor } of query.paths) {
    const line = points.every(isPoint) ? [`enc:${polyline.encode(points)}`] : points.map(placeText);
    parts.push(['path', [styles({ weight, color, fillcolor: fillColor }), line].flat().join('|')]);
  }
  if (query.visible.length > 0) parts.push(['visible', query.visible.map(placeText).join('|')]);
  return `${ADDRESS}?${parts.map(([name, value]) => `${name}=${encodeURIComponent(value)}`).join('&')}`;
}

const isPoint = (place: PlaceInput): place is LatLng => typeof place === 'object';

const placeText = (place: PlaceInput): string => (isPoint(place) ? `${place.lat},${place.lng}` : place);

function styles(values: Record<string, string | number | undefined>): string[] {
  return Object.entries(values).flatMap(([name, value]) => (value === undefined ? [] : [`${name}:${value}`]));
}
