/** A point on the map, in degrees. */
interface MarkedPoint {
  latitude: number;
  longitude: number;
}

/** Asks Google for a picture of a route: one call of the daily quota. Returns a data URL; throws what Google throws. */
export function drawRoute(polyline: string, stops: readonly MarkedPoint[], width: number, height: number): string {
  const map = Maps.newStaticMap().setSize(width, height);
  if (polyline !== '') map.setPathStyle(4, '0x1a73e8', '0x00000000').addPath(polyline);
  stops.forEach(({ latitude, longitude }, index) => {
    // Google labels a marker with one letter or digit.
    map.setMarkerStyle('mid', 'red', String.fromCharCode(65 + (index % 26))).addMarker(latitude, longitude);
  });
  const picture = map.getBlob();
  return `data:${picture.getContentType() ?? 'image/png'};base64,${Utilities.base64Encode(picture.getBytes())}`;
}
