import type { PlaceField, TableSheet } from '../../table/table-protocol.ts';
import { script } from '../call-script.ts';
import { byId, fieldOf, make } from '../elements.ts';
import { onClick } from '../report.ts';

/** What is chosen besides the columns, with an example of the text that the user types for it, if any. */
const OTHERS: Record<PlaceField['kind'], string> = {
  cells: 'A2:A500, or one cell',
  text: '1600 Amphitheatre Pkwy, Mountain View',
  list: 'Depots!A2:A9, or Lyon; Turin; Bern',
  none: '',
};

/** Starts the choice of where places of a table are: a column by its heading, other cells, or one place for all rows. */
export function startPlaceSelect(id: 'table-origin' | 'table-destination') {
  const select = byId<HTMLSelectElement>(id);
  const value = fieldOf(`${id}-value`);
  const other = () => (Object.keys(OTHERS) as PlaceField['kind'][]).find((kind) => kind === select.value);
  const showOther = () => {
    value.placeholder = OTHERS[other() ?? 'none'];
    byId(`${id}-other`).hidden = value.placeholder === '';
    byId(`${id}-pick`).hidden = other() === 'text';
  };
  select.addEventListener('change', () => {
    showOther();
    if (!byId(`${id}-other`).hidden) value.focus();
  });
  onClick(`${id}-pick`, 'table-status', async () => {
    value.value = await script.readSelection();
    value.dispatchEvent(new Event('input', { bubbles: true }));
    return '';
  });
  return {
    /** Offers the columns of a sheet, and chooses the given one. */
    show({ columns, pairs }: TableSheet, field: PlaceField): void {
      const isDestination = id === 'table-destination';
      select.replaceChildren(
        ...columns.map(({ letters, heading }) => option(`${letters}:${letters}`, `${letters}: ${heading}`)),
        ...pairs.map(([latitude, longitude]) =>
          option(`${latitude}:${longitude}`, `${latitude} and ${longitude}: latitude, longitude`),
        ),
        option('cells', 'Other cells…'),
        option('text', 'One place for all rows…'),
        ...(isDestination
          ? [option('list', 'The nearest of a list…'), option('none', 'No destination: only facts about the places')]
          : []),
      );
      const isColumn = field.kind === 'cells' && Array.from(select.options).some((each) => each.value === field.value);
      select.value = isColumn ? field.value : field.kind;
      value.value = isColumn ? '' : field.value;
      showOther();
    },
    field(): PlaceField {
      const kind = other();
      if (kind === undefined) return { kind: 'cells', value: select.value };
      return { kind, value: kind === 'none' ? '' : value.value };
    },
  };
}

function option(value: string, text: string): HTMLOptionElement {
  return make('option', text, { value });
}
