import type { CopyWhat, Edit, SheetArea } from './edit.ts';

/** Copies cells to another place, as often as they fit into it. */
export function copyArea(_edit: Edit, _from: SheetArea, _to: SheetArea, _what: CopyWhat): void {
  throw new Error('Not yet.');
}
