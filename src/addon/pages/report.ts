import { byId, make } from './elements.ts';

/** Runs an action when a button is clicked, and shows its result or its failure in the status. */
export function onClick(buttonId: string, statusId: string, action: () => Promise<string>): void {
  const button = byId<HTMLButtonElement>(buttonId);
  button.addEventListener('click', () => void report(button, byId(statusId), action));
}

/**
 * Runs an action, and shows its result or its failure in the status. Meanwhile the button does nothing. It is not
 * disabled, since it would then lose the focus.
 */
export async function report(
  button: HTMLButtonElement,
  status: HTMLElement,
  action: () => Promise<string>,
): Promise<void> {
  if (button.ariaDisabled === 'true') return;
  button.ariaDisabled = 'true';
  status.classList.remove('error');
  try {
    status.replaceChildren(...withLinks(await action()));
  } catch (error) {
    status.replaceChildren(...withLinks((error as Error).message));
    status.classList.add('error');
  } finally {
    button.ariaDisabled = 'false';
  }
}

// Messages may quote a cell or a server, so only Google's own pages become links.
const LINK = /(https:\/\/(?:console\.cloud|console\.developers|developers)\.google\.com\/[\w\-./?=&%#~]*[\w\-/=#~])/;

/** A message with the addresses of Google's pages for developers as links. */
function withLinks(message: string): (string | HTMLElement)[] {
  return message
    .split(LINK)
    .map((part, index) =>
      index % 2 === 0 ? part : make('a', part, { href: part, target: '_blank', rel: 'noopener' }),
    );
}
