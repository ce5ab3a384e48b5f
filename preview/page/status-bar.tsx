import { columnLetters } from '../../emulator/browser.ts';
import { activeCell, type SheetController } from './sheet/sheet-controller.ts';
import { Tabs } from './sheet/tabs.tsx';

const NEXT_DAY =
  "Moves this sheet's clock forward by 24 hours: the daily quotas start again, and cached answers expire.";

/** Below the grid: the sheets, the active cell's message for users who do not hover, and the calls used. */
export function StatusBar({ sheet }: { sheet: SheetController }) {
  const { text, isError } = messageOf(sheet);
  const { mapsCalls, asksGoogle } = sheet.book.view;
  const today = mapsCalls.daysAhead > 0 ? `on day ${mapsCalls.daysAhead + 1}` : 'today';
  const keyed = mapsCalls.withKey > 0 ? `, requests with a practice key: ${mapsCalls.withKey}` : '';
  return (
    <footer>
      <Tabs sheet={sheet} />
      <output className={isError ? 'message error' : 'message'} aria-live="polite">
        {text}
      </output>
      <span className="calls">
        {asksGoogle
          ? `Requests sent to Google today: ${mapsCalls.withKey}`
          : `Routes asked ${today}: ${mapsCalls.used} of ${mapsCalls.limit}${keyed} (counted here, none sent to Google)`}
        {!asksGoogle && (
          <button type="button" title={NEXT_DAY} onClick={() => void sheet.send({ type: 'next-day' })}>
            Next day
          </button>
        )}
      </span>
    </footer>
  );
}

function messageOf(sheet: SheetController): { text: string; isError: boolean } {
  const { row, column } = sheet.state.selection.active;
  const address = `${columnLetters(column)}${row}`;
  const cell = activeCell(sheet);
  if (sheet.state.tabLeaves) return { text: 'Tab now leaves the grid.', isError: false };
  if (cell?.kind === 'loading') return { text: `${address}: Loading…`, isError: false };
  if (cell?.kind === 'error') return { text: `${address} ${cell.text} ${cell.message ?? ''}`, isError: true };
  return { text: cell?.note ? `Note on ${address}: ${cell.note}` : '', isError: false };
}
