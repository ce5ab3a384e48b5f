import { useState } from 'react';
import {
  columnLetters,
  type FunctionHelp,
  fromA1,
  isSameName,
  lastColumn,
  lastRow,
  unquoteSheet,
} from '../../../emulator/browser.ts';
import { CellEditor } from '../editor/cell-editor.tsx';
import { areaOf, nameOf, selectArea } from '../grid/selection.ts';
import { activeCell, type SheetController } from './sheet-controller.ts';

export interface FormulaBarProps {
  sheet: SheetController;
  functions: FunctionHelp[];
}

/** The name box, which jumps to cells, and the content of the active cell. */
export function FormulaBar({ sheet, functions }: FormulaBarProps) {
  const { editing } = sheet.state;
  return (
    <div className="formula-bar">
      <NameBox sheet={sheet} />
      <span className="fx" aria-hidden="true">
        fx
      </span>
      <CellEditor
        sheet={sheet}
        editing={editing}
        entry={activeCell(sheet)?.entry ?? ''}
        where="bar"
        label="Formula bar"
        functions={functions}
      />
    </div>
  );
}

function NameBox({ sheet }: { sheet: SheetController }) {
  const [typed, setTyped] = useState<string>();
  const { view } = sheet.book;
  const name = nameOf(areaOf(sheet.state.selection), view);

  async function jump(): Promise<void> {
    const [, sheetName, cells = ''] = /^(?:(.+)!)?([^!]+)$/.exec(typed?.trim() ?? '') ?? [];
    const wanted = sheetName && unquoteSheet(sheetName);
    const target = wanted ? view.sheets.find(({ name: each }) => isSameName(each, wanted))?.id : view.sheet;
    const area = fromA1(cells, { maxRows: view.rows, maxColumns: view.columns });
    setTyped(undefined);
    if (target === undefined || !area)
      sheet.say(`"${typed}" is not a cell. Type an address such as B3 or A2:C10.`, true);
    else if (target === view.sheet && (lastRow(area) > view.rows || lastColumn(area) > view.columns)) {
      sheet.say(`The sheet ends at row ${view.rows} and column ${columnLetters(view.columns)}.`, true);
    } else await sheet.show(target, selectArea(area));
    sheet.focus();
  }

  return (
    <input
      className="name-box"
      aria-label="Name box"
      value={typed ?? name}
      spellCheck={false}
      autoComplete="off"
      onFocus={({ target }) => target.select()}
      onChange={({ target }) => setTyped(target.value)}
      onBlur={() => setTyped(undefined)}
      onKeyDown={(event) => {
        event.stopPropagation();
        if (event.key === 'Enter') void jump();
        else if (event.key === 'Escape') {
          setTyped(undefined);
          sheet.focus();
        }
      }}
    />
  );
}
