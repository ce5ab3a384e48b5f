import type { Workbook } from './workbook.ts';

/** A workbook as JSON. */
export interface SavedWorkbook {
  format: 'maps-in-sheets workbook';
  version: 1;
}

/** Says why something is no saved workbook. */
export class SavedWorkbookError extends Error {
  override name = 'SavedWorkbookError';
  /** Whether a newer version of this program saved it. */
  readonly isNewer: boolean;

  constructor(message: string, isNewer = false) {
    super(message);
    this.isNewer = isNewer;
  }
}

/** A workbook as plain JSON, the results of its formulas included. */
export function toSaved(_workbook: Workbook): SavedWorkbook {
  throw new Error('Not yet.');
}

/**
 * Opens a saved workbook; computes nothing.
 * @throws SavedWorkbookError for whatever is none
 */
export function fromSaved(_saved: unknown): Workbook {
  throw new Error('Not yet.');
}
