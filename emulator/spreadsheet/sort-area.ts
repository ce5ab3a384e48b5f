import type { Edit, SheetArea, SortKey } from './edit.ts';

/** Sorts the rows of an area. */
export function sortArea(_edit: Edit, _place: SheetArea, _keys: readonly SortKey[]): void {
  throw new Error('Not yet.');
}
