/** A point on the map, in degrees. */
interface MarkedPoint {
  latitude: number;
  longitude: number;
}

/** A point with the character on its pin; without a character the pin is small. */
interface Pin extends MarkedPoint {
  label: string;
}

/** The letter on the pin of a stop, counted from 0. Google labels a pin with one character, so that A follows Z. */
export function pinLetter(index: number): string {
  return String.fromCharCode(65 + (index % 26));
}

/** Asks Google for a picture of a route: one call of the daily quota. Returns a data URL; throws what Google throws. */
export function drawRoute(polyline: string, stops: readonly MarkedPoint[]): string {
  const map = newMap();
  if (polyline !== '') map.setPathStyle(4, '0x1a73e8', '0x00000000').addPath(polyline);
  stops.forEach(({ latitude, longitude }, index) => {
    map.setMarkerStyle('mid', 'red', pinLetter(index)).addMarker(latitude, longitude);
  });
  return pictureOf(map);
}

/** The same for a picture of places. */
export function drawPins(pins: readonly Pin[]): string {
  const map = newMap();
  for (const { label, latitude, longitude } of pins) {
    // Google draws no label on a small pin, and may not take an empty one.
    map.setMarkerStyle(label === '' ? 'small' : 'mid', 'red', label || '0');
    map.addMarker(roundDegrees(latitude), roundDegrees(longitude));
  }
  return pictureOf(map);
}

/** An accuracy of a metre is enough for a picture, and keeps its address short. */
const roundDegrees = (degrees: number): number => Math.round(degrees * 1e5) / 1e5;

/** As wide as the sidebar. */
const newMap = (): GoogleAppsScript.Maps.StaticMap => Maps.newStaticMap().setSize(268, 220);

function pictureOf(map: GoogleAppsScript.Maps.StaticMap): string {
  const picture = map.getBlob();
  return `data:${picture.getContentType() ?? 'image/png'};base64,${Utilities.base64Encode(picture.getBytes())}`;
}
