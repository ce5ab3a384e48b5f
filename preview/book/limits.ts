/** How large a book may get; more would make the page and the file slow. */
export const LIMITS = {
  rows: 50_000,
  columns: 702,
  cells: 2_000_000,
  sheets: 100,
  sheetName: 100,
  textLength: 50_000,
  areas: 1_000,
};
