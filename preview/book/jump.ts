import type { Workbook } from '../../emulator/index.ts';
import { findSheet } from './apply-command.ts';
import type { JumpRequest } from './requests.ts';

/**
 * Goes to the edge of filled cells: to the last of consecutive filled cells, or over blank cells to the next filled
 * one.
 */
export function jumpFrom(
  workbook: Workbook,
  { sheet: id, down, right, ...from }: JumpRequest,
): { row: number; column: number } {
  const sheet = findSheet(workbook, id);
  const isInside = (row: number, column: number): boolean =>
    row >= 1 && column >= 1 && row <= sheet.maxRows && column <= sheet.maxColumns;
  const isFilled = (row: number, column: number): boolean =>
    isInside(row, column) && ![null, ''].includes(workbook.peek(sheet, row, column) as null);
  let { row, column } = from;
  if (down === 0 && right === 0) return { row, column };
  const isInBlock = isFilled(row, column) && isFilled(row + down, column + right);
  while (isInside(row + down, column + right)) {
    if (isInBlock && !isFilled(row + down, column + right)) break;
    row += down;
    column += right;
    if (!isInBlock && isFilled(row, column)) break;
  }
  return { row, column };
}
