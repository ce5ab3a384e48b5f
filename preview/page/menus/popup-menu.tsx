import { type KeyboardEvent, useEffect, useLayoutEffect, useRef } from 'react';

/** An item of a menu, or a line between items. */
export type PopupItem = { label: string; keys?: string; run: () => void } | 'line';

export interface PopupMenuProps {
  label: string;
  x: number;
  y: number;
  items: PopupItem[];
  onClose: () => void;
}

const EDGE = 8;

/** A menu at a position of the window, always inside it. Escape and a click elsewhere close it. */
export function PopupMenu({ label, x, y, items, onClose }: PopupMenuProps) {
  const list = useRef<HTMLDivElement>(null);
  const close = useRef(onClose);
  close.current = onClose;
  useLayoutEffect(() => {
    const element = list.current;
    if (!element) return;
    const { width, height } = element.getBoundingClientRect();
    element.style.left = `${Math.max(EDGE, Math.min(x, window.innerWidth - width - EDGE))}px`;
    element.style.top = `${Math.max(EDGE, Math.min(y, window.innerHeight - height - EDGE))}px`;
    element.querySelector<HTMLElement>('[role=menuitem]')?.focus();
  }, [x, y]);
  useEffect(() => {
    const onPress = ({ target }: Event): void => {
      if (!list.current?.contains(target as Node)) close.current();
    };
    window.addEventListener('pointerdown', onPress, true);
    return () => window.removeEventListener('pointerdown', onPress, true);
  }, []);

  function onKeyDown(event: KeyboardEvent<HTMLElement>): void {
    event.stopPropagation();
    const all = [...event.currentTarget.querySelectorAll<HTMLElement>('[role=menuitem]')];
    const at = all.indexOf(event.target as HTMLElement);
    const to = { ArrowDown: at + 1, ArrowUp: at - 1 + all.length, Home: 0, End: all.length - 1 }[event.key];
    if (event.key === 'Escape' || event.key === 'Tab') close.current();
    else if (to !== undefined) all[to % all.length]?.focus();
    else return;
    event.preventDefault();
  }

  return (
    <div ref={list} className="menu-list popup" role="menu" aria-label={label} tabIndex={-1} onKeyDown={onKeyDown}>
      {items.map((item, index) =>
        item === 'line' ? (
          // biome-ignore lint/suspicious/noArrayIndexKey: a line is nothing but its place.
          <hr key={index} />
        ) : (
          <button
            key={item.label}
            type="button"
            role="menuitem"
            onClick={() => {
              onClose();
              item.run();
            }}
          >
            {item.label}
            {item.keys && <kbd>{item.keys}</kbd>}
          </button>
        ),
      )}
    </div>
  );
}
