import { make } from './elements.ts';

// Messages may quote a cell or a server, so only Google's own pages become links.
const LINK = /(https:\/\/(?:console\.cloud|console\.developers|developers)\.google\.com\/[\w\-./?=&%#~]*[\w\-/=#~])/;

/** A message with the addresses of Google's pages for developers as links. */
export function withLinks(message: string): (string | HTMLElement)[] {
  return message
    .split(LINK)
    .map((part, index) =>
      index % 2 === 0 ? part : make('a', part, { href: part, target: '_blank', rel: 'noopener' }),
    );
}
