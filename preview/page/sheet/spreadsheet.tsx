import { type RefObject, useEffect, useLayoutEffect, useMemo, useState } from 'react';
import { flushSync } from 'react-dom';
import { type FunctionHelp, lastColumn, lastRow } from '../../../emulator/browser.ts';
import { copy, paste } from '../clipboard/clipboard.ts';
import { CellEditor } from '../editor/cell-editor.tsx';
import { whereShown } from '../editor/edited-cell.ts';
import { closeEditor, readAreas } from '../editor/editing.ts';
import { createAxis } from '../grid/axis.ts';
import { Grid, type GridProps } from '../grid/grid.tsx';
import { pressInGrid } from '../grid/grid-keys.ts';
import { pressPointer, pressTwice, selectForMenu } from '../grid/grid-pointer.ts';
import { HEADER_HEIGHT, HEADER_WIDTH, type MarkedArea } from '../grid/grid-row.tsx';
import { areaOf, type Bounds, type Point, type Selection } from '../grid/selection.ts';
import { PopupMenu } from '../menus/popup-menu.tsx';
import { CellCard } from './cell-card.tsx';
import { cellMenu } from './cell-menu.ts';
import { COLUMN_WIDTH, ROW_HEIGHT } from './move-selection.ts';
import type { SheetController } from './sheet-controller.ts';

export interface SpreadsheetProps {
  sheet: SheetController;
  scroller: RefObject<HTMLDivElement | null>;
  functions: FunctionHelp[];
  /** Asks the user for the note of the active cell. */
  onNote: () => void;
}

interface OpenMenu {
  x: number;
  y: number;
  on: 'cells' | 'rows' | 'columns';
}

/** The cells of the shown sheet, with keyboard, pointer, clipboard and the context menu. */
export function Spreadsheet({ sheet, scroller, functions, onNote }: SpreadsheetProps) {
  const { book, state } = sheet;
  const { view } = book;
  const [menu, setMenu] = useState<OpenMenu>();
  const [hovered, setHovered] = useState<string>();
  // biome-ignore lint/correctness/useExhaustiveDependencies: every view has lists of its own; their contents count.
  const rows = useMemo(
    () => createAxis(view.rows, ROW_HEIGHT, view.heights),
    [view.rows, JSON.stringify(view.heights)],
  );
  // biome-ignore lint/correctness/useExhaustiveDependencies: as above.
  const columns = useMemo(
    () => createAxis(view.columns, COLUMN_WIDTH, view.widths),
    [view.columns, JSON.stringify(view.widths)],
  );
  const { selection, editing, copied, filling } = state;
  const selected = areaOf(selection);
  const isEditingHere = editing !== undefined && whereShown(editing, view.sheet) === 'cell';
  const target = inSight(editing?.pointing?.selection ?? selection, view);
  useScrollTo(scroller, rows, columns, view, isEditingHere && !editing.pointing ? editing : target);

  useEffect(() => {
    const listening = new AbortController();
    for (const type of ['copy', 'cut', 'paste'] as const) {
      const hear = (event: ClipboardEvent) => {
        if (document.activeElement !== scroller.current || event.defaultPrevented) return;
        if (type === 'paste') paste(sheet, event);
        else copy(sheet, event, type === 'cut');
      };
      document.addEventListener(type, hear, listening);
    }
    return () => listening.abort();
  }, [sheet, scroller]);

  const marks: MarkedArea[] = [{ area: selected, name: 'range' }];
  if (copied && copied.sheet === view.sheet) marks.push({ area: copied.area, name: 'copied' });
  if (filling) marks.push({ area: filling, name: 'copied' });
  marks.push(...readAreas(sheet).map((area, index) => ({ area, name: `read-${index % 4}` })));
  if (editing?.pointing) marks.push({ area: areaOf(editing.pointing.selection), name: 'copied' });

  const over: GridProps['over'] = [];
  if (isEditingHere) {
    const editor = <CellEditor sheet={sheet} editing={editing} where="cell" label="Cell" functions={functions} />;
    over.push({ at: editing, children: editor });
  }
  if (!editing) {
    const corner = { row: lastRow(selected), column: lastColumn(selected) };
    over.push({ at: corner, children: <i className="fill-handle" /> });
  }

  return (
    <>
      <Grid
        scroller={scroller}
        book={book}
        rows={rows}
        columns={columns}
        active={selection.active}
        selected={selected}
        marks={marks}
        over={over}
        onWindow={(window) => sheet.client.setWindow({ ...window, sheet: view.sheet })}
        onAddRows={() =>
          void sheet.send({ type: 'insert', sheet: view.sheet, axis: 'rows', at: view.rows + 1, count: 1_000 })
        }
        events={{
          onKeyDown: (event) => {
            if (event.target !== event.currentTarget) return;
            // The editor must have the focus before the browser writes the key that opens it.
            const isDone = flushSync(() => pressInGrid(sheet, event));
            if (isDone) event.preventDefault();
            if (event.key === 'ContextMenu' || (event.key === 'F10' && event.shiftKey)) {
              event.preventDefault();
              setMenu({ ...placeOfActive(sheet), on: 'cells' });
            }
          },
          onPointerDown: (event) => pressPointer(sheet, event),
          onDoubleClick: (event) => pressTwice(sheet, event),
          onContextMenu: (event) => {
            event.preventDefault();
            const on = selectForMenu(sheet, event.target);
            if (on) setMenu({ x: event.clientX, y: event.clientY, on });
          },
          onPointerOver: ({ target }) =>
            setHovered((target as Element).closest<HTMLElement>('[data-address]')?.dataset.address),
          onPointerLeave: () => setHovered(undefined),
          onBlur: ({ relatedTarget }) => {
            // A click elsewhere in the page keeps what was typed.
            const isEditor =
              relatedTarget instanceof Element && relatedTarget.closest('.editor, .bar-editor, .grid, .tabs');
            if (relatedTarget && !isEditor && sheet.state.editing?.where === 'cell') closeEditor(sheet);
          },
        }}
      />
      {!editing && !menu && <CellCard sheet={sheet} hovered={hovered} />}
      {menu && (
        <PopupMenu
          label="Cells"
          x={menu.x}
          y={menu.y}
          items={cellMenu(sheet, menu.on, onNote)}
          onClose={sheet.focusAfter(() => setMenu(undefined))}
        />
      )}
    </>
  );
}

/** The cell to keep visible; after a paste, and for whole rows and columns, not their far end. */
function inSight({ active, head, anchor, showsActive }: Selection, { rows, columns }: Bounds): Point {
  if (showsActive) return active;
  const area = areaOf({ active, head, anchor });
  return {
    row: area.rows === rows ? active.row : head.row,
    column: area.columns === columns ? active.column : head.column,
  };
}

function placeOfActive(sheet: SheetController): { x: number; y: number } {
  const { row, column } = sheet.state.selection.active;
  const box = document.querySelector(`.grid [data-row="${row}"][data-column="${column}"]`)?.getBoundingClientRect();
  return { x: (box?.left ?? 100) + 20, y: box?.bottom ?? 100 };
}

/** Scrolls as far as needed to make a cell visible. */
function useScrollTo(
  scroller: RefObject<HTMLDivElement | null>,
  rows: ReturnType<typeof createAxis>,
  columns: ReturnType<typeof createAxis>,
  { frozenRows, frozenColumns, sheet }: SheetController['book']['view'],
  { row, column }: Point,
): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: it scrolls when the cell changes, not when sizes do.
  useLayoutEffect(() => {
    const element = scroller.current;
    if (!element) return;
    const top = rows.startOf(frozenRows + 1);
    const left = columns.startOf(frozenColumns + 1);
    const height = element.clientHeight - HEADER_HEIGHT;
    const width = element.clientWidth - HEADER_WIDTH;
    if (row > frozenRows) {
      const [start, end] = [rows.startOf(row), rows.startOf(row + 1)];
      if (start - element.scrollTop < top) element.scrollTop = start - top;
      else if (end - element.scrollTop > height) element.scrollTop = end - height;
    }
    if (column > frozenColumns) {
      const [start, end] = [columns.startOf(column), columns.startOf(column + 1)];
      if (start - element.scrollLeft < left) element.scrollLeft = start - left;
      else if (end - element.scrollLeft > width) element.scrollLeft = Math.min(start - left, end - width);
    }
  }, [row, column, sheet]);
}
