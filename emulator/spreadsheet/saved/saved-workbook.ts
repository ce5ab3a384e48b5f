import { list, Misfit, object, type Read, record, text, whole } from '../../json-shape.ts';
import { readArea } from '../area.ts';
import { Workbook, type WorkbookState } from '../workbook.ts';
import { readSheet, type SavedSheet, saveSheet } from './saved-sheet.ts';

const FORMAT = 'Apps Script emulator workbook';
const VERSION = 1;

/** A workbook as JSON. */
export interface SavedWorkbook extends Omit<WorkbookState, 'sheets' | 'shifts'> {
  format: typeof FORMAT;
  version: typeof VERSION;
  sheets: SavedSheet[];
}

/** Says why something is not a saved workbook. */
export class SavedWorkbookError extends Error {
  override name = 'SavedWorkbookError';
  /** Whether a newer version of the program saved it. */
  readonly isNewer: boolean;

  constructor(message: string, isNewer = false) {
    super(message);
    this.isNewer = isNewer;
  }
}

/** A workbook as plain JSON, including the results of its formulas. */
export function toSaved(workbook: Pick<Workbook, 'state'>): SavedWorkbook {
  const { shifts: _, ...state } = workbook.state();
  return { format: FORMAT, version: VERSION, ...state, sheets: state.sheets.map(saveSheet) };
}

/**
 * Opens a saved workbook; computes nothing.
 * @throws SavedWorkbookError for anything else
 */
export function fromSaved(saved: unknown): Workbook {
  try {
    if (record(saved, '').format !== FORMAT) throw new Misfit('', FORMAT, saved);
  } catch {
    throw new SavedWorkbookError('This is not a saved workbook.');
  }
  const workbook = new Workbook();
  try {
    workbook.restore(readState(saved));
  } catch (error) {
    throw error instanceof Misfit ? new SavedWorkbookError(`The saved workbook is damaged: ${error.message}`) : error;
  }
  return workbook;
}

const readVersion = object({ version: whole(1) });

/** Reads a text that this computer can use, whose data may be older than those of the one that saved it. */
const usable =
  (what: string, use: (read: string) => unknown): Read<string> =>
  (value, path) => {
    const read = text(value, path);
    try {
      use(read);
      return read;
    } catch {
      throw new Misfit(path, what, value);
    }
  };

const readParts = object({
  id: text,
  name: text,
  locale: usable('a locale', (locale) => new Intl.Locale(locale.replace('_', '-'))),
  timeZone: usable('a known time zone', (timeZone) => new Intl.DateTimeFormat('en', { timeZone })),
  activeSheetId: whole(),
  nextSheetId: whole(),
  sheets: list(readSheet),
  namedRanges: list(object({ name: text, sheetId: whole(), area: readArea })),
});

function readState(saved: unknown): WorkbookState {
  const { version } = readVersion(saved, '');
  if (version > VERSION) {
    throw new SavedWorkbookError(
      `This workbook was saved in form ${version} by a newer version of the program, which reads no form above ${VERSION}.`,
      true,
    );
  }
  const parts = readParts(saved, '');
  const ids = parts.sheets.map(({ id }) => id);
  const [first] = ids;
  if (first === undefined) throw new SavedWorkbookError('The saved workbook is damaged: it has no sheet.');
  if (new Set(ids).size < ids.length) {
    throw new SavedWorkbookError('The saved workbook is damaged: two sheets have one number.');
  }
  return {
    ...parts,
    shifts: [],
    activeSheetId: ids.includes(parts.activeSheetId) ? parts.activeSheetId : first,
    nextSheetId: Math.max(parts.nextSheetId, ...ids.map((id) => id + 1)),
  };
}
