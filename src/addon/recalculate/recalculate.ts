import { forgetAnswers } from '../../cache/forget-answers.ts';
import { isLoading } from '../../cells/cell-texts.ts';
import { startActionDeadline, startDeadline } from '../../retry/deadline.ts';
import { withDocumentLock } from '../../services/lock.ts';
import { activeSpreadsheet, flush, type Sheet } from '../../services/spreadsheet.ts';
import { count } from '../../words.ts';
import { hasProblem, ourFormulas, selectedAreas } from '../formulas/our-formulas.ts';
import { leftText, refusedAt } from '../freeze/freeze-report.ts';
import {
  type Area,
  areaAround,
  areaOfCell,
  type Cell,
  cellText,
  isInAny,
  joinColumns,
  rangeOf,
  without,
} from '../sheet/areas.ts';
import { cellIn, readPlainText, readSheet, readUntil, type Snapshot, wholeSheet } from '../sheet/snapshot.ts';
import { checkEditable } from '../sheet/write-cells.ts';
import { type PlacedFormula, setFormulas } from '../sheet/write-formulas.ts';
import { LEFT_OUT, type Refused, writeInParts } from '../sheet/write-parts.ts';
import { bringBackParked, parkFormula } from './bring-back.ts';

/** Recalculates formulas in the selection that show an error or a mark. */
export function recalculateSelection(): string {
  const sheet = readSheet(activeSpreadsheet().getActiveSheet());
  return recalculate(sheet, selectedAreas());
}

/** Recalculates formulas in the sheet that show an error or a mark. */
export function recalculateSheet(): string {
  const sheet = readSheet(activeSpreadsheet().getActiveSheet());
  return recalculate(sheet, [wholeSheet(sheet)]);
}

/** Deletes all cached answers of this spreadsheet, and recalculates all formulas in the selection. */
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
  // Formulas that an earlier run had no time for are selected. They come first.
  const selected = selectedAreas();
  const [first, rest] = split(cells, (cell) => isInAny(cell, selected));
  return computeAgain(sheet, [...first, ...rest], (formulas) => `Recalculated ${formulas}`);
}

function computeAgain(snapshot: Snapshot, cells: Cell[], done: (formulas: string) => string): string {
  const { sheet, formula } = snapshot;
  const [plain, others] = split(cells, readPlainText(snapshot));
  const formulas = others.map((cell) => ({ ...cell, formula: formula(cell) }));
  const { asked, refused, left } = askAgain(sheet, formulas);
  const sentences = [`${done(count(asked.length, 'formula'))}${asked.length > 0 ? awaitValues(sheet, asked) : ''}.`];
  if (left.length > 0) sentences.push(selectRest(sheet, left));
  if (refused.length > 0) sentences.push(leftText(refused.map(refusedAt), 'formula').trim());
  if (plain.length > 0) sentences.push(plainTextSentence(plain));
  return sentences.join(' ');
}

function selectRest(sheet: Snapshot['sheet'], left: readonly PlacedFormula[]): string {
  const areas = joinColumns(left).map(
    (area) => `${cellText(area)}:${cellText({ ...area, row: area.row + area.rows - 1 })}`,
  );
  sheet.getRangeList(areas).activate();
  return `${count(left.length, 'formula')} ${left.length === 1 ? 'is' : 'are'} left and selected now. Choose the same menu item again to continue.`;
}

function plainTextSentence(cells: readonly Cell[]): string {
  const [first] = cells.map(cellText);
  const which = cells.length === 1 ? `${first} was` : `${cells.length} cells such as ${first} were`;
  return `${which} left, as the number format is plain text, in which a formula is only a text. Choose another number format.`;
}

function split<T>(items: readonly T[], isFirst: (item: T) => boolean): [T[], T[]] {
  return [items.filter(isFirst), items.filter((item) => !isFirst(item))];
}

/** Waits a while until formulas have their values, and says how many still have a problem. */
function awaitValues(sheet: Sheet, formulas: readonly PlacedFormula[]): string {
  readUntil(
    () => isAnyLoading(sheet, formulas),
    (isAny) => !isAny,
  );
  const now = readSheet(sheet);
  const loading = formulas.filter((cell) => isLoading(now.shown(cell))).length;
  const failed = formulas.filter((cell) => hasProblem(now, cell, [wholeSheet(now)])).length - loading;
  const parts = [
    ...(failed === 0 ? [] : [`${failed} still ${failed === 1 ? 'shows' : 'show'} an error`]),
    ...(loading === 0 ? [] : [`${loading} ${loading === 1 ? 'is' : 'are'} still loading`]),
  ];
  return `, ${parts.length === 0 ? 'all have a value' : parts.join(', ')}`;
}

function isAnyLoading(sheet: Sheet, formulas: readonly PlacedFormula[]): boolean {
  flush();
  const shown = sheet.getDataRange().getDisplayValues();
  return formulas.some((cell) => isLoading(cellIn(shown, cell)));
}

const LONGEST_CHECK_MS = 60_000;
// Parked formulas show no value, so only a few are parked at a time.
const FORMULAS_AT_A_TIME = 100;

/**
 * Makes Sheets compute formulas again. Sheets does so only if the formula in a cell changes, so each is parked for a
 * moment.
 * @returns where they are now, without those that someone changed meanwhile; those that Google refused; and those for
 * which there was no time
 * @throws ActionError if a cell is protected; no formula was touched then
 */
function askAgain(sheet: Sheet, formulas: readonly PlacedFormula[]) {
  const deadline = startActionDeadline();
  if (formulas.length > 0 && !rangeOf(sheet, areaAround(formulas)).canEdit()) {
    const { millisecondsLeft } = startDeadline(LONGEST_CHECK_MS);
    checkEditable(sheet, joinColumns(formulas), () => millisecondsLeft() >= 0);
  }
  const asked: PlacedFormula[] = [];
  const refused: Refused<PlacedFormula>[] = [];
  let next = 0;
  while (next < formulas.length && (next === 0 || deadline.millisecondsLeft() > 0)) {
    const some = formulas.slice(next, next + FORMULAS_AT_A_TIME);
    const step = withDocumentLock(() => parkAndBringBack(sheet, some));
    asked.push(...step.back);
    refused.push(...step.refused);
    next += FORMULAS_AT_A_TIME;
  }
  return { asked, refused, left: formulas.slice(next) };
}

function parkAndBringBack(sheet: Sheet, formulas: readonly PlacedFormula[]) {
  const refused = writeInParts(formulas, (some) => {
    for (const area of joinColumns(some)) park(sheet, area);
  });
  const back = bringBackParked(sheet);
  const others = without(formulas, [...back, ...refused.map(({ item }) => item)]);
  const leftOut = others.filter((cell) => rangeOf(sheet, areaOfCell(cell)).getFormula() === cell.formula);
  return { back, refused: [...refused, ...leftOut.map((item) => ({ item, failure: LEFT_OUT }))] };
}

function park(sheet: Sheet, area: Area & { cells: PlacedFormula[] }): void {
  const current = rangeOf(sheet, area).getFormulas();
  // Someone may have changed or moved them meanwhile.
  const unchanged = area.cells.filter(({ formula }, index) => current[index]?.[0] === formula);
  const parked = unchanged.flatMap((cell) => {
    const formula = parkFormula(cell.formula);
    return formula === undefined ? [] : [{ ...cell, formula }];
  });
  setFormulas(sheet, parked);
}
