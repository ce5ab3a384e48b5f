import { memo, type ReactNode } from 'react';
import { columnLetters } from '../../../emulator/browser.ts';
import type { CellView } from '../../book/protocol.ts';
import { widthOf } from './text-width.ts';

export interface GridCellProps {
  row: number;
  column: number;
  cell: CellView | undefined;
  width: number;
  /** How far a text may reach into blank cells beside it. */
  room: number;
  /** Pixels from the left, if the column is frozen. */
  stick: number | undefined;
  isActive: boolean;
  isSelected: boolean;
  /** Which sides are the edge of the selection, of a copied area, and of a reference of the formula that is typed. */
  edges: string;
  /** Pixels, if the cell is the first one of a merged area. */
  merged: { width: number; height: number } | undefined;
  /** What is on top of the cell: its editor, or the fill handle. */
  children?: ReactNode;
}

export const cellId = (row: number, column: number): string => `cell-${row}-${column}`;

/** One cell as it is drawn. */
export const GridCell = memo(function GridCell(props: GridCellProps) {
  const { row, column, cell, width, room, stick, isActive, isSelected, edges, merged, children } = props;
  const address = `${columnLetters(column)}${row}`;
  const { text = '', kind = 'blank', note, message, format = {}, link } = cell ?? {};
  const classes = [
    'cell',
    kind,
    edges,
    isActive && 'active',
    isSelected && 'selected',
    stick !== undefined && 'frozen',
  ];
  const { background } = format;
  return (
    <div
      id={cellId(row, column)}
      role="gridcell"
      aria-colindex={column + 1}
      aria-selected={isSelected}
      aria-label={labelOf(address, cell)}
      data-address={address}
      data-row={row}
      data-column={column}
      className={classes.filter(Boolean).join(' ')}
      style={{ width, ...(stick !== undefined && { left: stick }), ...(background && { backgroundColor: background }) }}
    >
      {text !== '' && (
        <span className="text" style={textStyle(cell as CellView, width, room, merged)}>
          {link === undefined ? (
            text
          ) : (
            <a href={link} target="_blank" rel="noreferrer" tabIndex={-1}>
              {text}
            </a>
          )}
        </span>
      )}
      {(message !== undefined || note !== undefined) && <i className={kind === 'error' ? 'corner error' : 'corner'} />}
      {children}
    </div>
  );
});

function textStyle(
  { text, kind, format = {} }: CellView,
  width: number,
  room: number,
  merged: GridCellProps['merged'],
): React.CSSProperties {
  const { bold, italic, underline, strikethrough, color, background, fontSize, align, wrap } = format;
  const isTextual = kind === 'text';
  const isLeft = isTextual && (align ?? 'left') === 'left' && !wrap;
  const needed = isLeft && room > 0 ? widthOf(text, bold === true, fontSize ?? 10) + 8 : 0;
  const reach = merged?.width ?? (needed > width ? Math.min(needed, width + room) : width);
  return {
    width: reach - 1,
    ...(merged && { height: merged.height - 1, zIndex: 1, background: background ?? 'var(--cell)' }),
    ...(reach > width && !merged && { zIndex: 1, background: background ?? 'inherit' }),
    ...(bold && { fontWeight: 700 }),
    ...(italic && { fontStyle: 'italic' }),
    ...((underline || strikethrough) && {
      textDecoration: [underline && 'underline', strikethrough && 'line-through'].filter(Boolean).join(' '),
    }),
    ...(color && { color }),
    ...(fontSize && { fontSize: `${fontSize}pt` }),
    ...(align && { textAlign: align }),
    ...(wrap && { whiteSpace: 'pre-wrap', overflowWrap: 'break-word' }),
  };
}

/** What a screen reader says about a cell. */
function labelOf(address: string, cell: CellView | undefined): string {
  if (!cell) return address;
  const parts = [address, cell.text, cell.message, cell.note && `Note: ${cell.note}`];
  return parts.filter(Boolean).join(', ');
}
