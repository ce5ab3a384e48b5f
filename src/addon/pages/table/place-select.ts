import type { PlaceField, TableSheet } from '../../table/table-protocol.ts';
import { script } from '../call-script.ts';
import { byId, fieldOf, make } from '../elements.ts';
import { onClick } from '../report.ts';

const CELLS = 'cells';
const TEXT = 'text';
const LIST = 'list';
const NONE = 'none';

/** The text that the user types if the choice is not a column. */
const PLACEHOLDERS: Record<string, string> = {
  [CELLS]: 'A2:A500, or one cell',
  [TEXT]: '1600 Amphitheatre Pkwy, Mountain View',
  [LIST]: 'Depots!A2:A9, or Lyon; Turin; Bern',
};

/** Starts the choice of where places of a table are: a column by its heading, other cells, or one place for all rows. */
export function startPlaceSelect(id: 'table-origin' | 'table-destination') {
  const select = byId<HTMLSelectElement>(id);
  const value = fieldOf(`${id}-value`);
  const showOther = () => {
    byId(`${id}-other`).hidden = !(select.value in PLACEHOLDERS);
    byId(`${id}-pick`).hidden = select.value === TEXT;
    value.placeholder = PLACEHOLDERS[select.value] ?? '';
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
        option(CELLS, 'Other cells…'),
        option(TEXT, 'One place for all rows…'),
        ...(isDestination
          ? [option(LIST, 'The nearest of a list…'), option(NONE, 'No destination: only facts about the places')]
          : []),
      );
      const isColumn = field.kind === 'cells' && Array.from(select.options).some((each) => each.value === field.value);
      select.value = isColumn ? field.value : field.kind;
      value.value = isColumn ? '' : field.value;
      showOther();
    },
    field(): PlaceField {
      if (select.value === NONE) return { kind: 'none', value: '' };
      if (select.value === CELLS || select.value === TEXT || select.value === LIST)
        return { kind: select.value, value: value.value };
      return { kind: 'cells', value: select.value };
    },
  };
}

function option(value: string, text: string): HTMLOptionElement {
  return make('option', text, { value });
}
