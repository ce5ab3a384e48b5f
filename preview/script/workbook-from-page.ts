import type { CellOrTable } from '../../emulator/cell.ts';
import { fromA1 } from '../../emulator/spreadsheet/area.ts';
import type { Evaluate, ReadReference } from '../../emulator/spreadsheet/calculation.ts';
import { type Expression, parseFormula } from '../../emulator/spreadsheet/parse-formula.ts';
import { openContent, type Sheet, type Shown } from '../../emulator/spreadsheet/sheet.ts';
import { createWorkbook, type Workbook } from '../../emulator/spreadsheet/workbook.ts';
import { fromPlain } from '../protocol.ts';
import type { CellSnapshot, PlainShown, SheetSnapshot, WorkbookSnapshot } from './script-protocol.ts';
import type { IsComputed } from './workbook-changes.ts';

/** Makes the emulator's spreadsheet of what the page holds. */
export function workbookFromPage({ sheets, activeId }: WorkbookSnapshot, timeZone: string): Workbook {
  const workbook = createWorkbook({
    id: 'local-sheet',
    name: 'Local sheet',
    timeZone,
    sheets: sheets.map(({ name, rows, columns }) => ({ name, maxRows: rows, maxColumns: columns })),
  });
  workbook.sheets.forEach((sheet, index) => {
    fillSheet(sheet, sheets[index] as SheetSnapshot);
  });
  workbook.activeSheetId = activeId;
  return workbook;
}

function fillSheet(sheet: Sheet, { id, cells, selected, metadata }: SheetSnapshot): void {
  sheet.id = id;
  sheet.metadata = metadata;
  sheet.selection = { areas: [selected.area], current: selected.current };
  for (const [address, cell] of Object.entries(cells)) {
    const area = fromA1(address, sheet);
    if (area) Object.assign(openContent(sheet, area.row, area.column), contentOf(cell));
  }
}

function contentOf({ formula, shown, note, isBold }: CellSnapshot): object {
  const value = formula === undefined ? toShown(shown[0]?.[0] ?? null) : null;
  const isDay = value instanceof Date && value.getHours() + value.getMinutes() + value.getSeconds() === 0;
  return {
    value,
    ...(formula !== undefined && { formula }),
    ...(note !== undefined && { note }),
    ...(isBold && { style: { FontWeight: 'bold' } }),
    ...(isDay && { numberFormat: 'yyyy-mm-dd' }),
  };
}

/**
 * Computes formulas: at first each gives what the page shows, and only one that is written again, or that reads what was
 * changed, is computed here.
 */
export function evaluateAfterPage(
  { sheets }: WorkbookSnapshot,
  compute: Evaluate,
): { evaluate: Evaluate; isComputed: IsComputed } {
  const computed = new Set<string>();
  const seen = new Map(
    sheets.flatMap(({ name, rows, columns, cells }) =>
      Object.entries(cells).flatMap(([address, cell]) => {
        const area = fromA1(address, { maxRows: rows, maxColumns: columns });
        return area && cell.formula !== undefined ? [[keyOf(name, area.row, area.column), cell] as const] : [];
      }),
    ),
  );
  const evaluate: Evaluate = (formula, place, read, surroundings) => {
    const key = keyOf(place.sheet, place.row, place.column);
    const cell = seen.get(key);
    seen.delete(key);
    if (cell?.formula === formula) {
      readAll(formula, read);
      return cell.shown.map((row) => row.map(toShown)) as CellOrTable;
    }
    computed.add(key);
    return compute(formula, place, read, surroundings);
  };
  return { evaluate, isComputed: (...place) => computed.has(keyOf(...place)) };
}

const keyOf = (sheetName: string, row: number, column: number): string => `${row},${column},${sheetName}`;

/** Reads whatever a formula names, so that a change there is noticed. */
function readAll(formula: string, read: ReadReference): void {
  const visit = (expression: Expression | undefined): void => {
    if (expression === undefined) return;
    if (expression.kind === 'reference') read(expression.text);
    for (const part of partsOf(expression)) visit(part);
  };
  visit(parseFormula(formula));
}

function partsOf(expression: Expression): (Expression | undefined)[] {
  if (expression.kind === 'call') return expression.args;
  if (expression.kind === 'operator') return [expression.left, expression.right];
  if (expression.kind === 'table') return expression.rows.flat();
  return 'operand' in expression ? [expression.operand] : [];
}

function toShown(plain: PlainShown): Shown {
  if (typeof plain === 'object' && plain !== null && 'problem' in plain) {
    return { error: plain.problem.code, message: plain.problem.message };
  }
  return fromPlain(plain) as Shown;
}
