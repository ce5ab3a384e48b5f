import { useEffect, useRef } from 'react';
import { Menu, type MenuEntry } from './menu.tsx';

export interface PopupMenuProps {
  label: string;
  x: number;
  y: number;
  items: MenuEntry[];
  onClose: () => void;
}

/** A menu at a position of the window. Escape, Tab and a click elsewhere close it. */
export function PopupMenu({ label, x, y, items, onClose }: PopupMenuProps) {
  const popup = useRef<HTMLDivElement>(null);
  const close = useRef(onClose);
  close.current = onClose;
  useEffect(() => {
    const onPress = ({ target }: Event): void => {
      if (!popup.current?.contains(target as Node)) close.current();
    };
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape' && event.key !== 'Tab') return;
      event.preventDefault();
      close.current();
    };
    const listening = new AbortController();
    const options = { capture: true, signal: listening.signal };
    window.addEventListener('pointerdown', onPress, options);
    window.addEventListener('keydown', onKeyDown, options);
    return () => listening.abort();
  }, []);

  return (
    <div ref={popup} className="popup" style={{ left: x, top: y }}>
      <Menu key={`${x},${y}`} label={label} items={items} onDone={onClose} />
    </div>
  );
}
