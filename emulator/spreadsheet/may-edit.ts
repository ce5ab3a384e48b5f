import { type Area, contains, intersects } from './area.ts';
import type { Sheet } from './sheet.ts';

/** Whether the user of the script may edit every cell of an area. */
export const mayEdit = (sheet: Sheet, area: Area): boolean =>
  sheet.protections.every(
    ({ area: guarded, exceptions, editable, warningOnly }) =>
      editable ||
      warningOnly ||
      (guarded !== undefined && !intersects(guarded, area)) ||
      exceptions.some((exception) => contains(exception, area)),
  );
