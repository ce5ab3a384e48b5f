import { type Area, fromA1, mapArea } from '../../../emulator/spreadsheet/area.ts';
import { displayValue } from '../../../emulator/spreadsheet/display-value.ts';
import { createEvaluate } from '../../../emulator/spreadsheet/formulas/evaluate-formula.ts';
import { contentAt, type Sheet } from '../../../emulator/spreadsheet/sheet.ts';
import { Workbook } from '../../../emulator/spreadsheet/workbook.ts';

/** A workbook with two sheets, "Trips" and "Other", and what tests ask of it. */
export function openBook(rows: unknown[][], other: unknown[][] = []) {
  const workbook = new Workbook({
    sheets: [
      { name: 'Trips', rows },
      { name: 'Other', rows: other },
    ],
  });
  workbook.setEvaluate(createEvaluate(() => null));
  const [sheet, second] = [workbook.sheet('Trips'), workbook.sheet('Other')];
  const area = (a1: string): Area => fromA1(a1, sheet) as Area;
  return {
    workbook,
    sheet,
    second,
    area,
    /** The text of the formula bar: a formula, or the value as shown. */
    typed: (a1: string, of = sheet) =>
      mapArea(area(a1), (row, column) => {
        const content = contentAt(of, row, column);
        return content?.formula ?? displayValue(content?.value ?? null, content?.numberFormat, workbook.timeZone);
      }),
    shown: (a1: string, of = sheet) => mapArea(area(a1), (row, column) => workbook.shown(of, row, column)),
    /** The same of another workbook. */
    shownOf: (other: Workbook, a1: string, of: Sheet) =>
      mapArea(area(a1), (row, column) => other.shown(of, row, column)),
    content: (a1: string, of = sheet) => contentAt(of, area(a1).row, area(a1).column),
  };
}
