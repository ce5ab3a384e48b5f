import { type StoreHandle, userActions } from '@gridsheet/react-core';
import type { Selected } from '../../script/script-protocol.ts';

/** What is selected in a sheet. */
export function selectedIn({ store }: StoreHandle): Selected {
  const { choosing, selectingZone } = store;
  const current = { row: choosing.y, column: choosing.x };
  const { startY, startX, endY, endX } = selectingZone;
  if (startY < 1 || startX < 1 || endY < 1 || endX < 1) return { current, area: { ...current, rows: 1, columns: 1 } };
  const [row, column] = [Math.min(startY, endY), Math.min(startX, endX)];
  return { current, area: { row, column, rows: Math.abs(endY - startY) + 1, columns: Math.abs(endX - startX) + 1 } };
}

/** Selects cells of a sheet. */
export function select({ dispatch }: StoreHandle, { area, current }: Selected): void {
  dispatch(userActions.choose({ y: current.row, x: current.column }));
  const isOne = area.rows * area.columns === 1;
  dispatch(
    userActions.select({
      startY: area.row,
      startX: area.column,
      endY: isOne ? -1 : area.row + area.rows - 1,
      endX: isOne ? -1 : area.column + area.columns - 1,
    }),
  );
}
