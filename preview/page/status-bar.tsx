import { FormulaError, Pending, p2a, type Sheet } from '@gridsheet/react-core';
import type { MapsCalls } from '../protocol.ts';
import type { Point } from './sheet/made-cells.ts';
import type { SheetContents } from './sheet/sheet-contents.ts';

export interface StatusBarProps {
  /** The sheet that shows; undefined before its first drawing. */
  sheet: Sheet | undefined;
  selected: Point;
  sheets: Pick<SheetContents, 'id' | 'name'>[];
  activeId: number;
  onShow: (id: number) => void;
  mapsCalls: MapsCalls | undefined;
}

/** Below the grid: the sheets, what a cell says to those who do not hover, and the calls used. */
export function StatusBar({ sheet, selected, sheets, activeId, onShow, mapsCalls }: StatusBarProps) {
  const { text, isError } = sheet ? messageOf(sheet, selected) : { text: '', isError: false };
  return (
    <footer>
      <nav className="tabs" aria-label="Sheets">
        {sheets.map(({ id, name }) => (
          <button key={id} type="button" aria-current={id === activeId} onClick={() => onShow(id)}>
            {name}
          </button>
        ))}
      </nav>
      <output className={isError ? 'message error' : 'message'} aria-live="polite">
        {text}
      </output>
      <span className="calls">
        {mapsCalls && `Routes asked today: ${mapsCalls.used} of ${mapsCalls.limit} (counted here, none sent to Google)`}
      </span>
    </footer>
  );
}

function messageOf(sheet: Sheet, point: Point): { text: string; isError: boolean } {
  const [, solved] = sheet.getSolvedCache(point);
  const address = p2a(point);
  if (Pending.is(solved)) return { text: `${address}: Loading…`, isError: false };
  if (FormulaError.is(solved)) return { text: `${address} ${solved.code} ${solved.message}`, isError: true };
  const note = sheet.getCell(point, { resolution: 'SYSTEM' })?.custom?.note;
  return { text: note ? `Note of ${address}: ${note}` : '', isError: false };
}
