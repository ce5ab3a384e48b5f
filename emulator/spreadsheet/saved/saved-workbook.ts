import { createWorkbook, type Workbook, type WorkbookState } from '../workbook.ts';
import { area, isRecord, list, record, SavedWorkbookError, text, whole } from './check-saved.ts';
import { readSheet, type SavedSheet, saveSheet } from './saved-sheet.ts';

const FORMAT = 'Apps Script emulator workbook';
const VERSION = 1;

/** A workbook as JSON. */
export interface SavedWorkbook extends Omit<WorkbookState, 'sheets'> {
  format: typeof FORMAT;
  version: typeof VERSION;
  sheets: SavedSheet[];
}

/** A workbook as plain JSON, including the results of its formulas. */
export function toSaved(workbook: Workbook): SavedWorkbook {
  const state = workbook.state();
  return { format: FORMAT, version: VERSION, ...state, sheets: state.sheets.map(saveSheet) };
}

/**
 * Opens a saved workbook; computes nothing.
 * @throws SavedWorkbookError for anything else
 */
export function fromSaved(saved: unknown): Workbook {
  if (!isRecord(saved) || saved.format !== FORMAT) throw new SavedWorkbookError('This is not a saved workbook.');
  const version = whole(saved.version, 'version', 1);
  if (version > VERSION) {
    throw new SavedWorkbookError(
      `This workbook was saved in form ${version} by a newer version of the program, which reads no form above ${VERSION}.`,
      true,
    );
  }
  const workbook = createWorkbook();
  workbook.restore(readState(saved));
  return workbook;
}

function readState(saved: Record<string, unknown>): WorkbookState {
  const sheets = list(saved.sheets, 'sheets', readSheet);
  if (sheets.length === 0) throw new SavedWorkbookError('The saved workbook is damaged: it has no sheet.');
  const ids = sheets.map(({ id }) => id);
  if (new Set(ids).size < ids.length) {
    throw new SavedWorkbookError('The saved workbook is damaged: two sheets have one number.');
  }
  const activeSheetId = whole(saved.activeSheetId, 'activeSheetId');
  return {
    id: text(saved.id, 'id'),
    name: text(saved.name, 'name'),
    locale: text(saved.locale, 'locale'),
    timeZone: text(saved.timeZone, 'timeZone'),
    activeSheetId: ids.includes(activeSheetId) ? activeSheetId : (ids[0] as number),
    nextSheetId: Math.max(whole(saved.nextSheetId, 'nextSheetId'), ...ids.map((id) => id + 1)),
    sheets,
    namedRanges: list(saved.namedRanges, 'namedRanges', (range, path) => {
      const { name, sheetId, area: cells } = record(range, path);
      return {
        name: text(name, `${path}.name`),
        sheetId: whole(sheetId, `${path}.sheetId`),
        area: area(cells, `${path}.area`),
      };
    }),
  };
}
