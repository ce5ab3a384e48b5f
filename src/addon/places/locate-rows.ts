import { answerAll } from '../../answer-all.ts';
import { isBlank } from '../../cells/cell-value.ts';
import { readLatLng } from '../../cells/coordinates.ts';
import { readPlace } from '../../cells/read-place.ts';
import { caught, FormulaError } from '../../errors.ts';
import { findPlaces } from '../../places/find-places.ts';
import type { Place } from '../../places/place.ts';
import type { PlaceRequest } from '../../places/place-request.ts';
import { parsePoint } from '../../places/point.ts';
import { startDeadline } from '../../retry/deadline.ts';
import { placeUrl } from '../../routes/maps-url.ts';
import { noPlaceInRow } from '../messages.ts';
import type { LocatedRow, MissingRow } from '../protocol.ts';
import type { PlaceColumns } from './place-columns.ts';
import type { SelectedRow } from './selected-rows.ts';

// The user is waiting. Places that are not reached in time are asked for at the next click; the others then come from
// the cache.
const LONGEST_SEARCH_MS = 60_000;

type Located = Omit<Place, 'country' | 'countryCode'>;

/** Finds the places of rows, in order. A place written as "lat,lng" needs no request. */
export function locateRows(rows: readonly PlaceRow[]): (LocatedRow | MissingRow)[] {
  const found = answerAll<Located | FormulaError, PlaceRequest>(
    rows.map(({ place }) => {
      if (place instanceof FormulaError) return { value: place };
      const point = parsePoint(place);
      return point ? { value: { ...point, address: place, isPartial: false } } : { request: { place } };
    }),
    (requests) => findPlaces(requests, startDeadline(LONGEST_SEARCH_MS)),
  );
  return rows.map(({ row, name, place }, index) => {
    const result = found[index] as Located | FormulaError;
    if (result instanceof FormulaError) return { row, name, reason: result.message };
    const { address, isPartial, latitude, longitude } = result;
    return {
      row,
      name: name || String(place),
      address,
      isGuess: isPartial,
      latitude,
      longitude,
      link: placeUrl(address),
    };
  });
}

/** A row with its place: a text to ask for, "lat,lng", or why it has none. */
export interface PlaceRow {
  row: number;
  /** The name of the place in its row; empty if there is none besides the place itself. */
  name: string;
  place: string | FormulaError;
}

/** Reads the places of rows: the coordinates of a row or, without any, its address. */
export function readRows(rows: readonly SelectedRow[], columns: PlaceColumns): PlaceRow[] {
  return rows.map(({ row, cells }) => {
    const name = columns.name === undefined ? '' : cells[columns.name];
    return {
      row,
      name: typeof name === 'string' || typeof name === 'number' ? String(name).replace(/\s+/g, ' ').trim() : '',
      place: caught(() => placeIn(cells, columns)),
    };
  });
}

function placeIn(cells: readonly unknown[], { latitude, longitude, place }: PlaceColumns): string {
  const pair = [latitude, longitude].map((index) => (index === undefined ? '' : cells[index]));
  const texts = place.map((index) => cells[index]).filter((cell) => !isBlank(cell));
  // For half a pair, the message says which half is missing, unless there is an address.
  const isGiven = pair.filter((cell) => cell !== '').length > (texts.length > 0 ? 1 : 0);
  if (isGiven) return readLatLng(pair[0], pair[1]);
  if (texts.length === 0) throw noPlaceInRow();
  const parts = texts.map((cell) => readPlace(cell, 'place'));
  return parts.find((part) => parsePoint(part) !== undefined) ?? parts.join(', ');
}
