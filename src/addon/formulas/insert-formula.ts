import { activeSpreadsheet, currentCell, type Range, selectedRanges } from '../../services/spreadsheet.ts';
import { cellNotEmpty, noRoom, notOurFormula } from '../messages.ts';
import type { RequiredParam } from '../protocol.ts';
import { areaOf, isInside } from '../sheet/areas.ts';
import { isOurName } from './our-formulas.ts';
import { formulaStyle, writeCall } from './write-call.ts';

// A text in quotation marks, or a number. Samples come from a page, and nothing else from there may become a formula.
const LITERAL = /^(?:"(?:[^"]|"")*"|-?\d+(?:\.\d+)?)$/;

// Where the help has the name of a range, which the spreadsheet has not. Rows of an array have semicolons everywhere.
const STOPS = 'A2:A6';
const CANDIDATES = '{"Teatro Solís, Montevideo";"Estadio Centenario, Montevideo"}';

/**
 * Writes a formula into the active cell, with the other selected cells as its arguments and samples for those that are
 * missing. Where the active cell is one of the arguments, the formula goes into the cell to the right of the selection.
 * @throws ActionError where that cell is not empty, or the formula would not be ours
 */
export function insertFormula(name: string, params: readonly RequiredParam[]): string {
  if (!isOurName(name)) throw notOurFormula();
  const { target, args } = readTarget();
  const cell = target.getA1Notation();
  if (!target.isBlank() || target.getFormula() !== '') throw cellNotEmpty(cell);
  const style = formulaStyle(activeSpreadsheet().getSpreadsheetLocale());
  const formula = `=${writeCall(name, argumentsFor(params, args), style)}`;
  target.setFormula(formula);
  target.activate();
  return `Wrote ${formula} into ${cell}.`;
}

function readTarget(): { target: Range; args: Range[] } {
  const ranges = selectedRanges();
  const current = currentCell();
  const [only] = ranges;
  if (only === undefined || (ranges.length === 1 && only.getNumRows() * only.getNumColumns() === 1)) {
    return { target: current, args: [] };
  }
  const others = ranges.filter((range) => !isInside(areaOf(current), areaOf(range)));
  if (others.length > 0) return { target: current, args: others };
  const column = only.getLastColumn() + 1;
  const sheet = only.getSheet();
  if (column > sheet.getMaxColumns()) throw noRoom();
  return { target: sheet.getRange(only.getRow(), column), args: [only] };
}

/** One column of the selection for each parameter; all of it for a parameter that takes a range. */
function argumentsFor(params: readonly RequiredParam[], ranges: Range[]): string[] {
  const [first] = ranges;
  if (params.length === 1 && params[0]?.name === 'stops') {
    return [first ? first.getA1Notation() : STOPS];
  }
  const columns = ranges.flatMap((range) =>
    Array.from({ length: range.getNumColumns() }, (_, index) =>
      range.offset(0, index, range.getNumRows(), 1).getA1Notation(),
    ),
  );
  return params.map(({ name, sample }, index) => {
    return columns[index] ?? (name === 'candidates' ? CANDIDATES : literal(sample));
  });
}

function literal(sample: string): string {
  if (!LITERAL.test(sample)) throw notOurFormula();
  return sample;
}
