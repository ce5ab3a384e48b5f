/** What a cell can hold; null is a blank cell. */
export type Cell = number | string | boolean | Date | null;

export type CellOrTable = Cell | Cell[][];
