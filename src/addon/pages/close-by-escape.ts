/** Makes Escape close the details around the focus, and returns the focus to the summary. */
export function closeByEscape(): void {
  document.addEventListener('keydown', ({ key, target }) => {
    const details = key === 'Escape' && (target as Element).closest<HTMLDetailsElement>('details[open]');
    if (!details) return;
    details.open = false;
    details.querySelector('summary')?.focus();
  });
}
