import type { PlaceField, SheetColumn, TableForm, TableSheet } from '../../table/table-protocol.ts';

const FROM = /^(?:from|origins?|start|pick-?up|address(?:es)?|von|desde|origen|d[ée]part|origem|partenza)\b/i;
const TO = /^(?:to|destinations?|end|drop-?off|delivery|nach|ziel|hasta|destino|arriv[ée]e|arrivo)\b/i;

/** What is chosen for a sheet where nothing was chosen before: the columns whose headings say it, or the first two. */
export function firstForm({ sheetId, columns, headingRow, unit }: TableSheet): TableForm {
  const origin = columns.find(({ heading }) => FROM.test(heading)) ?? columns[0];
  const others = columns.filter((column) => column !== origin);
  const destination = others.find(({ heading }) => TO.test(heading)) ?? others[0];
  return {
    sheetId,
    origin: fieldOf(origin, 'cells'),
    destination: fieldOf(destination, columns.length === 1 ? 'text' : 'cells'),
    mode: 'driving',
    options: '',
    outputs: [{ kind: 'distance', unit }],
    isRoundTrip: false,
    firstColumn: '',
    headingRow,
    refills: false,
  };
}

function fieldOf(column: SheetColumn | undefined, otherwise: 'cells' | 'text'): PlaceField {
  return column ? { kind: 'cells', value: `${column.letters}:${column.letters}` } : { kind: otherwise, value: '' };
}
