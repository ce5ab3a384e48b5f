import { attempt } from '../../../attempt.ts';
import type { Sheet } from '../../../services/spreadsheet.ts';
import { columnLetters, columnNumber } from '../../sheet/notation.ts';
import { columnsOf, readHeadings, type Table } from '../rows/table-rows.ts';
import type { GoesOn, PlaceField, TableForm, TableTrace } from '../table-protocol.ts';

// Metadata of the sheet itself: it is invisible, and is moved and deleted with the sheet.
const KEY = 'mapsInSheets.form';
// Google takes 30,000 characters of metadata for a sheet.
const LONGEST = 10_000;

/** What is stored about a table for the next time: the user's choices, and the results of runs without the user. */
export interface RememberedTable {
  form: TableForm;
  /** The headings of its columns by their letters, to find columns that were moved since. */
  headings: Record<string, string>;
  goesOn: GoesOn;
  trace: TableTrace | null;
}

/** Stores the choices for a table, unless Google refuses, as in a protected sheet. */
export function rememberForm(table: Pick<Table, 'sheet' | 'positions'>, form: TableForm): void {
  const { sheet, positions } = table;
  const before = readRemembered(sheet);
  const columns = columnsOf(positions);
  const headings = readHeadings(table);
  writeRemembered(sheet, {
    form: {
      ...form,
      sheetId: sheet.getSheetId(),
      firstColumn: columnLetters(positions.outputs[0] ?? 1),
      refills: false,
    },
    headings: Object.fromEntries(headings.map((heading, index) => [columnLetters(columns[index] ?? 1), heading])),
    goesOn: before?.goesOn ?? 'no',
    trace: before?.trace ?? null,
  });
}

/** What is stored about the table of a sheet; undefined if there is nothing, or nothing readable. */
export function readRemembered(sheet: Sheet): RememberedTable | undefined {
  return attempt(() => {
    const text = noteOf(sheet)?.getValue();
    return text ? followColumns(sheet, JSON.parse(text) as RememberedTable) : undefined;
  });
}

/** Stores facts about the table of a sheet. Returns whether Google accepted them. */
export function writeRemembered(sheet: Sheet, table: RememberedTable): boolean {
  const text = JSON.stringify(table);
  if (text.length > LONGEST) return false;
  return attempt(() => {
    const note = noteOf(sheet);
    if (note) note.setValue(text);
    else sheet.addDeveloperMetadata(KEY, text);
    return true;
  }, false);
}

function noteOf(sheet: Sheet) {
  return sheet.createDeveloperMetadataFinder().withKey(KEY).find()[0];
}

/** If a column has another heading now, and exactly one other column has the old one, that column was meant. */
function followColumns(sheet: Sheet, table: RememberedTable): RememberedTable {
  const { form, headings } = table;
  if (form.headingRow === 0 || Object.keys(headings).length === 0) return table;
  const [now = []] = sheet.getRange(form.headingRow, 1, 1, Math.max(1, sheet.getLastColumn())).getDisplayValues();
  const moved = (letters: string): string => {
    const heading = headings[letters.toUpperCase()];
    if (!heading || now[columnNumber(letters) - 1] === heading) return letters;
    const others = now.flatMap((text, index) => (text === heading ? [columnLetters(index + 1)] : []));
    return others.length === 1 ? (others[0] as string) : letters;
  };
  const place = (field: PlaceField): PlaceField =>
    field.kind === 'cells' && /^[A-Z]+:[A-Z]+$/i.test(field.value)
      ? { ...field, value: field.value.replace(/[A-Z]+/gi, moved) }
      : field;
  return {
    ...table,
    form: {
      ...form,
      origin: place(form.origin),
      destination: place(form.destination),
      firstColumn: moved(form.firstColumn),
    },
  };
}
