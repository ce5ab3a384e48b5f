import { isLoading } from '../../cells/cell-texts.ts';
import { activeSpreadsheet, currentCell, flush, type Range, selectedRanges } from '../../services/spreadsheet.ts';
import { cellIsPlainText, cellNotEmpty, noRoom, notOurFormula } from '../messages.ts';
import type { RequiredParam } from '../protocol.ts';
import { areaOf, isInside } from '../sheet/areas.ts';
import { readUntil } from '../sheet/snapshot.ts';
import { usesMiles } from '../sheet/uses-miles.ts';
import { isOurName, showsProblem } from './our-formulas.ts';
import { rowArguments } from './row-arguments.ts';
import { formulaStyle, writeCall } from './write-call.ts';

// A text in quotation marks, or a number. Samples come from a page, and nothing else from there may become a formula.
const LITERAL = /^(?:"(?:[^"]|"")*"|-?\d+(?:\.\d+)?)$/;

// The help names a range that the spreadsheet does not have; this array replaces it. Semicolons separate rows in any
// locale.
const STOPS = 'A2:A6';
const CANDIDATES = '{"Teatro Solís, Montevideo";"Estadio Centenario, Montevideo"}';

/**
 * Writes a formula into the active cell, with other selected cells as its arguments. If only empty cells are selected,
 * the arguments are the places of their rows. If the active cell is one of the arguments, the formula goes into the
 * cell to the right of the selection. Missing arguments become samples. Returns what the cell then shows.
 * @throws ActionError if that cell is not empty or takes only texts, or the formula is not one of ours
 */
export function insertFormula(name: string, params: readonly RequiredParam[]): string {
  if (!isOurName(name)) throw notOurFormula();
  const { target, args } = readTarget();
  const cell = target.getCell(1, 1);
  if (!isEmpty(target)) throw cellNotEmpty(cell.getA1Notation());
  if (cell.getNumberFormat() === '@') throw cellIsPlainText(cell.getA1Notation());
  const locale = activeSpreadsheet().getSpreadsheetLocale();
  const style = formulaStyle(locale);
  const names = params.map((param) => param.name);
  const found = args.length > 0 ? selectedArguments(names, args) : rowArguments(names, target, style);
  const written = params.map(({ name: param, sample }, index) => found[index] ?? sampleOf(param, sample));
  const formula = `=${writeCall(name, [...written, ...unitArguments(name, locale)], style)}`;
  cell.setFormula(formula);
  cell.activate();
  const hint = params.some((_, index) => found[index] === undefined) ? ' Put your own values for the samples.' : '';
  return `${answerOf(cell)} Wrote ${formula}.${hint}`;
}

/** The cells to fill, and the ranges with the arguments if they are selected, too. */
function readTarget(): { target: Range; args: Range[] } {
  const ranges = selectedRanges();
  const current = currentCell();
  const [only] = ranges;
  const isOne = only !== undefined && ranges.length === 1;
  if (only === undefined || (isOne && only.getNumRows() * only.getNumColumns() === 1)) {
    return { target: current, args: [] };
  }
  if (isOne && isEmpty(only)) return { target: only, args: [] };
  const others = ranges.filter((range) => !isInside(areaOf(current), areaOf(range)));
  if (others.length > 0) return { target: current, args: others };
  const column = only.getLastColumn() + 1;
  const sheet = only.getSheet();
  if (column > sheet.getMaxColumns()) throw noRoom();
  return { target: sheet.getRange(only.getRow(), column), args: [only] };
}

function isEmpty(range: Range): boolean {
  return range.isBlank() && range.getFormulas().every((row) => row.every((formula) => formula === ''));
}

/** One column of the selection for each parameter; all of it for a parameter that takes a range. */
function selectedArguments(names: readonly string[], ranges: readonly Range[]): string[] {
  if (names.length === 1 && names[0] === 'stops') return ranges.slice(0, 1).map((range) => range.getA1Notation());
  return ranges.flatMap((range) =>
    Array.from({ length: range.getNumColumns() }, (_, index) =>
      range.offset(0, index, range.getNumRows(), 1).getA1Notation(),
    ),
  );
}

function sampleOf(name: string, sample: string): string {
  if (name === 'stops') return STOPS;
  if (name === 'candidates') return CANDIDATES;
  if (!LITERAL.test(sample)) throw notOurFormula();
  return sample;
}

/** What a cell shows when its formula has been computed. */
function answerOf(cell: Range): string {
  const read = (): string => {
    flush();
    return cell.getDisplayValue();
  };
  const shown = readUntil(read, (text) => !isLoading(text));
  const at = cell.getA1Notation();
  if (isLoading(shown)) return `${at} is still loading.`;
  if (shown === '') return `${at} is blank, as its places are.`;
  const isReasonHidden = showsProblem(shown) && shown.startsWith('#');
  return `${at}: ${shown}${isReasonHidden ? ' (point at the cell to read why).' : '.'}`;
}

/** The arguments after the places that give distances in the unit of the spreadsheet's country; often none. */
function unitArguments(name: string, locale: string | null): string[] {
  if (!/_(?:DISTANCE|TRIP|NEAREST)$/i.test(name)) return [];
  const unit = usesMiles(locale) ? '"mi"' : '"km"';
  return /^GOOGLEMAPS_/i.test(name) ? ['"driving"', unit] : [unit];
}
