import {
  ADDRESS_PART,
  DESTINATION,
  isAmong,
  LATITUDE,
  LONGITUDE,
  NAME,
  ORIGIN,
  PLACE,
  wordsOf,
} from '../sheet/headings.ts';
import { isText } from '../sheet/row-places.ts';

/** Which cells of a row hold the place, as positions among the selected columns. */
export interface PlaceColumns {
  /** Both, or neither. */
  latitude: number | undefined;
  longitude: number | undefined;
  /** The cells whose texts together are the place, such as the parts of an address; none for coordinates. */
  place: number[];
  /** What the place is called in the sheet. */
  name: number | undefined;
}

/** Finds the columns by their headings, or else by their contents. */
export function findPlaceColumns(headings: readonly string[], rows: readonly (readonly unknown[])[]): PlaceColumns {
  const words = headings.map(wordsOf);
  const headed = (...names: string[]): number[] =>
    words.flatMap((own, index) => (own.some((word) => isAmong(word, ...names)) ? [index] : []));
  const [latitude] = headed(LATITUDE);
  const longitude = headed(LONGITUDE).find((index) => index !== latitude);
  const isPair = latitude !== undefined && longitude !== undefined;
  const pair = isPair ? [latitude, longitude] : numberPair(headings, rows);
  const texts = headings.flatMap((_, index) => (rows.some((row) => isText(row[index])) ? [index] : []));
  const place = placeColumns();
  const name = [...headed(NAME), ...texts].find((index) => !place.includes(index) && !pair.includes(index));
  return { latitude: pair[0], longitude: pair[1], place, name };

  function placeColumns(): number[] {
    // One heading for both: the column has texts such as "48.85, 2.35".
    const [known] = [...headed(PLACE, DESTINATION, ORIGIN), ...(isPair || latitude === undefined ? [] : [latitude])];
    const parts = headed(ADDRESS_PART).filter((index) => index !== known);
    const named = [...(known === undefined ? [] : [known]), ...parts];
    if (named.length > 0 || pair.length > 0) return named.sort((a, b) => a - b);
    const first = texts.find((index) => !headed(NAME).includes(index)) ?? texts[0];
    return [first ?? 0];
  }
}

/** Two neighbouring columns without headings that can only be latitudes and longitudes. */
function numberPair(headings: readonly string[], rows: readonly (readonly unknown[])[]): number[] {
  const isWithin = (column: number, limit: number): boolean => {
    const cells = rows.map((row) => row[column]).filter((cell) => cell !== '');
    if (headings[column] !== '' || !cells.every((cell) => typeof cell === 'number' && Math.abs(cell) <= limit))
      return false;
    // A price or a grade has fewer decimals.
    return cells.some((cell) => /\.\d{3}/.test(String(cell)));
  };
  const first = headings.findIndex((_, column) => isWithin(column, 90) && isWithin(column + 1, 180));
  return first < 0 ? [] : [first, first + 1];
}
