import { forgetAnswers } from '../../cache/forget-answers.ts';
import { activeSpreadsheet } from '../../services/spreadsheet.ts';
import { hasProblem, ourFormulas, selectedAreas, wholeSheet } from '../formulas/find-formulas.ts';
import { count } from '../messages.ts';
import { type Area, type Cell, cellText, isInside, joinColumns, readSheet, type Snapshot } from '../sheet/grid.ts';
import type { PlacedFormula } from '../sheet/write-formulas.ts';
import { askAgain } from './ask-again.ts';
import { awaitValues } from './await-values.ts';

const PLAIN_TEXT = '@';

/** Asks again what shows an error or a mark in the selection. */
export function recalculateSelection(): string {
  const sheet = readSheet(activeSpreadsheet().getActiveSheet());
  return recalculate(sheet, selectedAreas());
}

/** Asks again what shows an error or a mark in the sheet. */
export function recalculateSheet(): string {
  const sheet = readSheet(activeSpreadsheet().getActiveSheet());
  return recalculate(sheet, [wholeSheet(sheet)]);
}

/** Forgets all cached answers of this spreadsheet, and asks all formulas in the selection again. */
export function fetchAfresh(): string {
  const sheet = readSheet(activeSpreadsheet().getActiveSheet());
  const areas = selectedAreas();
  const cells = ourFormulas(sheet).filter((cell) => isInAny(cell, areas));
  if (cells.length === 0) return 'No formula of Maps in Sheets is selected, so nothing was fetched.';
  forgetAnswers();
  return computeAgain(sheet, cells, (formulas) => `Fetched ${formulas} afresh`);
}

function recalculate(sheet: Snapshot, areas: Area[]): string {
  const cells = ourFormulas(sheet).filter((cell) => hasProblem(sheet, cell, areas));
  if (cells.length === 0) return 'No formula of Maps in Sheets shows an error there.';
  // What an earlier run selected as left comes first.
  const selected = selectedAreas();
  const [first, rest] = split(cells, (cell) => isInAny(cell, selected));
  return computeAgain(sheet, [...first, ...rest], (formulas) => `Recalculated ${formulas}`);
}

function computeAgain({ sheet, formula }: Snapshot, cells: Cell[], done: (formulas: string) => string): string {
  const formats = sheet.getDataRange().getNumberFormats();
  const [plain, others] = split(cells, ({ row, column }) => formats[row - 1]?.[column - 1] === PLAIN_TEXT);
  const formulas = others.map((cell) => ({ ...cell, formula: formula(cell) }));
  const { asked, left } = formulas.length > 0 ? askAgain(sheet, formulas) : { asked: [], left: [] };
  const sentences = [`${done(count(asked.length, 'formula'))}${asked.length > 0 ? awaitValues(sheet, asked) : ''}.`];
  if (left.length > 0) sentences.push(selectRest(sheet, left));
  if (plain.length > 0) sentences.push(plainTextSentence(plain));
  return sentences.join(' ');
}

function selectRest(sheet: Snapshot['sheet'], left: readonly PlacedFormula[]): string {
  const areas = joinColumns(left).map(
    (area) => `${cellText(area)}:${cellText({ ...area, row: area.row + area.rows - 1 })}`,
  );
  sheet.getRangeList(areas).activate();
  return `${count(left.length, 'formula')} ${left.length === 1 ? 'is' : 'are'} left and selected now; choose the same from the menu again, and it goes on with them.`;
}

function plainTextSentence(cells: readonly Cell[]): string {
  const [first] = cells.map(cellText);
  return cells.length === 1
    ? `${first} was left, as its number format is plain text, with which Sheets takes a formula for a text.`
    : `${cells.length} cells such as ${first} were left, as their number format is plain text, with which Sheets takes a formula for a text.`;
}

function isInAny(cell: Cell, areas: readonly Area[]): boolean {
  return areas.some((area) => isInside(cell, area));
}

function split<T>(items: readonly T[], isFirst: (item: T) => boolean): [T[], T[]] {
  return [items.filter(isFirst), items.filter((item) => !isFirst(item))];
}
