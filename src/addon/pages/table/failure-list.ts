import { count } from '../../../words.ts';
import type { FailedRow } from '../../table/table-protocol.ts';
import { byId, make } from '../elements.ts';

/** Lists the rows that could not be filled; a click shows one in the sheet. */
export function showFailures(failures: readonly FailedRow[], showCell: (failure: FailedRow) => void): void {
  byId('table-failures').hidden = failures.length === 0;
  byId('table-failures-title').textContent =
    `${count(failures.length, 'row')} ${failures.length === 1 ? 'was' : 'were'} not filled:`;
  byId('table-failures-list').replaceChildren(
    ...failures.map((failure) => {
      const item = make('li');
      const button = make('button', failure.cell, { type: 'button' });
      button.ariaLabel = `Show ${failure.cell} in the sheet`;
      button.addEventListener('click', () => showCell(failure));
      item.append(button, ` ${failure.reason.replace(/^⚠ | \(Maps in Sheets\)$/g, '')}`);
      return item;
    }),
  );
  if (failures.length > 0) byId('table-failures').scrollIntoView({ block: 'nearest' });
}
