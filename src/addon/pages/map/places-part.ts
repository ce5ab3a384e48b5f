import './places-part.css';
import { count, joinFilled } from '../../../words.ts';
import type { LocatedRow, MissingRow, ShownPlaces } from '../../protocol.ts';
import { script } from '../call-script.ts';
import { byId, make } from '../elements.ts';
import { onClick } from '../report.ts';
import { writeKml } from './write-kml.ts';

const KML_TYPE = 'application/vnd.google-earth.kml+xml';
const MY_MAPS = 'https://www.google.com/mymaps';

/** The offered file; a new one replaces it. */
let file = '';

/** Starts the part that shows the places of the selected rows. */
export function startPlacesPart(): void {
  // One map at a time.
  byId('route-show').addEventListener('click', () => {
    byId('places').hidden = true;
    byId('places-status').textContent = '';
  });
  onClick('places-show', 'places-status', async () => {
    byId('route').hidden = true;
    byId('route-status').textContent = '';
    byId('places').hidden = true;
    byId('places-status').textContent = 'Finding the places…';
    const shown = await script.showPlaces();
    byId('places').replaceChildren(...elementsOf(shown));
    byId('places').hidden = false;
    const { places, missing } = shown;
    const rest = missing.length > 0 ? ' The others are at the end of the list, with the reason.' : '';
    return `${places.length} of ${places.length + missing.length} rows ${places.length === 1 ? 'is' : 'are'} on the map.${rest}`;
  });
}

function elementsOf({ source, places, missing, picture, remarks }: ShownPlaces): HTMLElement[] {
  return [
    ...[source, ...remarks].map((sentence) => make('p', sentence, { className: 'secondary' })),
    ...(picture === null ? [] : [make('img', [], { src: picture, alt: `Map of ${count(places.length, 'place')}` })]),
    ...(places.length > 0 ? [...offersOf(places), legendOf(places)] : []),
    ...(missing.length > 0 ? [make('h2', 'Not on the map'), listOf(missing)] : []),
  ];
}

/** Each place as a link, with the character on its pin, since no link of Google Maps shows several places. */
function legendOf(places: ShownPlaces['places']): HTMLElement {
  const items = places.map(({ label, name, link, ...place }) =>
    make('li', [
      ...(label === '' ? [] : [make('span', label, { className: 'pin' })]),
      make('div', [linkTo(link, name), make('div', detailsOf({ name, ...place }), { className: 'secondary' })]),
    ]),
  );
  return make('ul', items, { className: 'plain legend' });
}

function detailsOf({ row, name, address, isGuess }: Pick<LocatedRow, 'row' | 'name' | 'address' | 'isGuess'>): string {
  return joinFilled([`Row ${row}`, address === name ? '' : address, isGuess ? 'Google guessed this place' : ''], ' · ');
}

function offersOf(places: ShownPlaces['places']): HTMLElement[] {
  if (file !== '') URL.revokeObjectURL(file);
  file = URL.createObjectURL(new Blob([writeKml('Places', places)], { type: KML_TYPE }));
  const words = [
    "A link to Google Maps can't show several places at once. To see them all there, import the KML file in ",
    linkTo(MY_MAPS, 'My Maps'),
    '.',
  ];
  const download = make('a', 'Download the KML file', { href: file, download: 'places.kml', className: 'button' });
  return places.length > 1 ? [make('p', words, { className: 'secondary' }), download] : [download];
}

function listOf(rows: readonly MissingRow[]): HTMLElement {
  const items = rows.map(({ row, name, reason }) => make('li', `Row ${row}${name && `, ${name}`}: ${reason}`));
  return make('ul', items, { className: 'plain' });
}

function linkTo(href: string, text: string): HTMLElement {
  return make('a', text, { href, target: '_blank', rel: 'noopener' });
}
