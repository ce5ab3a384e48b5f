import { referencesIn } from '../../../emulator/browser.ts';

/** The context of the cursor in a formula. */
export interface CallAtCursor {
  name: string;
  /** Which argument, from 0. */
  argument: number;
}

const TOKEN = /"(?:[^"]|"")*"?|'(?:[^']|'')*'?|[A-Za-z_][\w.]*|[(),;{}]/g;

export const isFormula = (text: string): boolean => text.startsWith('=');

/** The innermost call around the cursor. */
export function callAt(text: string, cursor: number): CallAtCursor | undefined {
  if (!isFormula(text)) return undefined;
  const calls: CallAtCursor[] = [];
  let word = '';
  for (const { 0: token, index } of text.matchAll(TOKEN)) {
    if (index >= cursor) break;
    if (token === '(' || token === '{') calls.push({ name: token === '(' ? word.toUpperCase() : '', argument: 0 });
    else if (token === ')' || token === '}') calls.pop();
    else if ((token === ',' || token === ';') && calls.length > 0) (calls.at(-1) as CallAtCursor).argument += 1;
    word = /^[A-Za-z_]/.test(token) ? token : '';
  }
  return calls.findLast(({ name }) => name !== '');
}

/** The beginning of a function's name that ends at the cursor; empty if there is none. */
export function wordAt(text: string, cursor: number): string {
  if (!isFormula(text) || isInText(text, cursor)) return '';
  const word = /(?<![\w.$!'])[A-Za-z_][\w.]*$/.exec(text.slice(0, cursor))?.[0] ?? '';
  return /^[\w.]/.test(text.slice(cursor)) ? '' : word;
}

/** Whether a reference can be written at the cursor, so that a click on a cell writes its address. */
export function takesReference(text: string, cursor: number): boolean {
  if (!isFormula(text) || isInText(text, cursor)) return false;
  return /[=(,;+\-*/^&<>{:]\s*$/.test(text.slice(0, cursor));
}

/** Toggles the reference at the cursor between relative and absolute: A1, $A$1, A$1, $A1. */
export function toggleDollars(text: string, cursor: number): { text: string; cursor: number } {
  for (const { reference, start } of referencesIn(text)) {
    if (start > cursor || start + reference.length < cursor) continue;
    const [, sheet = '', cells = ''] = /^(.*!)?([^!]+)$/.exec(reference) ?? [];
    const toggled = sheet + cells.split(':').map(toggleCorner).join(':');
    return {
      text: text.slice(0, start) + toggled + text.slice(start + reference.length),
      cursor: start + toggled.length,
    };
  }
  return { text, cursor };
}

/** Which of column and row have a dollar sign, and which have one next. */
const NEXT_DOLLARS: Record<string, string> = { '': 'cr', cr: 'r', r: 'c', c: '' };

function toggleCorner(corner: string): string {
  const [, columnMark = '', column = '', rowMark = '', row = ''] = /^(\$?)([A-Za-z]*)(\$?)(\d*)$/.exec(corner) ?? [];
  if (column === '' || row === '') return columnMark || rowMark ? column + row : `$${column}${row}`;
  const next = NEXT_DOLLARS[(columnMark && 'c') + (rowMark && 'r')] ?? '';
  return `${next.includes('c') ? '$' : ''}${column}${next.includes('r') ? '$' : ''}${row}`;
}

function isInText(text: string, cursor: number): boolean {
  return (text.slice(0, cursor).match(/"/g) ?? []).length % 2 === 1;
}
