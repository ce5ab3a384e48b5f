import { columnLetters, lastColumn, lastRow } from '../../../emulator/browser.ts';
import { copySelection, pasteFromMenu } from '../clipboard/clipboard.ts';
import type { MenuEntry } from '../menus/menu.tsx';
import { type SheetController, selectedArea, shownSheet } from './sheet-controller.ts';

/** What can be done with the selected cells, rows or columns. */
export function cellMenu(sheet: SheetController, on: 'cells' | 'rows' | 'columns', onNote: () => void): MenuEntry[] {
  const area = selectedArea(sheet);
  const id = shownSheet(sheet);
  const { view } = sheet.book;
  const send = (command: Parameters<SheetController['send']>[0]) => () => void sheet.send(command);
  const shift = (axis: 'rows' | 'columns'): MenuEntry[] => {
    const [at, count, last] =
      axis === 'rows' ? [area.row, area.rows, lastRow(area)] : [area.column, area.columns, lastColumn(area)];
    const what = plural(count, axis === 'rows' ? 'row' : 'column');
    const [before, after] = axis === 'rows' ? ['above', 'below'] : ['left', 'right'];
    return [
      { label: `Insert ${what} ${before}`, run: send({ type: 'insert', sheet: id, axis, at, count }) },
      { label: `Insert ${what} ${after}`, run: send({ type: 'insert', sheet: id, axis, at: last + 1, count }) },
      { label: `Delete ${what}`, run: send({ type: 'delete', sheet: id, axis, at, count }) },
    ];
  };
  const column = columnLetters(sheet.state.selection.active.column);
  const sort = (ascending: boolean): MenuEntry => {
    const isWhole = on === 'columns' || area.rows * area.columns === 1;
    const first = view.frozenRows + 1;
    const sorted = isWhole
      ? { row: first, column: 1, rows: Math.max(1, view.usedRows - first + 1), columns: view.columns }
      : area;
    const order = ascending ? 'A to Z' : 'Z to A';
    return {
      label: `Sort ${isWhole ? 'sheet' : 'range'} by column ${column}, ${order}`,
      run: send({ type: 'sort', sheet: id, area: sorted, column: sheet.state.selection.active.column, ascending }),
    };
  };
  const freeze = (axis: 'rows' | 'columns'): MenuEntry => {
    const [frozen, count] = axis === 'rows' ? [view.frozenRows, lastRow(area)] : [view.frozenColumns, lastColumn(area)];
    if (frozen === count)
      return { label: `Unfreeze ${axis}`, run: send({ type: 'freeze', sheet: id, axis, count: 0 }) };
    const upTo = axis === 'rows' ? `row ${count}` : `column ${columnLetters(count)}`;
    return { label: `Freeze up to ${upTo}`, run: send({ type: 'freeze', sheet: id, axis, count }) };
  };
  return [
    { label: 'Cut', keys: 'Ctrl+X', run: () => void copySelection(sheet, true) },
    { label: 'Copy', keys: 'Ctrl+C', run: () => void copySelection(sheet, false) },
    { label: 'Paste', keys: 'Ctrl+V', run: () => void pasteFromMenu(sheet, false) },
    { label: 'Paste values', keys: 'Ctrl+Shift+V', run: () => void pasteFromMenu(sheet, true) },
    'line',
    ...(on === 'columns' ? [] : shift('rows')),
    ...(on === 'rows' ? [] : shift('columns')),
    { label: 'Clear', keys: 'Delete', run: send({ type: 'clear', sheet: id, areas: [area] }) },
    'line',
    ...(on === 'rows' ? [] : [sort(true), sort(false)]),
    ...(on === 'columns' ? [] : [freeze('rows')]),
    ...(on === 'rows' ? [] : [freeze('columns')]),
    'line',
    { label: 'Note', run: onNote },
  ];
}

const plural = (count: number, word: string): string => `${count} ${word}${count === 1 ? '' : 's'}`;
