import { type FocusEvent, type KeyboardEvent, useState } from 'react';
import type { MenuState } from '../../script/script-protocol.ts';
import { Menu, type MenuEntry } from '../menus/menu.tsx';

export interface MenuBarProps {
  /** What the script has registered. */
  menus: MenuState[];
  onChoose: (functionName: string) => void;
}

/** The menus of the script in their places: those of an add-on under Extensions, others in the menu bar. */
export function MenuBar({ menus, onChoose }: MenuBarProps) {
  const [open, setOpen] = useState<string>();
  const close = (): void => setOpen(undefined);

  function onKeyDown(event: KeyboardEvent<HTMLElement>): void {
    if (event.key === 'Escape') {
      event.currentTarget.querySelector<HTMLElement>('[aria-expanded=true]')?.focus();
      close();
    }
    if (event.key === 'ArrowDown' && open === undefined) (event.target as HTMLElement).click();
  }
  function onBlur({ currentTarget, relatedTarget }: FocusEvent<HTMLElement>): void {
    if (!currentTarget.contains(relatedTarget)) close();
  }

  return (
    <div className="menu-bar" role="menubar" tabIndex={-1} onKeyDown={onKeyDown} onBlur={onBlur}>
      {inBar(menus).map(({ label, items }) => (
        <div key={label} className="menu">
          <button
            type="button"
            role="menuitem"
            aria-haspopup="menu"
            aria-expanded={open === label}
            onClick={() => setOpen(open === label ? undefined : label)}
          >
            {label}
          </button>
          {open === label && <Menu label={label} items={entriesOf(items, onChoose)} onDone={close} />}
        </div>
      ))}
    </div>
  );
}

function inBar(menus: MenuState[]): Pick<MenuState, 'label' | 'items'>[] {
  const addOns = menus.filter(({ isAddOn }) => isAddOn).map((menu) => ({ ...menu, label: 'Maps in Sheets' }));
  const others = menus.filter(({ isAddOn }) => !isAddOn);
  return addOns.length > 0 ? [{ label: 'Extensions', items: addOns }, ...others] : others;
}

function entriesOf(items: MenuState['items'], onChoose: MenuBarProps['onChoose']): MenuEntry[] {
  return items.map((item) => {
    if ('separator' in item) return 'line';
    if ('items' in item) return { label: item.label, items: entriesOf(item.items, onChoose) };
    return { label: item.label, run: () => onChoose(item.functionName) };
  });
}
