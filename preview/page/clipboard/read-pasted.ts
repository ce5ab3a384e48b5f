import type { Area } from '../../../emulator/browser.ts';
import type { AreaOf } from '../../book/requests.ts';
import { exactNumber } from './exact-number.ts';
import { readTabs } from './read-tabs.ts';

/** Cells copied in a local sheet, as sent with the copied texts. */
export interface CopiedCells extends AreaOf {
  /** Counts moves of cells: earlier copied cells may have moved. */
  layout: number;
  isCut: boolean;
  /** Of whole rows or columns, of which `area` is the filled part. */
  whole?: Area;
}

/** Pasted data: texts, and their cells if they come from this book. */
export interface Pasted {
  texts: string[][];
  copied?: CopiedCells;
}

const MARK = 'data-maps-in-sheets';
// A character that no text on a page has, while white space is collapsed.
const LINE_BREAK = '\ue000';

/** Reads clipboard data of another program or a local sheet. */
export function readPasted(html: string, plain: string): Pasted {
  const page = new DOMParser().parseFromString(html, 'text/html');
  const table = page.querySelector('table');
  if (table === null || (plain !== '' && isAmongMore(table, page.body))) return { texts: readTabs(plain) };
  const mark = table.getAttribute(MARK);
  const texts = readTable(table, textClasses(page));
  return mark === null ? { texts } : { texts: readTabs(plain), copied: JSON.parse(mark) as CopiedCells };
}

/** Writes cells for this program and others. */
export function writeCopied(texts: string[][], copied: CopiedCells): { plain: string; html: string } {
  const table = document.createElement('table');
  table.setAttribute(MARK, JSON.stringify(copied));
  for (const row of texts) {
    const line = table.insertRow();
    for (const text of row) line.insertCell().textContent = text;
  }
  return { plain: texts.map((row) => row.map(quote).join('\t')).join('\n'), html: table.outerHTML };
}

const quote = (text: string): string => (/[\t\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

/** Whether a page has more than one table without others in it. The plain text of the clipboard has all of that. */
function isAmongMore(table: HTMLTableElement, body: HTMLElement): boolean {
  const around = body.cloneNode(true) as HTMLElement;
  for (const element of around.querySelectorAll('style, script')) element.remove();
  around.querySelector('table')?.remove();
  return table.querySelector('table') !== null || around.textContent?.trim() !== '';
}

/** The classes to which Excel gives the format of plain text. */
function textClasses(page: Document): string[] {
  const styles = Array.from(page.querySelectorAll('style'), (style) => style.textContent ?? '').join('');
  return Array.from(styles.matchAll(/\.([\w-]+)\s*\{[^}]*mso-number-format:\s*"?\\@/g), ([, name = '']) => name);
}

/** Whether digits in a cell of Excel, Google Sheets or LibreOffice are a text, such as the postcode 01234. */
function isText(cell: HTMLTableCellElement, classes: readonly string[]): boolean {
  const value = cell.getAttribute('data-sheets-value') ?? '';
  const isOfText = classes.some((name) => cell.classList.contains(name));
  return isOfText || /^\{"1":2,/.test(value) || /;@$/.test(cell.getAttribute('sdnum') ?? '');
}

function readTable(table: HTMLTableElement, classes: readonly string[]): string[][] {
  const rows: string[][] = Array.from(table.rows, () => []);
  Array.from(table.rows).forEach((line, r) => {
    let column = 0;
    for (const cell of line.cells) {
      while (rows[r]?.[column] !== undefined) column += 1;
      for (let i = 0; i < Math.max(1, cell.rowSpan); i += 1) {
        for (let j = 0; j < Math.max(1, cell.colSpan); j += 1) {
          const row = rows[r + i];
          if (row) row[column + j] = i + j === 0 ? entryOf(cell, classes) : '';
        }
      }
    }
  });
  const width = Math.max(1, ...rows.map((row) => row.length));
  return rows.map((row) => Array.from({ length: width }, (_, column) => row[column] ?? ''));
}

/** What to type for the value of a cell. */
function entryOf(cell: HTMLTableCellElement, classes: readonly string[]): string {
  const text = textOf(cell);
  if (/^[^\p{L}]/u.test(text) && isText(cell, classes)) return `'${text}`;
  return exactNumber(text, numberOf(cell)) ?? text;
}

/** The number that Google Sheets or LibreOffice tells beside what a cell shows. */
function numberOf(cell: HTMLTableCellElement): number {
  const [, google] = /^\{"1":3,"3":([^}]+)\}$/.exec(cell.getAttribute('data-sheets-value') ?? '') ?? [];
  return Number(cell.getAttribute('sdval') ?? google ?? Number.NaN);
}

/** The text of a cell: white space of the source is one space, and only a <br> is a line break. */
function textOf(cell: HTMLTableCellElement): string {
  const copy = cell.cloneNode(true) as HTMLElement;
  const isKept = /pre/.test(copy.style.whiteSpace);
  const collapse = (text: string): string => (isKept ? text : text.replace(/[ \t\r\n]+/g, ' '));
  for (const line of copy.querySelectorAll('br')) line.replaceWith(LINE_BREAK);
  const own = copy.textContent ?? '';
  const isOurs = cell.closest(`[${MARK}]`) !== null;
  const lines = (isOurs ? own : collapse(own)).split(LINE_BREAK);
  return (isOurs ? lines : lines.map((line) => line.trim())).join('\n').replaceAll('\u00a0', ' ');
}
