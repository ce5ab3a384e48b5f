import { memo, type ReactNode } from 'react';
import { type Area, lastColumn, lastRow } from '../../../emulator/browser.ts';
import { type BookState, keyOf } from '../book/book-client.ts';
import type { Axis } from './axis.ts';
import { GridCell } from './grid-cell.tsx';
import { holds, type Point } from './selection.ts';

/** A marked area, and the word for its edges. */
export interface MarkedArea {
  area: Area;
  name: string;
}

export interface GridRowProps {
  row: number;
  top: number;
  rows: Axis;
  columns: Axis;
  /** The numbers of the columns to be drawn, in order. */
  drawn: readonly number[];
  frozenColumns: number;
  book: BookState;
  active: Point;
  selected: Area;
  marks: readonly MarkedArea[];
  /** What is on top of a cell of this row. */
  over: { column: number; children: ReactNode } | undefined;
}

export const HEADER_WIDTH = 46;
export const HEADER_HEIGHT = 24;
const LONGEST_REACH = 12;

/** A row of the sheet, with its number. */
export const GridRow = memo(
  function GridRow(props: GridRowProps) {
    const { row, top, rows, columns, drawn, frozenColumns, book, active, selected, marks, over } = props;
    const height = rows.sizeOf(row);
    let end = 0;
    return (
      <div
        role="row"
        aria-rowindex={row + 1}
        className="row"
        style={{ top, height, width: HEADER_WIDTH + columns.end }}
      >
        <div
          role="rowheader"
          aria-colindex={1}
          aria-label={`Row ${row}`}
          data-row-header={row}
          className={row >= selected.row && row <= lastRow(selected) ? 'row-header chosen' : 'row-header'}
        >
          {row}
          <i className="row-size" data-resize-row={row} />
        </div>
        {drawn.map((column) => {
          const start = columns.startOf(column);
          const gap = start - end;
          end = start + columns.sizeOf(column);
          const isFrozen = column <= frozenColumns;
          return [
            gap > 0 && <span key={`before ${column}`} className="gap" style={{ width: gap }} />,
            <GridCell
              key={column}
              row={row}
              column={column}
              cell={book.cells.get(keyOf(row, column))}
              width={columns.sizeOf(column)}
              room={isFrozen ? 0 : roomBeside(book, row, column, columns)}
              stick={isFrozen ? HEADER_WIDTH + start : undefined}
              isActive={active.row === row && active.column === column}
              isSelected={holds(selected, { row, column })}
              edges={marks.map(({ area, name }) => edgesOf(area, row, column, name)).join('')}
              merged={mergedAt(book, row, column, rows, columns)}
            >
              {over?.column === column ? over.children : undefined}
            </GridCell>,
          ];
        })}
      </div>
    );
  },
  (before, after) =>
    isAway(before) &&
    isAway(after) &&
    (Object.keys(after) as (keyof GridRowProps)[]).every(
      (name) => SELECTING.has(name) || Object.is(before[name], after[name]),
    ),
);

const SELECTING = new Set<keyof GridRowProps>(['active', 'selected', 'marks']);

/** Whether nothing that is selected or marked touches a row. */
function isAway({ row, active, selected, marks }: GridRowProps): boolean {
  const isIn = ({ row: first, rows }: Area): boolean => row >= first && row < first + rows;
  return active.row !== row && !isIn(selected) && !marks.some(({ area }) => isIn(area));
}

/** How many pixels of blank cells follow a cell. */
function roomBeside({ cells }: BookState, row: number, column: number, columns: Axis): number {
  const cell = cells.get(keyOf(row, column));
  if (cell?.kind !== 'text') return 0;
  let room = 0;
  for (let next = column + 1; next <= Math.min(columns.count, column + LONGEST_REACH); next += 1) {
    if ((cells.get(keyOf(row, next))?.text ?? '') !== '') break;
    room += columns.sizeOf(next);
  }
  return room;
}

function edgesOf(area: Area, row: number, column: number, name: string): string {
  if (!holds(area, { row, column })) return '';
  const sides = [
    row === area.row && 'top',
    row === lastRow(area) && 'bottom',
    column === area.column && 'left',
    column === lastColumn(area) && 'right',
  ].filter(Boolean);
  return sides.map((side) => ` ${name}-${side}`).join('');
}

function mergedAt({ view }: BookState, row: number, column: number, rows: Axis, columns: Axis) {
  const area = view.merges.find((merge) => merge.row === row && merge.column === column);
  if (!area) return undefined;
  return {
    width: columns.startOf(lastColumn(area) + 1) - columns.startOf(column),
    height: rows.startOf(lastRow(area) + 1) - rows.startOf(row),
  };
}
