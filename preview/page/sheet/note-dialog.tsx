import { useEffect, useRef, useState } from 'react';
import { columnLetters } from '../../../emulator/browser.ts';
import { activeCell, type SheetController, shownSheet } from './sheet-controller.ts';

/** Asks for the note of the active cell; an empty one removes it. */
export function NoteDialog({ sheet, onClose }: { sheet: SheetController; onClose: () => void }) {
  const dialog = useRef<HTMLDialogElement>(null);
  const [text, setText] = useState(activeCell(sheet)?.note ?? '');
  useEffect(() => dialog.current?.showModal(), []);
  const { row, column } = sheet.state.selection.active;
  const title = `Note on ${columnLetters(column)}${row}`;

  function save(): void {
    void sheet.send({ type: 'note', sheet: shownSheet(sheet), row, column, text });
    onClose();
  }

  return (
    <dialog ref={dialog} aria-label={title} onCancel={onClose}>
      <h2>{title}</h2>
      <textarea aria-label={title} rows={4} value={text} onChange={({ target }) => setText(target.value)} />
      <div className="dialog-buttons">
        <button type="button" onClick={onClose}>
          Cancel
        </button>
        <button type="button" onClick={save}>
          Save
        </button>
      </div>
    </dialog>
  );
}
