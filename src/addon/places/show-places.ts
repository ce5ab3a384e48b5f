import { quote, thrownText } from '../../errors.ts';
import { drawPins } from '../../services/static-map.ts';
import { joinFilled } from '../../words.ts';
import { noPlaces, tooManyPlaces } from '../messages.ts';
import type { LocatedRow, ShownPlaces } from '../protocol.ts';
import { columnLetters } from '../sheet/notation.ts';
import { locateRows, readRows } from './locate-rows.ts';
import { findPlaceColumns, type PlaceColumns } from './place-columns.ts';
import { readSelectedRows, type SelectedRows } from './selected-rows.ts';

// Google's My Maps takes this many places from a file.
const MOST_PLACES = 2000;
// Google labels a pin with one character.
const LABELS = '123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ';
// The URL of a map may have 16,384 characters (8,192 in the past), and each pin takes about 80 of them.
const MOST_PINS = 80;

/**
 * The places of the selected rows, for the sidebar.
 * @throws ActionError if nothing or too much is selected
 */
export function showPlaces(): ShownPlaces {
  const selected = readSelectedRows();
  const { rows, headings } = selected;
  if (rows.length === 0) throw noPlaces();
  if (rows.length > MOST_PLACES) throw tooManyPlaces(rows.length, MOST_PLACES);
  const cells = rows.map((row) => row.cells);
  const columns = findPlaceColumns(headings, cells);
  const located = locateRows(readRows(rows, columns));
  const places = located
    .flatMap((row) => ('reason' in row ? [] : [row]))
    .map((place, index) => ({ ...place, label: LABELS.charAt(index) }));
  const picture = pictureOf(places.slice(0, MOST_PINS));
  return {
    source: sourceOf(selected, columns),
    places,
    missing: located.flatMap((row) => ('reason' in row ? [row] : [])),
    picture: picture.url,
    remarks: [...picture.remarks, ...remarksOn(places.length)],
  };
}

/** The picture is optional: if Google gives none, the rest is still shown. */
function pictureOf(pins: readonly (LocatedRow & { label: string })[]): { url: string | null; remarks: string[] } {
  if (pins.length === 0) return { url: null, remarks: [] };
  try {
    return { url: drawPins(pins), remarks: [] };
  } catch (error) {
    return {
      url: null,
      remarks: [`Google Maps gave no picture of these places. It said: ${quote(thrownText(error))}.`],
    };
  }
}

function remarksOn(count: number): string[] {
  const remarks: string[] = [];
  if (count > LABELS.length) remarks.push(`Google labels ${LABELS.length} pins at most, so the others are small.`);
  if (count > MOST_PINS)
    remarks.push(`The picture has the first ${MOST_PINS} of ${count} places. The KML file has all of them.`);
  return remarks;
}

/** The columns from which the places were read, so that the user can see a wrong guess. */
function sourceOf(
  { columns, headings, headingRow }: SelectedRows,
  { latitude, longitude, place, name }: PlaceColumns,
): string {
  const column = (index: number): string => {
    const heading = headings[index] ? ` (${headings[index]})` : '';
    return `${columnLetters(columns[index] as number)}${heading}`;
  };
  const pair = [latitude, longitude].flatMap((index) => (index === undefined ? [] : [column(index)]));
  const sources = joinFilled([pair.join(' and '), place.map(column).join(', ')], ', otherwise from ');
  const sentences = [`Places from ${sources}.`];
  if (name !== undefined) sentences.push(`Names from ${column(name)}.`);
  if (headingRow !== undefined) sentences.push(`Row ${headingRow} was taken for headings.`);
  return sentences.join(' ');
}
