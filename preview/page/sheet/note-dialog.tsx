import { useState } from 'react';
import { columnLetters } from '../../../emulator/browser.ts';
import { Dialog } from '../dialog.tsx';
import { activeCell, type SheetController, shownSheet } from './sheet-controller.ts';

/** Asks for the note of the active cell; an empty one removes it. */
export function NoteDialog({ sheet, onClose }: { sheet: SheetController; onClose: () => void }) {
  const [text, setText] = useState(activeCell(sheet)?.note ?? '');
  const { row, column } = sheet.state.selection.active;
  const title = `Note on ${columnLetters(column)}${row}`;

  function save(): void {
    void sheet.send({ type: 'note', sheet: shownSheet(sheet), row, column, text });
    onClose();
  }

  return (
    <Dialog
      label={title}
      title={title}
      buttons={[
        ['Cancel', onClose],
        ['Save', save],
      ]}
      onCancel={onClose}
    >
      <textarea aria-label={title} rows={4} value={text} onChange={({ target }) => setText(target.value)} />
    </Dialog>
  );
}
