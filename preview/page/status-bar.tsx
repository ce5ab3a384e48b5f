import { FormulaError, Pending, p2a, type UserSheet } from '@gridsheet/react-core';
import type { MapsCalls } from './calls.ts';
import type { Point } from './use-book-of-calls.ts';

export interface StatusBarProps {
  sheet: UserSheet | undefined;
  selected: Point;
  mapsCalls: MapsCalls | undefined;
}

/** The line below the grid: the message of a cell with an error, for those who do not hover, and the calls used. */
export function StatusBar({ sheet, selected, mapsCalls }: StatusBarProps) {
  const message = sheet ? messageOf(sheet, selected) : '';
  return (
    <footer>
      <span className="tab">Sheet1</span>
      <output className={message === '' ? 'message' : 'message error'} aria-live="polite">
        {message}
      </output>
      <span className="calls">
        {mapsCalls && `Routes asked today: ${mapsCalls.used} of ${mapsCalls.limit} (counted here, none sent to Google)`}
      </span>
    </footer>
  );
}

function messageOf(sheet: UserSheet, point: Point): string {
  const [, solved] = sheet.__raw__.getSolvedCache(point);
  if (Pending.is(solved)) return `${p2a(point)}: Loading…`;
  return FormulaError.is(solved) ? `${p2a(point)} ${solved.code} ${solved.message}` : '';
}
