import type { ShownPlaces } from '../../protocol.ts';

/** A KML file of places, as Google's My Maps and Google Earth read it. */
export function writeKml(title: string, places: ShownPlaces['places']): string {
  const placemarks = places.map(
    ({ name, address, row, latitude, longitude }) =>
      `<Placemark><name>${escapeXml(name)}</name><description>${escapeXml(`${address}\nRow ${row}`)}</description><Point><coordinates>${longitude},${latitude}</coordinates></Point></Placemark>\n`,
  );
  return `<kml xmlns="http://www.opengis.net/kml/2.2"><Document><name>${escapeXml(title)}</name>\n${placemarks.join('')}</Document></kml>\n`;
}

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&apos;' };

/** A text in XML; characters that XML does not allow, such as half of a surrogate pair, become "�". */
function escapeXml(text: string): string {
  return text
    .replace(/[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu, '\ufffd')
    .replace(/[&<>"']/g, (character) => ENTITIES[character] ?? character);
}
