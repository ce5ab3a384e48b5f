import { useLayoutEffect, useRef } from 'react';
import { columnLetters } from '../../../emulator/browser.ts';
import type { SheetController } from './sheet-controller.ts';

export interface CellCardProps {
  sheet: SheetController;
  /** The address of the cell under the pointer. */
  hovered: string | undefined;
}

/** The error or the note of the cell under the pointer, or else of the active one, on a card beside it. */
export function CellCard({ sheet, hovered }: CellCardProps) {
  const card = useRef<HTMLDivElement>(null);
  const { row, column } = sheet.state.selection.active;
  const active = `${columnLetters(column)}${row}`;
  const cells = [...sheet.book.cells.values()];
  const find = (address: string | undefined) =>
    cells.find((cell) => `${columnLetters(cell.column)}${cell.row}` === address && (cell.message ?? cell.note));
  const cell = find(hovered) ?? find(active);

  useLayoutEffect(() => {
    const element = card.current;
    if (!element || !cell) return;
    const box = document
      .querySelector(`.grid [data-row="${cell.row}"][data-column="${cell.column}"]`)
      ?.getBoundingClientRect();
    const grid = document.querySelector('.grid')?.getBoundingClientRect();
    const isSeen = box && grid && box.bottom > grid.top && box.top < grid.bottom && box.left < grid.right;
    element.hidden = !isSeen;
    if (!box || !grid) return;
    const { width, height } = element.getBoundingClientRect();
    const isRoomRight = box.right + width + 8 < grid.right;
    element.style.left = `${Math.max(4, isRoomRight ? box.right + 4 : box.left - width - 4)}px`;
    element.style.top = `${Math.max(4, Math.min(box.top, grid.bottom - height - 8))}px`;
  });

  if (!cell) return null;
  return (
    <div ref={card} className="card" role="tooltip">
      {cell.message !== undefined && (
        <div className="card-error">
          <strong>Error</strong>
          <p>{cell.message}</p>
        </div>
      )}
      {cell.note !== undefined && <p className="note-text">{cell.note}</p>}
    </div>
  );
}
