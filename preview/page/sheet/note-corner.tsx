import { type ReactNode, useState } from 'react';
import { createPortal } from 'react-dom';

/** The content of a cell with a note: a corner that shows it, and the note wherever the pointer is on the cell. */
export function NoteCorner({ note, children }: { note: string; children?: ReactNode }) {
  const [place, setPlace] = useState<{ left: number; top: number }>();
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the line below the sheet gives the note to the keyboard.
    <div
      className="has-note"
      onMouseEnter={({ currentTarget }) => {
        const { right, top } = (currentTarget.closest('td') ?? currentTarget).getBoundingClientRect();
        setPlace({ left: right + 2, top });
      }}
      onMouseLeave={() => setPlace(undefined)}
    >
      {children}
      {place &&
        createPortal(
          <div className="note-text" style={place}>
            {note}
          </div>,
          document.body,
        )}
    </div>
  );
}
