import { fromA1, Workbook } from '../../emulator/index.ts';
import sample from './sample-book.json' with { type: 'json' };

/** The book of the first visit: one line for each kind of formula, and a formula for fifty rows. */
export function createSample(timeZone: string): Workbook {
  const workbook = new Workbook({ id: 'local-sheet', name: 'Local sheet', timeZone });
  const sheet = workbook.sheet();
  const at = (address: string) => {
    const area = fromA1(address, sheet);
    if (!area) throw new RangeError(`"${address}" is not a cell.`);
    return area;
  };
  for (const [column, width] of Object.entries(sample.widths)) {
    workbook.resize(sheet, 'columns', at(`${column}1`).column, 1, width);
  }
  for (const [address, text] of Object.entries(sample.cells)) {
    const { row, column } = at(address);
    workbook.enter(sheet, row, column, text);
  }
  for (const address of sample.bold) workbook.setFormat(sheet, at(address), { bold: true });
  return workbook;
}
