import { type ReactNode, type RefObject, useEffect, useLayoutEffect, useMemo, useState } from 'react';
import { type Area, columnLetters, lastColumn } from '../../../emulator/browser.ts';
import type { ViewRequest } from '../../book/requests.ts';
import type { BookState } from '../book/book-client.ts';
import type { Axis } from './axis.ts';
import { cellId } from './grid-cell.tsx';
import { GridRow, HEADER_HEIGHT, HEADER_WIDTH, type MarkedArea } from './grid-row.tsx';
import type { Point } from './selection.ts';

export interface GridProps {
  /** The element that scrolls, and that has the focus. */
  scroller: RefObject<HTMLDivElement | null>;
  book: BookState;
  rows: Axis;
  columns: Axis;
  active: Point;
  selected: Area;
  marks: readonly MarkedArea[];
  /** What is on top of a cell. */
  over: { at: Point; children: ReactNode }[];
  onWindow: (window: Omit<ViewRequest, 'sheet'>) => void;
  onAddRows: () => void;
  events: Partial<React.ComponentProps<'div'>>;
}

// Drawn beyond the visible part, so that a little scrolling shows no gap.
const SPARE_ROWS = 12;
const SPARE_COLUMNS = 4;
// Requests to the server are rounded to these numbers, so that a little scrolling needs no request.
const STEP = 20;

/** The visible cells, as a grid that has the focus and names its active cell. */
export function Grid({
  scroller,
  book,
  rows,
  columns,
  active,
  selected,
  marks,
  over,
  onWindow,
  onAddRows,
  events,
}: GridProps) {
  const { view } = book;
  const seen = useSeen(scroller, rows, columns);
  const frozenHeight = rows.startOf(view.frozenRows + 1);
  const keep = over.map(({ at }) => at);
  const drawnRows = numbers(
    seen.rows,
    view.frozenRows,
    rows.count,
    [active, ...keep].map(({ row }) => row),
  );
  const columnList = numbers(seen.columns, 0, columns.count, [
    ...Array.from({ length: view.frozenColumns }, (_, index) => index + 1),
    ...[active, ...keep].map(({ column }) => column),
  ]).join();
  // The same array while its numbers do not change, so that rows need not be drawn again.
  const drawnColumns = useMemo(() => columnList.split(',').map(Number), [columnList]);
  const [firstRow, lastRow, firstColumn, lastColumn_] = [...seen.rows, ...seen.columns];
  // biome-ignore lint/correctness/useExhaustiveDependencies: the window is asked for when its numbers change.
  useEffect(() => {
    onWindow({ rows: wide([firstRow, lastRow], rows.count), columns: wide([firstColumn, lastColumn_], columns.count) });
  }, [firstRow, lastRow, firstColumn, lastColumn_, view.sheet, rows.count, columns.count]);

  const rowOf = (row: number, top: number): ReactNode => (
    <GridRow
      key={row}
      row={row}
      top={top}
      rows={rows}
      columns={columns}
      drawn={drawnColumns}
      frozenColumns={view.frozenColumns}
      book={book}
      active={active}
      selected={selected}
      marks={marks}
      over={overIn(over, row)}
    />
  );
  return (
    <div
      {...events}
      ref={scroller}
      role="grid"
      tabIndex={0}
      aria-label={view.sheets.find(({ id }) => id === view.sheet)?.name}
      aria-rowcount={rows.count + 1}
      aria-colcount={columns.count + 1}
      aria-multiselectable
      aria-description="To leave the grid, press Escape and then Tab."
      aria-activedescendant={cellId(active.row, active.column)}
      className="grid"
    >
      <div className="content" role="presentation" style={{ width: HEADER_WIDTH + columns.end }}>
        <div role="rowgroup" className="top" style={{ height: HEADER_HEIGHT + frozenHeight }}>
          <ColumnHeaders columns={columns} drawn={drawnColumns} frozen={view.frozenColumns} selected={selected} />
          {Array.from({ length: view.frozenRows }, (_, index) =>
            rowOf(index + 1, HEADER_HEIGHT + rows.startOf(index + 1)),
          )}
        </div>
        <div role="rowgroup" className="body" style={{ height: rows.end - frozenHeight }}>
          {drawnRows.map((row) => rowOf(row, rows.startOf(row) - frozenHeight))}
        </div>
      </div>
      <div className="more" role="row">
        <div role="gridcell">
          <button type="button" onClick={onAddRows}>
            Add 1000 more rows
          </button>{' '}
          at the bottom
        </div>
      </div>
    </div>
  );
}

interface HeadersProps {
  columns: Axis;
  drawn: readonly number[];
  frozen: number;
  selected: Area;
}

function ColumnHeaders({ columns, drawn, frozen, selected }: HeadersProps) {
  let end = 0;
  return (
    <div
      role="row"
      aria-rowindex={1}
      className="row headers"
      style={{ height: HEADER_HEIGHT, width: HEADER_WIDTH + columns.end }}
    >
      <div role="columnheader" aria-colindex={1} className="corner-header" data-all="true">
        <span className="unseen">All cells</span>
      </div>
      {drawn.map((column) => {
        const start = columns.startOf(column);
        const gap = start - end;
        end = start + columns.sizeOf(column);
        const isChosen = column >= selected.column && column <= lastColumn(selected);
        const classes = ['column-header', isChosen && 'chosen', column <= frozen && 'frozen'];
        return [
          gap > 0 && <span key={`before ${column}`} className="gap" style={{ width: gap }} />,
          <div
            key={column}
            role="columnheader"
            aria-colindex={column + 1}
            aria-label={`Column ${columnLetters(column)}`}
            data-column-header={column}
            className={classes.filter(Boolean).join(' ')}
            style={{ width: columns.sizeOf(column), ...(column <= frozen && { left: HEADER_WIDTH + start }) }}
          >
            {columnLetters(column)}
            <i className="column-size" data-resize-column={column} />
          </div>,
        ];
      })}
    </div>
  );
}

interface Seen {
  rows: [number, number];
  columns: [number, number];
}

/** The visible rows and columns, updated while the grid scrolls and changes its size. */
function useSeen(scroller: RefObject<HTMLDivElement | null>, rows: Axis, columns: Axis): Seen {
  const [seen, setSeen] = useState<Seen>({ rows: [1, 60], columns: [1, 26] });
  useLayoutEffect(() => {
    const element = scroller.current;
    if (!element) return;
    const look = (): void => {
      const { scrollTop, scrollLeft, clientHeight, clientWidth } = element;
      const next: Seen = {
        rows: seenOf(rows, scrollTop, clientHeight, SPARE_ROWS),
        columns: seenOf(columns, scrollLeft, clientWidth, SPARE_COLUMNS),
      };
      setSeen((before) => (JSON.stringify(before) === JSON.stringify(next) ? before : next));
    };
    look();
    const observer = new ResizeObserver(look);
    observer.observe(element);
    element.addEventListener('scroll', look, { passive: true });
    return () => {
      observer.disconnect();
      element.removeEventListener('scroll', look);
    };
  }, [scroller, rows, columns]);
  return seen;
}

function seenOf(axis: Axis, from: number, pixels: number, spare: number): [number, number] {
  return [Math.max(1, axis.at(from) - spare), Math.min(axis.count, axis.at(from + pixels) + spare)];
}

/** The visible numbers and other required ones, without the first ones, which are drawn elsewhere. */
function numbers([first, last]: [number, number], without: number, most: number, more: number[]): number[] {
  const all = new Set(more);
  for (let number = first; number <= last; number += 1) all.add(number);
  return [...all].filter((number) => number > without && number <= most).sort((a, b) => a - b);
}

function wide([first, last]: [number, number], most: number): [number, number] {
  return [
    Math.max(1, Math.floor((first - 1) / STEP) * STEP + 1 - STEP),
    Math.min(most, Math.ceil(last / STEP) * STEP + STEP),
  ];
}

function overIn(over: GridProps['over'], row: number): { column: number; children: ReactNode } | undefined {
  const here = over.find(({ at }) => at.row === row);
  return here && { column: here.at.column, children: here.children };
}
