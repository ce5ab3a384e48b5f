/** The event when a panel is shown. */
export const SHOWN = 'shown';

/** Makes the buttons of a tab list show the panel that each controls; the arrow keys, Home and End go to other tabs. */
export function startTabs(list: HTMLElement): void {
  const tabs = Array.from(list.querySelectorAll<HTMLButtonElement>('[role=tab]'));
  const last = tabs.length - 1;
  const select = (selected: HTMLButtonElement | undefined) => {
    for (const tab of tabs) {
      tab.setAttribute('aria-selected', String(tab === selected));
      tab.tabIndex = tab === selected ? 0 : -1;
      const panel = document.getElementById(tab.getAttribute('aria-controls') ?? '');
      if (!panel) continue;
      panel.hidden = tab !== selected;
      if (tab === selected) panel.dispatchEvent(new Event(SHOWN));
    }
  };
  select(tabs[0]);
  tabs.forEach((tab, index) => {
    const next = new Map([
      ['ArrowRight', index < last ? index + 1 : 0],
      ['ArrowLeft', index > 0 ? index - 1 : last],
      ['Home', 0],
      ['End', last],
    ]);
    tab.addEventListener('click', () => select(tab));
    tab.addEventListener('keydown', (event) => {
      const other = tabs[next.get(event.key) ?? -1];
      if (!other) return;
      event.preventDefault();
      select(other);
      other.focus();
    });
  });
}
