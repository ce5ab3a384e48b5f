/** The part of the emulator that also runs in a page. */
export { type FunctionHelp, type ParameterHelp, readFunctionHelp, sampleFormula } from './function-help.ts';
export { sendArguments } from './script-run.ts';
export { type Area, columnLetters, fromA1, lastColumn, lastRow, mapArea, toA1 } from './spreadsheet/area.ts';
export { type CellFormat, NO_FORMAT } from './spreadsheet/cell-format.ts';
export { isSameName, quoteSheet, referencesIn, unquoteSheet } from './spreadsheet/references.ts';
export type { Answer, MenuState, Question } from './user-interface.ts';
