import './map-panel.css';
import type { ShownRoute } from '../../protocol.ts';
import { script } from '../call-script.ts';
import { byId, make } from '../elements.ts';
import { onClick } from '../report.ts';

/** Starts the part that shows the route over the selected cells. */
export function startMapPanel(): void {
  onClick('route-show', 'route-status', async () => {
    byId('route').replaceChildren();
    byId('route-status').textContent = 'Asking Google Maps…';
    const route = await script.showRoute(byId<HTMLSelectElement>('route-mode').value);
    byId('route').replaceChildren(...elementsOf(route));
    return `${route.distance}, ${route.duration}`;
  });
}

function elementsOf({ stops, steps, notes, link, picture, remarks }: ShownRoute): HTMLElement[] {
  const elements: HTMLElement[] = [];
  if (picture !== null) {
    elements.push(
      make('img', '', { src: picture, alt: `Map of the route from ${stops[0]} to ${stops[stops.length - 1]}` }),
    );
  }
  elements.push(listOf('ul', stops));
  if (link !== '') {
    elements.push(make('a', 'Open in Google Maps', { href: link, target: '_blank', rel: 'noopener' }));
  }
  elements.push(
    listOf(
      'ol',
      steps.map(({ instruction, distance }) => [instruction, distance].filter((part) => part !== '').join(', ')),
    ),
  );
  return [...elements, ...[...remarks, ...notes].map((note) => make('p', note, { className: 'secondary' }))];
}

function listOf(tag: 'ol' | 'ul', texts: readonly string[]): HTMLElement {
  const list = make(tag);
  list.append(...texts.map((text) => make('li', text)));
  return list;
}
