/** Apps Script on Node.js: everything of the emulator that others may use. */
export type { ServiceCall } from './call-gate.ts';
export type { CellOrTable } from './cell.ts';
export { type Clock, type ManualClock, manualClock, systemClock } from './clock.ts';
export { toMoment } from './dates/serial-days.ts';
export { createEmulator, type Emulator, type EmulatorOptions } from './emulator.ts';
export { ScriptError, ServiceError, timeLimitMessage } from './errors.ts';
export { firstFault } from './first-fault.ts';
export type { Manifest } from './manifest.ts';
export { httpFaults, jsonAnswer, scriptedHttp, type TestHttp } from './scripted-http.ts';
export { distanceValue, durationValue, usesMiles } from './services/google-text.ts';
export type { HttpAnswer, HttpAnswers, HttpRequest } from './services/http-answers.ts';
export type * from './services/maps-provider.ts';
export {
  type Area,
  cellAt,
  clampArea,
  fromA1,
  intersects,
  lastColumn,
  lastRow,
  mapArea,
  unionOf,
} from './spreadsheet/area.ts';
export type { FormulaPlace } from './spreadsheet/calculation/evaluate.ts';
export { formatOf } from './spreadsheet/cell-format.ts';
export { displayValue, isDateFormat } from './spreadsheet/display-value.ts';
export type { SheetArea } from './spreadsheet/edits/edit.ts';
export { readEntry } from './spreadsheet/entries/read-entry.ts';
export { sheetsFunctions } from './spreadsheet/formulas/functions.ts';
export { isSameName, type Shift, shiftArea } from './spreadsheet/references.ts';
export { fromSaved, type SavedWorkbook, SavedWorkbookError, toSaved } from './spreadsheet/saved/saved-workbook.ts';
export {
  type CellContent,
  contentAt,
  type FormulaOutcome,
  forEachFormula,
  isFilled,
  isLoading,
  isProblem,
  type Loading,
  lengthOf,
  type RowState,
  type Sheet,
  type Shown,
} from './spreadsheet/sheet.ts';
export { createShownFormat } from './spreadsheet/shown-format.ts';
export type { SpreadsheetSettings } from './spreadsheet/spreadsheet-settings.ts';
export { usedExtent } from './spreadsheet/used-extent.ts';
export { Workbook, type WorkbookOptions, type WorkbookState } from './spreadsheet/workbook.ts';
export type { PropertyStore } from './state/property-store.ts';
export { type Account, QUOTAS, type QuotaLimits } from './state/quotas.ts';
export { createState, type Scoped, type SharedState } from './state/state.ts';
export {
  anyPlaceMaps,
  placeAnswer,
  routeAnswer,
  scriptedMaps,
} from './testing.ts';
export type { MenuState, Question } from './user-interface.ts';
