import { type Role, roleOf, wordsOf } from '../sheet/heading-words.ts';
import type { PlaceField, SheetColumn, TableForm, TableSheet } from './table-protocol.ts';

/** The first choices for a sheet: the columns with fitting headings, or the first two. */
export function firstForm({
  sheetId,
  columns,
  headingRow,
  unit,
}: Pick<TableSheet, 'sheetId' | 'columns' | 'headingRow' | 'unit'>): TableForm {
  const withRole = (wanted: Role, among: readonly SheetColumn[]) =>
    among.find(({ heading }) => roleOf(wordsOf(heading)) === wanted);
  const origin = withRole('origin', columns) ?? withRole('stop', columns) ?? columns[0];
  const others = columns.filter((column) => column !== origin);
  const destination = withRole('destination', others) ?? others[0];
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
