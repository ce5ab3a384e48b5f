import { anyPlaceMaps, Workbook } from '../../../emulator/index.ts';
import { type Book, openBook } from '../../../preview/book/book.ts';
import type { CellView } from '../../../preview/book/protocol.ts';
import type { Command } from '../../../preview/book/requests.ts';
import { oneByOneClock } from '../../../preview/one-by-one-clock.ts';
import type { ScriptCall } from '../../../preview/script/script-call.ts';
import type { ScriptOutcome, ScriptResult } from '../../../preview/script/script-protocol.ts';

/** A book with the test's own script. */
export interface TestBook extends Book {
  workbook: Workbook;
  /** The cells with content, by address. */
  cell(row: number, column: number): CellView | undefined;
  text(row: number, column: number): string;
  enter(row: number, column: number, text: string): void;
  act(call?: Partial<ScriptCall>): ScriptOutcome;
  run(call?: Partial<ScriptCall>): ScriptResult;
}

export const FIRST: ScriptCall['selected'] = { area: { row: 1, column: 1, rows: 1, columns: 1 }, row: 1, column: 1 };

/** Opens a book of one sheet whose script has one function, `act`, with this body. */
export function openTestBook(body = '', rows: string[][] = [], computed: string[] = []): TestBook {
  const workbook = new Workbook({ sheets: [{ name: 'Sheet1', rows, maxRows: 20, maxColumns: 8 }] });
  const script = `
    /** @customfunction */ function TWICE(value) { return value * 2; }
    function act(...args) { const sheet = SpreadsheetApp.getActiveSheet(); ${body} }
    function hidden_() {}`;
  const book = openBook({
    workbook,
    script,
    maps: anyPlaceMaps(),
    clock: oneByOneClock(),
    start: 1,
    onCompute: ({ row, column }) => computed.push(`${row},${column}`),
  });
  const cell = (row: number, column: number): CellView | undefined => {
    while (!book.settleFor(1_000));
    return book.view({ rows: [row, row], columns: [column, column] }).cells.at(-1);
  };
  const act: TestBook['act'] = (call = {}) =>
    book.runScript({ from: 'menu', functionName: 'act', args: [], answers: [], sheet: 0, selected: FIRST, ...call });
  return Object.assign(Object.create(book) as Book, {
    workbook,
    cell,
    text: (row: number, column: number) => cell(row, column)?.text ?? '',
    enter: (row: number, column: number, text: string) =>
      void book.command({ type: 'enter', sheet: 0, row, column, text } satisfies Command),
    act,
    run: (call: Partial<ScriptCall> = {}) => {
      const outcome = act(call);
      if ('question' in outcome) throw new Error('The script asked.');
      return outcome;
    },
  });
}
