/** Why an action of the menu or the sidebar ended, and what to do. Messages of formulas are in errors.ts. */
import { FormulaError, quote, thrownText } from '../errors.ts';
import { quoteUnlessKey } from '../key-errors.ts';
import type { PriceGroup } from '../own-key/price-groups.ts';
import { count, orList, thousands } from '../words.ts';

/** Ends an action with a message for the user. */
export class ActionError extends Error {}

/** The user's message about any failure of an action. */
export function messageOf(error: unknown): string {
  if (error instanceof ActionError || error instanceof FormulaError) return error.message;
  return `Google Sheets stopped this: ${quote(thrownText(error))}. What was done so far is kept. Try again; if it happens again, check that you may edit these cells, and what their data validation allows.`;
}

/** A tag that makes a message, written as a template, the end of an action. */
const actionError = (parts: TemplateStringsArray, ...values: (string | number)[]): ActionError =>
  new ActionError(String.raw({ raw: parts }, ...values));

/** A sidebar that was opened before the script changed may call a function that no longer exists. */
export const noFunction = (name: unknown): ActionError =>
  actionError`The script has no function ${quote(name)}. Close this sidebar and open it again.`;

export const noFormulas = (): ActionError =>
  actionError`No formula of Maps in Sheets is selected. If a formula fills several cells, select the first one.`;

export const protectedCells = (range: string): ActionError =>
  actionError`${range} is protected, at least in part, and you may not edit it. Nothing was changed.`;

export const badRange = (what: string, text: unknown): ActionError =>
  actionError`The ${what} ${quote(text)} can't be read as a range. Give one such as A2:A500.`;

export const notOneColumn = (what: string, range: string): ActionError =>
  actionError`The ${what} ${range} have several columns. Give cells of one column.`;

export const rowsDiffer = (origins: string, destinations: string): ActionError =>
  actionError`The origins ${origins} and the destinations ${destinations} are not in the same rows. Give the same rows for both, or one cell for one of them.`;

export const onOtherSheet = (what: string, name: string): ActionError =>
  actionError`The ${what} are on the sheet ${quote(name)}. Origins, destinations and results must be on one sheet.`;

export const badColumn = (text: unknown): ActionError =>
  actionError`${quote(text)} is not a column. Give the letter of the first column for the results, such as D.`;

export const columnsOverlap = (column: string): ActionError =>
  actionError`The results would go into column ${column}, which has the places. Choose empty columns.`;

export const emptyCell = (role: string, cell: string): ActionError =>
  actionError`The cell ${cell} of the ${role} is empty. Give a cell with a place, or a range with a row for each.`;

export const noDestination = (): ActionError =>
  actionError`Distances, durations, matched addresses and links need destinations. Choose where they are.`;

export const emptyList = (text: string): ActionError =>
  actionError`There is no place in the list ${quote(text)}. Give a range with places, or type them with semicolons between them: Lyon; Turin.`;

export const listTooLong = (places: number, limit: number): ActionError =>
  actionError`The list has ${count(places, 'place')}, but may have at most ${limit}. Give fewer.`;

export const noList = (): ActionError =>
  actionError`The nearest place needs a list of places. Choose “The nearest of a list” under To.`;

export const noWayBack = (): ActionError =>
  actionError`Google Maps can't plan a trip there and back by transit. Choose another mode, or untick “There and back”.`;

export const otherSettings = (rows: number): ActionError =>
  actionError`${count(rows, 'row')} of this column ${rows === 1 ? 'was' : 'were'} filled with other settings, such as another unit. Tick “Refill”, or choose another column, so that the column does not mix both.`;

export const memoryRefused = (): ActionError =>
  actionError`Google Sheets did not let the script save which rows are filled, so nothing was written. Wait a minute and try again.`;

export const notKept = (): ActionError =>
  actionError`Google Sheets did not let the script save this for the sheet. The sheet may be protected.`;

export const noOutputs = (): ActionError => actionError`Choose at least one thing to write, such as the distance.`;

export const unknownOutput = (kind: unknown, kinds: readonly string[]): ActionError =>
  actionError`${quote(kind)} can't be written. Choose ${orList(kinds)}.`;

export const tooFewColumns = (columns: number): ActionError =>
  actionError`The sheet has too few columns for ${count(columns, 'column')} of results. Insert some, or choose others.`;

export const tableGone = (): ActionError =>
  actionError`Rows or columns of the table were moved or deleted. What was filled is kept. Give the ranges again.`;

export const sheetGone = (): ActionError => actionError`The sheet with the table was deleted.`;

export const cellNotEmpty = (cell: string): ActionError =>
  actionError`${cell} is not empty. Select an empty cell, or cells with an empty one to the right of them.`;

export const cellIsPlainText = (cell: string): ActionError =>
  actionError`The number format of ${cell} is plain text, in which a formula is only a text. Choose another number format, or another cell.`;

export const notOurFormula = (): ActionError => actionError`That is not a formula of Maps in Sheets.`;

export const noRoom = (): ActionError => actionError`There is no column to the right of the selection. Insert one.`;

export const noStops = (): ActionError =>
  actionError`Select two or more cells with places, or one cell of a row with two places.`;

export const stopsChanged = (range: string): ActionError =>
  actionError`The stops in ${range} have changed. Nothing was written. Show the route again.`;

export const orderRefused = (words: string): ActionError =>
  actionError`Google Sheets refused this order: ${quote(words)}. Nothing was written. Check the data validation of these cells, and that no filter hides them.`;

export const stopHasFormula = (cell: string): ActionError =>
  actionError`${cell} has a formula, which would be lost. Nothing was written. Copy the stops, paste them as values only, and show the route of those.`;

export const rowsHaveMore = (cell: string): ActionError =>
  actionError`${cell} has a value or a note that may belong to the stop in its row, and only the stops would move. Nothing was written. Copy the stops into an empty part of the sheet, and show the route of those.`;

export const noPlaces = (): ActionError =>
  actionError`The selected cells are empty. Select the rows with the places: addresses, coordinates such as "48.85, 2.35", or two columns with the headings latitude and longitude.`;

export const tooManyPlaces = (rows: number, limit: number): ActionError =>
  actionError`${count(rows, 'row')} are selected. The map takes ${count(limit, 'row')} at a time: select fewer.`;

export const noPlaceInRow = (): FormulaError => new FormulaError('input', 'There is no place in this row.');

export const notWrittenBack = (lost: readonly (readonly [string, string])[]): ActionError =>
  actionError`Google Sheets refused to put ${lost.length === 1 ? 'this' : 'these'} back. Undo, or type ${lost.length === 1 ? 'it' : 'them'} again: ${lost.map(([cell, content]) => `${cell}: ${content}`).join('; ')}`;

export const stillParked = (cells: readonly string[]): ActionError =>
  actionError`Google Sheets refused to put the formulas back into ${cells.join(', ')}. They are kept in these cells, which show ⏳ until you choose something from this menu again.`;

export const mergedCells = (range: string): ActionError =>
  actionError`There are merged cells among the results in ${range}. Unmerge them, or choose other columns.`;

export const tableBlocked = (cell: string): ActionError =>
  actionError`The formula in ${cell} needs the empty cells below it for its own results, so nothing was written there. Choose other columns.`;

export const resultsRefused = (cell: string, words: string): ActionError =>
  actionError`Google Sheets refuses the results in ${cell} and in all other cells that were tried: ${quote(words)}. Remove their data validation, or choose other columns.`;

/** The reason of a row whose cell can show none, after why there is no result. */
export const RESULT_REFUSED =
  'This cell refuses what belongs there. Check its data validation and its protection, and that no filter hides it.';

export const nothingToFill = (): ActionError =>
  actionError`No row has both an origin and a destination. Check both ranges.`;

/** Messages of the Settings part of the sidebar. */

/** Never quotes the text, which may contain a key. */
export const badKey = (): ActionError =>
  actionError`That is not a key: a key is one word of Latin letters, digits, "-" and "_". Copy it again from the Google Cloud console.`;

export const badLimit = (group: PriceGroup, value: unknown): ActionError =>
  actionError`The limit of ${group} is ${quoteUnlessKey(value)}. Give a whole number from 0 to 999999999, in digits only.`;

export const badKeepMinutes = (value: unknown, most: number): ActionError =>
  actionError`The minutes for which bought answers are kept are ${quoteUnlessKey(value)}. Give a whole number from 0 to ${most}.`;

export const settingsRefused = (): ActionError =>
  actionError`Google Sheets refused to change the settings, so they are as before. Check that you may edit this spreadsheet, and try again.`;

export const noKeyToTest = (): ActionError => actionError`There is no key to test. Enter one, and choose Save.`;

export const keyWorks = (): string =>
  'The key works: Google answered a route. Formulas about places also need the Geocoding API, and elevations the Elevation API.';

export const testedTooOften = (): ActionError =>
  actionError`Google was asked too often in the last minute, also by other uses of the key. Wait a minute, and test it again.`;

export const unusableKey = (): string =>
  "The property MAPS_API_KEY of this spreadsheet holds a text that can't be a key, so it is not used. Enter the key again.";

export const limitUnreadable = (): string =>
  'The monthly limits could not be read, so they count as 0 and nothing is bought. Check them, and choose Save.';

/** Today's calls of one free quota; `since` is a local time. */
export function freeUse(
  { calls, since, isUsedUp }: { calls: number; since: string; isUsedUp: boolean },
  what: string,
  aDay: number,
): string {
  const most = `${thousands(aDay)} ${what} (${thousands(10 * aDay)} on Workspace)`;
  const start = since === '' ? '' : ` since about ${since}`;
  if (isUsedUp) return `Today's ${what} are used up: ${most}${start}.`;
  return calls === 0 ? `None of ${most} today.` : `At least ${thousands(calls)} of ${most}${start}.`;
}
