/** An element of the page by its id. */
export function byId<T extends HTMLElement = HTMLElement>(id: string): T {
  const element = document.getElementById(id);
  if (!element) throw new Error(`The page has no ${id}.`);
  return element as T;
}

/** A new element. Whatever comes from the sheet or from Google is text here, never HTML. */
export function make<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  text = '',
  properties: Partial<HTMLElementTagNameMap[K]> = {},
): HTMLElementTagNameMap[K] {
  const element = Object.assign(document.createElement(tag), properties);
  if (text !== '') element.textContent = text;
  return element;
}

/** Runs an action when a button is clicked, with the button disabled meanwhile, and shows what it says or why it failed. */
export function onClick(buttonId: string, statusId: string, action: () => Promise<string>): void {
  const button = byId<HTMLButtonElement>(buttonId);
  button.addEventListener('click', () => void report(button, byId(statusId), action));
}

/** Shows in the status what an action says, or why it failed. */
export async function report(
  button: HTMLButtonElement,
  status: HTMLElement,
  action: () => Promise<string>,
): Promise<void> {
  button.disabled = true;
  status.classList.remove('error');
  try {
    status.textContent = await action();
  } catch (error) {
    status.textContent = (error as Error).message;
    status.classList.add('error');
  } finally {
    button.disabled = false;
  }
}
