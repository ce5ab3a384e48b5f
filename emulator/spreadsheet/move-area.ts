import type { Edit, SheetArea, SheetPlace } from './edit.ts';

/** Cuts cells and pastes them elsewhere. */
export function moveArea(_edit: Edit, _from: SheetArea, _to: SheetPlace): void {
  throw new Error('Not yet.');
}
