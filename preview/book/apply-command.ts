import {
  type Area,
  cellAt,
  contentAt,
  isSameName,
  lastColumn,
  lastRow,
  lengthOf,
  mapArea,
  type Sheet,
  shiftArea,
  unionOf,
  type Workbook,
} from '../../emulator/index.ts';
import { BookError } from './book-error.ts';
import { checkSize, growSheet } from './grow-sheet.ts';
import { LIMITS } from './limits.ts';
import type { CommandResult } from './protocol.ts';
import type { AreaOf, Command } from './requests.ts';

/** A command that only changes the workbook. */
export type Change = Exclude<Command, { type: 'undo' | 'redo' | 'reset' | 'recalculate' | 'next-day' }>;

type Applied = Omit<CommandResult, 'version'>;
type Of<Type extends Change['type']> = Extract<Change, { type: Type }>;

/**
 * Carries out one change.
 * @throws BookError if it is impossible, before anything is changed
 */
export function applyCommand(workbook: Workbook, given: Change): Applied {
  const command = given.type === 'enter' ? followShifts(workbook, given) : given;
  if (!('sheet' in command)) return command.type === 'add-sheet' ? addSheet(workbook) : transfer(workbook, command);
  const sheet = findSheet(workbook, command.sheet);
  const area = areaOf(command);
  const grown = area && GROWING.has(command.type) ? growSheet(workbook, sheet, area) : undefined;
  if (area) requireInside(sheet, area);
  const apply = APPLY[command.type] as (workbook: Workbook, sheet: Sheet, command: Change) => Applied | undefined;
  return {
    ...(area && { sheet: sheet.id, area }),
    ...(grown && { message: grown }),
    ...apply(workbook, sheet, command),
  };
}

const GROWING = new Set<string>(['enter', 'paste']);

const APPLY: {
  [Type in Exclude<Change['type'], 'copy' | 'move' | 'add-sheet'>]: (
    workbook: Workbook,
    sheet: Sheet,
    command: Of<Type>,
  ) => Applied | undefined;
} = {
  enter: (workbook, sheet, { row, column, text }) => {
    workbook.enter(sheet, row, column, text);
  },
  paste: (workbook, sheet, { area, texts }) => {
    const rows = mapArea(area, (row, column, r, c) => {
      const text = texts[r % texts.length]?.[c % widthOf(texts)] ?? '';
      // In plain text, the apostrophe that keeps a text would be part of it.
      return contentAt(sheet, row, column)?.numberFormat === '@' ? text.replace(/^'/, '') : text;
    });
    workbook.enterAll(sheet, area, rows);
  },
  clear: (workbook, sheet, { areas }) => {
    for (const area of areas) workbook.clear(sheet, requireInside(sheet, area));
  },
  fill: (workbook, sheet, { area, target }) => {
    workbook.fillArea(sheet, area, requireInside(sheet, target));
    return { area: unionOf(area, target) };
  },
  insert: (workbook, sheet, { axis, at, count }) => {
    checkSize(sheet, axis === 'rows' ? count : 0, axis === 'columns' ? count : 0);
    requireLength(sheet, axis, at - 1);
    workbook.shift(sheet, { axis, at, count });
  },
  delete: (workbook, sheet, { axis, at, count }) => {
    requireLength(sheet, axis, at + count - 1);
    if (count === lengthOf(sheet, axis))
      throw new BookError(`A sheet needs at least one ${axis === 'rows' ? 'row' : 'column'}.`);
    workbook.shift(sheet, { axis, at, count: -count });
  },
  sort: (workbook, sheet, { area, column, ascending }) => {
    workbook.sortArea(sheet, area, [{ column, ascending }]);
  },
  format: (workbook, sheet, { areas, format }) => {
    for (const area of areas) workbook.setFormat(sheet, requireInside(sheet, area), format);
  },
  note: (workbook, sheet, { row, column, text }) => {
    workbook.setNote(sheet, row, column, text);
  },
  resize: (workbook, sheet, { axis, at, count, size }) => {
    requireLength(sheet, axis, at + count - 1);
    workbook.resize(sheet, axis, at, count, size);
  },
  freeze: (workbook, sheet, { axis, count }) => {
    const most = lengthOf(sheet, axis);
    if (count >= most) throw new BookError(`The sheet has only ${most} ${axis}; at least one must stay unfrozen.`);
    if (axis === 'rows') sheet.frozenRows = count;
    else sheet.frozenColumns = count;
    workbook.touch();
  },
  'rename-sheet': (workbook, sheet, { text }) => {
    const name = text.trim();
    if (name === '') throw new BookError('A sheet needs a name.');
    const other = workbook.sheets.find((each) => each !== sheet && isSameName(each.name, name));
    if (other) throw new BookError(`There is already a sheet named "${other.name}". Choose another name.`);
    workbook.renameSheet(sheet, name);
  },
  'move-sheet': (workbook, sheet, { index }) => {
    workbook.moveSheet(sheet, Math.min(index, workbook.sheets.length - 1));
  },
  'copy-sheet': (workbook, sheet) => {
    requireRoomForSheet(workbook);
    const copy = workbook.copySheet(
      sheet,
      freeName(workbook, `Copy of ${sheet.name}`),
      workbook.sheets.indexOf(sheet) + 1,
    );
    return { sheet: copy.id };
  },
  'delete-sheet': (workbook, sheet) => {
    if (workbook.sheets.length === 1) throw new BookError('The last sheet cannot be deleted.');
    const index = workbook.sheets.indexOf(sheet);
    workbook.removeSheet(sheet);
    return { sheet: workbook.sheets[Math.max(0, index - 1)]?.id ?? 0 };
  },
};

/** Writes typed text into the cell that was meant, wherever it is now. */
function followShifts({ shifts }: Workbook, command: Of<'enter'>): Of<'enter'> {
  const known = command.shifts ?? shifts.length;
  const own = shifts.slice(known).filter(({ sheetId }) => sheetId === command.sheet);
  const cell = own.reduce(
    (area: Area | undefined, { shift }) => area && shiftArea(area, shift),
    cellAt(command.row, command.column),
  );
  // Fewer than were known: the cell was moved back, and it is not known by which of them.
  if (!cell || known > shifts.length)
    throw new BookError('The cell was moved or deleted while you typed. Choose where to put what you typed.');
  return { ...command, row: cell.row, column: cell.column };
}

function addSheet(workbook: Workbook): Applied {
  requireRoomForSheet(workbook);
  return { sheet: workbook.addSheet().id };
}

/** Copies or moves cells, from one sheet to another too. */
function transfer(workbook: Workbook, command: Of<'copy'> | Of<'move'>): Applied {
  const from = placeOf(workbook, command.from);
  const sheet = findSheet(workbook, command.to.sheet);
  const area = command.type === 'move' ? sized(command.to.area, from.area) : largerOf(command.to.area, from.area);
  requireInside(from.sheet, from.area);
  const grown = growSheet(workbook, sheet, area);
  if (command.type === 'move') workbook.moveArea(from, { sheet, row: area.row, column: area.column });
  else workbook.copyArea(from, { sheet, area }, command.what);
  return { sheet: sheet.id, area, ...(grown && { message: grown }) };
}

/**
 * The sheet with a number.
 * @throws BookError if it was deleted
 */
export function findSheet(workbook: Workbook, id: number): Sheet {
  const found = workbook.sheets.find((sheet) => sheet.id === id);
  if (found) return found;
  throw new BookError('This sheet was deleted, perhaps in another window.');
}

function placeOf(workbook: Workbook, { sheet, area }: AreaOf) {
  return { sheet: findSheet(workbook, sheet), area };
}

function requireInside(sheet: Sheet, area: Area): Area {
  if (lastRow(area) <= sheet.maxRows && lastColumn(area) <= sheet.maxColumns) return area;
  throw new BookError(`The sheet has only ${sheet.maxRows} rows and ${sheet.maxColumns} columns.`);
}

function requireLength(sheet: Sheet, axis: 'rows' | 'columns', wanted: number): void {
  const length = lengthOf(sheet, axis);
  if (wanted > length) throw new BookError(`The sheet has only ${length} ${axis}.`);
}

function requireRoomForSheet(workbook: Workbook): void {
  if (workbook.sheets.length < LIMITS.sheets) return;
  throw new BookError(`The local sheet takes ${LIMITS.sheets} sheets. Delete one first.`);
}

/** Where a change happens, so that it is shown again when it is undone. */
function areaOf(command: Change): Area | undefined {
  if ('area' in command) return command.area;
  if ('areas' in command) return command.areas[0];
  return 'row' in command ? cellAt(command.row, command.column) : undefined;
}

const widthOf = (texts: readonly string[][]): number => Math.max(1, ...texts.map((row) => row.length));
const sized = (at: Area, { rows, columns }: Area): Area => ({ ...at, rows, columns });

/**
 * If the source fits several times into the target, it fills the target. Otherwise the target becomes as large as the
 * source.
 */
function largerOf(target: Area, source: Area): Area {
  const isMultiple = target.rows % source.rows === 0 && target.columns % source.columns === 0;
  return isMultiple ? target : sized(target, source);
}

function freeName(workbook: Workbook, name: string): string {
  const isTaken = (wanted: string) => workbook.sheets.some((sheet) => isSameName(sheet.name, wanted));
  let count = 1;
  const named = () => (count === 1 ? name : `${name} ${count}`);
  while (isTaken(named())) count += 1;
  return named();
}
