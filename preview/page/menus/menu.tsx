import { type KeyboardEvent, useLayoutEffect, useRef, useState } from 'react';

/** An item of a menu, a menu of its own, or a line between items. */
export type MenuEntry =
  | { label: string; keys?: string; run: () => void }
  | { label: string; items: MenuEntry[] }
  | 'line';

export interface MenuProps {
  label: string;
  items: MenuEntry[];
  /** Called when an item is chosen, before it runs. */
  onDone: () => void;
  /** Goes back to the menu that this one belongs to. */
  onLeave?: () => void;
}

const EDGE = 8;

/** An open menu. Up, Down, Home and End move through its items, Right opens a menu inside it, and Left closes it. */
export function Menu({ label, items, onDone, onLeave }: MenuProps) {
  const list = useRef<HTMLDivElement>(null);
  const [open, setOpen] = useState<string>();
  useLayoutEffect(() => {
    keepInside(list.current);
    itemsOf(list.current)[0]?.focus();
  }, []);

  function onKeyDown(event: KeyboardEvent<HTMLElement>): void {
    const all = itemsOf(list.current);
    const at = all.indexOf(event.target as HTMLElement);
    const to = { ArrowDown: at + 1, ArrowUp: at - 1 + all.length, Home: 0, End: all.length - 1 }[event.key];
    if (at < 0 || (to === undefined && event.key !== 'ArrowLeft')) return;
    if (to !== undefined) all[to % all.length]?.focus();
    else onLeave?.();
    event.preventDefault();
    event.stopPropagation();
  }
  function leave(inner: string): void {
    setOpen(undefined);
    itemsOf(list.current)
      .find(({ textContent }) => textContent === inner)
      ?.focus();
  }

  return (
    <div className="menu-list" role="menu" aria-label={label} tabIndex={-1} ref={list} onKeyDown={onKeyDown}>
      {items.map((item, index) => {
        if (item === 'line') {
          // biome-ignore lint/suspicious/noArrayIndexKey: a line is nothing but its place.
          return <hr key={index} />;
        }
        if ('run' in item) {
          const choose = (): void => {
            onDone();
            item.run();
          };
          return (
            <button
              key={item.label}
              type="button"
              role="menuitem"
              onClick={choose}
              onMouseEnter={() => setOpen(undefined)}
            >
              {item.label}
              {item.keys && <kbd>{item.keys}</kbd>}
            </button>
          );
        }
        const show = (): void => setOpen(item.label);
        return (
          <div key={item.label} className="menu">
            <button
              type="button"
              role="menuitem"
              className="inner"
              aria-haspopup="menu"
              aria-expanded={open === item.label}
              onClick={show}
              onMouseEnter={show}
              onKeyDown={({ key }) => key === 'ArrowRight' && show()}
            >
              {item.label}
            </button>
            {open === item.label && <Menu {...item} onDone={onDone} onLeave={() => leave(item.label)} />}
          </div>
        );
      })}
    </div>
  );
}

function itemsOf(list: HTMLElement | null): HTMLElement[] {
  const own = ':scope > [role=menuitem], :scope > .menu > [role=menuitem]';
  return Array.from(list?.querySelectorAll<HTMLElement>(own) ?? []);
}

/** Moves a menu that would extend beyond the window. */
function keepInside(list: HTMLElement | null): void {
  const box = list?.getBoundingClientRect();
  if (!list || !box) return;
  const over = {
    x: Math.max(0, box.right + EDGE - window.innerWidth),
    y: Math.max(0, box.bottom + EDGE - window.innerHeight),
  };
  if (over.x > 0 || over.y > 0)
    list.style.transform = `translate(${-Math.min(over.x, box.left)}px, ${-Math.min(over.y, box.top)}px)`;
}
