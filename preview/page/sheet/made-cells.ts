import type { CellType, Sheet } from '@gridsheet/react-core';

export type Point = { y: number; x: number };

/**
 * Calls back for every cell that the grid has made, headers (row or column 0) included. It makes a cell when it is first
 * drawn or asked for, so a cell that is missing here holds nothing.
 */
export function forEachMadeCell(sheet: Sheet, visit: (cell: CellType, point: Point, id: string) => void): void {
  idRows(sheet).forEach((ids, y) => {
    ids?.forEach((id, x) => {
      const cell = sheet.registry.data[id];
      if (cell !== undefined) visit(cell, { y, x }, id);
    });
  });
}

/** The ids of all cells, row by row as they lie now; a cell keeps its id when it moves. */
export function allIds(sheet: Sheet): string[][] {
  for (let y = 0; y <= sheet.numRows; y += 1) sheet.getId({ y, x: 0 });
  return idRows(sheet).map((ids) => [...(ids ?? [])]);
}

function idRows(sheet: Sheet): (string[] | undefined)[] {
  // biome-ignore lint/complexity/useLiteralKeys: the grid has no public way to its cells that does not make them all.
  return sheet['idMatrix'];
}
