import { placeKey } from '../places/place-key.ts';
import { readPlace } from './read-place.ts';

/** A place of a list: as it is in its cell, so that the sheet can look it up there, and as Google is asked for it. */
export interface Candidate {
  cell: string | number;
  place: string;
}

/**
 * Reads the places from which to find the nearest; repeated ones are left out.
 * @throws FormulaError if one is not a place
 */
export function readCandidates(cells: readonly unknown[]): Candidate[] {
  const byKey = new Map<string, Candidate>();
  for (const cell of cells) {
    const place = readPlace(cell, 'candidate');
    const key = placeKey(place);
    if (!byKey.has(key)) byKey.set(key, { cell: cell as string | number, place });
  }
  return [...byKey.values()];
}
