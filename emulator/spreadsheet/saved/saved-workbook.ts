import { z } from 'zod';
import { firstFault } from '../../first-fault.ts';
import { Workbook, type WorkbookState } from '../workbook.ts';
import { type SavedSheet, savedSheet, saveSheet } from './saved-sheet.ts';
import { area, count } from './schemas.ts';

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

const form = z.object({ format: z.literal(FORMAT), version: count.min(1) });

/** A text that this computer can use, whose data may be older than those of the one that saved it. */
const usable = (use: (text: string) => unknown) =>
  z.string().refine((text) => {
    try {
      use(text);
      return true;
    } catch {
      return false;
    }
  }, 'this computer does not know it');

const state = z
  .object({
    id: z.string(),
    name: z.string(),
    locale: usable((locale) => new Intl.Locale(locale.replace('_', '-'))),
    timeZone: usable((timeZone) => new Intl.DateTimeFormat('en', { timeZone })),
    activeSheetId: count,
    nextSheetId: count,
    sheets: z.array(savedSheet).min(1, 'it has no sheet'),
    namedRanges: z.array(z.object({ name: z.string(), sheetId: count, area })),
  })
  .refine(({ sheets }) => new Set(sheets.map(({ id }) => id)).size === sheets.length, 'two sheets have one number');

/**
 * Opens a saved workbook; computes nothing.
 * @throws SavedWorkbookError for anything else
 */
export function fromSaved(saved: unknown): Workbook {
  const known = form.safeParse(saved);
  if (!known.success) throw new SavedWorkbookError('This is not a saved workbook.');
  const { version } = known.data;
  if (version > VERSION) {
    throw new SavedWorkbookError(
      `This workbook was saved in form ${version} by a newer version of the program, which reads no form above ${VERSION}.`,
      true,
    );
  }
  const read = state.safeParse(saved);
  if (!read.success) throw new SavedWorkbookError(`The saved workbook is damaged: ${firstFault(read.error)}.`);
  const { activeSheetId, nextSheetId, sheets, ...parts } = read.data;
  const ids = sheets.map(({ id }) => id);
  const workbook = new Workbook();
  workbook.restore({
    ...parts,
    sheets,
    shifts: [],
    activeSheetId: ids.includes(activeSheetId) ? activeSheetId : (ids[0] as number),
    nextSheetId: Math.max(nextSheetId, ...ids.map((id) => id + 1)),
  });
  return workbook;
}
