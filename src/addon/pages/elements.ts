/** An element of the page by its id. */
export function byId<T extends HTMLElement = HTMLElement>(id: string): T {
  const element = document.getElementById(id);
  if (!element) throw new Error(`The page has no ${id}.`);
  return element as T;
}

/** A field of a form by its id; a choice is read and set like a text. */
export const fieldOf = (id: string): HTMLInputElement => byId<HTMLInputElement>(id);

/** A new element. Whatever comes from the sheet or from Google is text here, never HTML. */
export function make<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  content: string | readonly (string | Node)[] = [],
  properties: Partial<HTMLElementTagNameMap[K]> = {},
): HTMLElementTagNameMap[K] {
  const element = Object.assign(document.createElement(tag), properties);
  element.append(...[content].flat());
  return element;
}
