import { useState } from 'react';
import { canPoint, commitEditing } from '../editor/editing.ts';
import { PopupMenu } from '../menus/popup-menu.tsx';
import type { SheetController } from './sheet-controller.ts';

/** The sheets of the book: show one, add, rename, copy, move and delete them. */
export function Tabs({ sheet }: { sheet: SheetController }) {
  const { sheets, sheet: shown } = sheet.book.view;
  const [menu, setMenu] = useState<{ id: number; x: number; y: number }>();
  const [renamed, setRenamed] = useState<{ id: number; text: string }>();

  async function show(id: number): Promise<void> {
    if (sheet.state.editing && !canPoint(sheet)) commitEditing(sheet);
    await sheet.show(id);
    // A formula may point at another sheet; editing continues in the formula bar.
    if (!sheet.state.editing) sheet.focus();
  }
  async function rename(): Promise<void> {
    if (!renamed) return;
    setRenamed(undefined);
    const isSame = sheets.find(({ id }) => id === renamed.id)?.name === renamed.text;
    if (!isSame) await sheet.send({ type: 'rename-sheet', sheet: renamed.id, text: renamed.text });
    sheet.focus();
  }

  function openMenu(id: number, x: number, y: number): void {
    commitEditing(sheet);
    setMenu({ id, x, y });
  }

  const itemsOf = (id: number) => {
    const index = sheets.findIndex((each) => each.id === id);
    return [
      { label: 'Rename', run: () => setRenamed({ id, text: sheets[index]?.name ?? '' }) },
      { label: 'Duplicate', run: () => void sheet.send({ type: 'copy-sheet', sheet: id }) },
      {
        label: 'Move left',
        run: () => void sheet.send({ type: 'move-sheet', sheet: id, index: Math.max(0, index - 1) }),
      },
      { label: 'Move right', run: () => void sheet.send({ type: 'move-sheet', sheet: id, index: index + 1 }) },
      { label: 'Delete', run: () => void sheet.send({ type: 'delete-sheet', sheet: id }) },
    ];
  };

  return (
    <nav className="tabs" aria-label="Sheets">
      <button
        type="button"
        className="add"
        aria-label="Add sheet"
        title="Add sheet"
        onClick={() => {
          commitEditing(sheet);
          sheet.focus();
          void sheet.send({ type: 'add-sheet' });
        }}
      >
        +
      </button>
      {sheets.map(({ id, name }) =>
        renamed?.id === id ? (
          <input
            key={id}
            // biome-ignore lint/a11y/noAutofocus: it takes the place of the tab that was chosen.
            autoFocus
            aria-label={`New name for ${name}`}
            value={renamed.text}
            onFocus={({ target }) => target.select()}
            onChange={({ target }) => setRenamed({ id, text: target.value })}
            onBlur={() => void rename()}
            onKeyDown={({ key }) => {
              if (key === 'Enter') void rename();
              if (key !== 'Escape') return;
              setRenamed(undefined);
              sheet.focus();
            }}
          />
        ) : (
          <span key={id} className={id === shown ? 'tab shown' : 'tab'}>
            <button
              type="button"
              aria-current={id === shown}
              onPointerDown={(event) => canPoint(sheet) && event.preventDefault()}
              onClick={() => void show(id)}
              onDoubleClick={() => setRenamed({ id, text: name })}
              onContextMenu={(event) => {
                event.preventDefault();
                openMenu(id, event.clientX, event.clientY);
              }}
            >
              {name}
            </button>
            <button
              type="button"
              className="tab-menu"
              aria-label={`Menu for ${name}`}
              aria-haspopup="menu"
              onClick={({ currentTarget }) => {
                const { left, top } = currentTarget.getBoundingClientRect();
                openMenu(id, left, top);
              }}
            >
              ▾
            </button>
          </span>
        ),
      )}
      {menu && (
        <PopupMenu
          label="Sheet"
          x={menu.x}
          y={menu.y}
          items={itemsOf(menu.id)}
          onClose={sheet.focusAfter(() => setMenu(undefined))}
        />
      )}
    </nav>
  );
}
