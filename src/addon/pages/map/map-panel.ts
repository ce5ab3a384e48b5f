import './map-panel.css';
import { count, joinFilled } from '../../../words.ts';
import type { SelectedRoute, ShownRoute } from '../../protocol.ts';
import { script } from '../call-script.ts';
import { byId, fieldOf, make } from '../elements.ts';
import { onClick } from '../report.ts';

const ASKING = 'Asking Google Maps…';

/** Starts the part that shows the route through the selected cells. */
export function startMapPanel(): void {
  let mode = '';
  let selected: SelectedRoute | undefined;
  let order: number[] | null = null;

  onClick('route-show', 'route-status', async () => {
    byId('route').hidden = true;
    byId('route-status').textContent = ASKING;
    mode = fieldOf('route-mode').value;
    selected = await script.showRoute(mode);
    byId('route-best').hidden = !selected.isOrderFree;
    offerOrder(null);
    showRoute(selected.route);
    return selected.route.total;
  });

  onClick('route-best', 'route-status', async () => {
    if (!selected) return '';
    byId('route-status').textContent = ASKING;
    const best = await script.showBestRoute(mode, selected.stops);
    offerOrder(best.order);
    showRoute(best.route);
    return `${best.route.total}. ${best.saving}`;
  });

  onClick('route-write', 'route-status', async () => {
    if (!selected?.cells || !order) return 'The sheet already has this order.';
    const said = await script.writeOrder(selected.cells, selected.stops, order);
    // Writing the same order again would move the stops a second time.
    order = null;
    return said;
  });

  function offerOrder(found: number[] | null): void {
    order = found;
    byId('route-write').hidden = !found || !selected?.cells;
  }
}

function showRoute({ stops, steps, notes, link, picture, remarks }: ShownRoute): void {
  const image = byId<HTMLImageElement>('route-picture');
  image.hidden = picture === null;
  image.src = picture ?? '';
  image.alt = `Map of the route from ${stops[0]?.place} to ${stops[stops.length - 1]?.place}`;
  byId('route-stops').replaceChildren(
    ...stops.map(({ letter, place, leg }) =>
      make('li', [
        ...(leg === '' ? [] : [make('span', leg, { className: 'secondary' })]),
        make('b', letter),
        make('span', place, { className: 'place' }),
      ]),
    ),
  );
  byId('route-link').hidden = link === '';
  byId<HTMLAnchorElement>('route-link').href = link;
  byId('route-count').textContent = count(steps.length, 'step');
  byId('route-steps').replaceChildren(
    ...steps.map(({ instruction, distance }) => make('li', joinFilled([instruction, distance], ', '))),
  );
  byId('route-notes').replaceChildren(...[...remarks, ...notes].map((note) => make('p', note)));
  byId('route').hidden = false;
  byId('route').scrollIntoView();
}
