import type { Area } from './area.ts';
import type { Edit } from './edit.ts';
import type { Sheet } from './sheet.ts';

/** Fills cells as the fill handle does. */
export function fillArea(_edit: Edit, _sheet: Sheet, _source: Area, _target: Area): void {
  throw new Error('Not yet.');
}
