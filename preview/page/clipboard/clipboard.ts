import { type Area, lastColumn, lastRow, mapArea } from '../../../emulator/browser.ts';
import type { CellView } from '../../book/protocol.ts';
import { keyOf } from '../book/book-client.ts';
import { type Bounds, selectArea } from '../grid/selection.ts';
import { type SheetController, selectedArea, shownSheet } from '../sheet/sheet-controller.ts';
import { type CopiedCells, type Pasted, readPasted, writeCopied } from './read-pasted.ts';

// More would make the browser halt.
const MAX_COPIED = 200_000;
let isValuesNext = false;

/** Makes the next paste, which the browser announces right after the keys, take only values. */
export function pasteValuesNext(): void {
  isValuesNext = true;
  setTimeout(() => {
    isValuesNext = false;
  }, 500);
}

/** Puts the selected cells into the clipboard. */
export function copy(sheet: SheetController, event: ClipboardEvent, isCut: boolean): void {
  event.preventDefault();
  const area = filledPart(sheet, selectedArea(sheet));
  const cells = cellsAtHand(sheet, area);
  if (cells) {
    const { plain, html } = written(sheet, area, cells, isCut);
    event.clipboardData?.setData('text/plain', plain);
    event.clipboardData?.setData('text/html', html);
    mark(sheet, area, isCut);
  } else void copySelection(sheet, isCut);
}

/** Puts the selected cells into the clipboard, for a menu, or if they must still be requested. */
export async function copySelection(sheet: SheetController, isCut: boolean): Promise<void> {
  const area = filledPart(sheet, selectedArea(sheet));
  if (area.rows * area.columns > MAX_COPIED) {
    sheet.say(`These are ${area.rows * area.columns} cells. Copy at most ${MAX_COPIED} at once.`, true);
    return;
  }
  const texts = readCells(sheet, area).then((cells) => written(sheet, area, cells, isCut));
  const blob = (type: string, pick: (texts: { plain: string; html: string }) => string): Promise<Blob> =>
    texts.then((both) => new Blob([pick(both)], { type }));
  try {
    await navigator.clipboard.write([
      new ClipboardItem({
        'text/plain': blob('text/plain', ({ plain }) => plain),
        'text/html': blob('text/html', ({ html }) => html),
      }),
    ]);
    await texts;
    mark(sheet, area, isCut);
  } catch {
    sheet.say('The browser did not let the page copy. Use Ctrl+C on fewer cells.', true);
  }
}

/** Pastes the browser's clipboard data. */
export function paste(sheet: SheetController, event: ClipboardEvent): void {
  event.preventDefault();
  const data = event.clipboardData;
  if (!data) return;
  const isValues = isValuesNext;
  isValuesNext = false;
  void put(sheet, pastedFrom(data.getData('text/html'), data.getData('text/plain')), isValues);
}

/** Pastes for a menu, if the browser allows it. */
export async function pasteFromMenu(sheet: SheetController, isValues: boolean): Promise<void> {
  try {
    const [item] = await navigator.clipboard.read();
    const read = async (type: string): Promise<string> =>
      item?.types.includes(type) ? (await item.getType(type)).text() : '';
    const [html, plain] = [await read('text/html'), await read('text/plain')];
    await put(sheet, pastedFrom(html, plain), isValues);
  } catch {
    sheet.say(`The browser did not let the page read the clipboard. Press Ctrl+${isValues ? 'Shift+' : ''}V.`, true);
  }
}

function pastedFrom(html: string, plain: string): Pasted {
  const pasted = readPasted(html, plain);
  // A browser may clean clipboard data, and remove the mark of our own cells. So the page remembers its last copy.
  const isOwn = lastCopied?.plain === plain.replaceAll('\r\n', '\n');
  return isOwn && lastCopied ? lastCopied : pasted;
}

let lastCopied: (Required<Pasted> & { plain: string }) | undefined;

async function put(sheet: SheetController, { texts, copied }: Pasted, isValues: boolean): Promise<void> {
  const target = selectedArea(sheet);
  const { layout } = sheet.book.view;
  // If cells have moved since they were copied, their texts are pasted.
  if (copied && copied.layout === layout) {
    const to = { sheet: shownSheet(sheet), area: target };
    const from = { sheet: copied.sheet, area: sourceOf(copied, target, sheet.book.view) };
    if (copied.isCut && !isValues) await sheet.send({ type: 'move', from, to });
    else await sheet.send({ type: 'copy', from, to, what: isValues ? 'values' : 'all' });
    if (copied.isCut) sheet.set({ copied: undefined });
    return;
  }
  const columns = Math.max(1, ...texts.map((row) => row.length));
  const isRepeated = target.rows % texts.length === 0 && target.columns % columns === 0;
  const area = isRepeated ? target : { ...target, rows: texts.length, columns };
  const asTyped = isValues ? texts.map((row) => row.map((text) => (text.startsWith('=') ? `'${text}` : text))) : texts;
  await sheet.send({ type: 'paste', sheet: shownSheet(sheet), area, texts: asTyped });
}

/** Whole rows or columns are pasted as a whole if there is room for them, otherwise as far as they are filled. */
function sourceOf({ area, whole }: CopiedCells, target: Area, { rows, columns }: Bounds): Area {
  const hasRoom = (whole?.rows === rows && target.row === 1) || (whole?.columns === columns && target.column === 1);
  return whole && hasRoom ? whole : area;
}

/** Copies cells of the sheet onto others. */
export function copyWithin(sheet: SheetController, source: Area, target: Area, selected: Area): void {
  const id = shownSheet(sheet);
  const command = {
    type: 'copy',
    from: { sheet: id, area: source },
    to: { sheet: id, area: target },
    what: 'all',
  } as const;
  void sheet.send(command).then(() => sheet.select(selectArea(selected)));
}

function mark(sheet: SheetController, area: Area, isCut: boolean): void {
  sheet.set({ copied: { sheet: shownSheet(sheet), area, isCut } });
}

function copiedCells(sheet: SheetController, area: Area, isCut: boolean): CopiedCells {
  const selected = selectedArea(sheet);
  const isWhole = selected.rows !== area.rows || selected.columns !== area.columns;
  return {
    sheet: shownSheet(sheet),
    area,
    isCut,
    layout: sheet.book.view.layout,
    ...(isWhole && { whole: selected }),
  };
}

function written(sheet: SheetController, area: Area, cells: ReadonlyMap<string, CellView>, isCut: boolean) {
  const textsBy = (read: (cell: CellView) => string) =>
    mapArea(area, (row, column) => {
      const cell = cells.get(keyOf(row, column));
      return cell ? read(cell) : '';
    });
  const copied = copiedCells(sheet, area, isCut);
  const both = writeCopied(
    textsBy(({ text }) => text),
    copied,
  );
  // Pasted as texts here, a value keeps the digits that do not show.
  const texts = textsBy(({ text, entry }) => (entry === '' || entry.startsWith('=') ? text : entry));
  lastCopied = { plain: both.plain, texts, copied };
  return both;
}

/** Whole rows and columns are copied as far as the sheet is filled. */
function filledPart({ book: { view } }: SheetController, area: Area): Area {
  const isRows = area.columns === view.columns;
  const isColumns = area.rows === view.rows;
  return {
    ...area,
    ...(isColumns && { rows: Math.max(1, view.usedRows - area.row + 1) }),
    ...(isRows && { columns: Math.max(1, view.usedColumns - area.column + 1) }),
  };
}

/** The cells of an area, if the page has all of them. */
function cellsAtHand({ book, client }: SheetController, area: Area): ReadonlyMap<string, CellView> | undefined {
  const { rows, columns } = client.window;
  const isAtHand =
    area.row >= rows[0] && lastRow(area) <= rows[1] && area.column >= columns[0] && lastColumn(area) <= columns[1];
  return isAtHand ? book.cells : undefined;
}

async function readCells(sheet: SheetController, area: Area): Promise<ReadonlyMap<string, CellView>> {
  const rows: [number, number] = [area.row, lastRow(area)];
  const columns: [number, number] = [area.column, lastColumn(area)];
  const view = await sheet.client.read({ sheet: shownSheet(sheet), rows, columns });
  return new Map(view.cells.map((cell) => [keyOf(cell.row, cell.column), cell]));
}
