import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, describe, expect, it } from 'vitest';
import { type BookHost, createBookHost } from '../../../preview/book/book-host.ts';
import { bundleThread } from '../../../preview/book/bundle-thread.ts';
import type { CellView } from '../../../preview/book/protocol.ts';
import { eventually } from '../../support/eventually.ts';
import { FIRST } from './open-book.ts';

const BUNDLE = fileURLToPath(new URL('../../../build/Code.js', import.meta.url));
const START_MS = 60_000;
const SCRIPT = `
  /** @customfunction */ function TWICE(value) { return value * 2; }
  function loop() { SpreadsheetApp.getActiveSheet().getRange('B1').setValue('half'); while (true) {} }
  function write() { SpreadsheetApp.getActiveSheet().getRange('B1').setValue('written'); }`;
const CALL = { from: 'menu' as const, args: [], answers: [], sheet: 0, selected: FIRST };

const program = await bundleThread();
let host: BookHost | undefined;
let folder: string;

afterEach(() => host?.close());

function start(script?: string, limits?: { formula: number; task: number }): BookHost {
  folder = mkdtempSync(join(tmpdir(), 'maps-in-sheets-'));
  if (script !== undefined) writeFileSync(join(folder, 'Code.js'), script);
  return open(script === undefined ? BUNDLE : join(folder, 'Code.js'), limits);
}

function open(scriptPath: string, limits?: { formula: number; task: number }): BookHost {
  host = createBookHost({
    program,
    scriptPath,
    bookPath: join(folder, 'book.json'),
    onProgress: () => {},
    ...(limits && { limits }),
  });
  return host;
}

const enter = (book: BookHost, column: number, text: string) =>
  book.command({ type: 'enter', sheet: 0, row: 1, column, text });
const cellIn = async (book: BookHost, column: number): Promise<CellView | undefined> =>
  (await book.view({ sheet: 0, rows: [1, 1], columns: [column, column] })).cells[0];
const shows = (book: BookHost, column: number, text: string) =>
  eventually(async () => expect((await cellIn(book, column))?.text).toBe(text));

describe('the thread of the book', { timeout: START_MS }, () => {
  it('opens a new book with the sample, and reports the menus that the script builds', async () => {
    const book = start();
    const [menu] = await book.ready;
    const { cells } = await book.view({ rows: [1, 1], columns: [1, 1] });
    expect(cells).toMatchObject([{ text: 'From' }]);
    expect(menu).toMatchObject({
      isAddOn: true,
      items: expect.arrayContaining([expect.objectContaining({ label: 'Open sidebar' })]),
    });
  });

  it('computes, reports it, and finds everything again when it is reopened', async () => {
    const book = start(SCRIPT);
    const heard: string[] = [];
    book.onChange((version) => heard.push(version));
    await enter(book, 1, '21');
    await enter(book, 2, '=TWICE(A1)');
    await shows(book, 2, '42');
    await book.runScript({ ...CALL, functionName: 'write' });
    expect(await cellIn(book, 2)).toMatchObject({ text: 'written' });
    await eventually(() => expect(heard.length).toBeGreaterThan(1));
    await book.close();
    const again = open(join(folder, 'Code.js'));
    await shows(again, 2, 'written');
    await shows(again, 1, '21');
  });

  it('saves at once what was typed', async () => {
    const book = start(SCRIPT);
    await enter(book, 1, 'typed');
    await eventually(() => expect(readFileSync(join(folder, 'book.json'), 'utf8')).toContain('typed'));
  });

  it('says that the book could not be saved, until it is', async () => {
    const book = start(SCRIPT);
    await enter(book, 1, 'saved');
    const path = join(folder, 'book.json');
    await eventually(() => rmSync(path));
    mkdirSync(path);
    await enter(book, 1, 'not saved');
    const notices = async () => (await book.view({ rows: [1, 1], columns: [1, 1] })).notices;
    await eventually(async () =>
      expect(await notices()).toMatchObject([{ text: expect.stringContaining('not be saved') }]),
    );
    rmSync(path, { recursive: true });
    await enter(book, 1, 'saved again');
    await eventually(async () => expect(await notices()).toEqual([]));
  });

  it('is replaced when a script hangs; the book is as it was before, and the next request is served', async () => {
    const book = start(SCRIPT, { formula: 20_000, task: 1_000 });
    await enter(book, 1, 'before');
    await enter(book, 2, 'kept');
    await expect(book.runScript({ ...CALL, functionName: 'loop' })).rejects.toThrow(
      /The script took more than 1 second/,
    );
    await shows(book, 2, 'kept');
    const { notices } = await book.view({ rows: [1, 1], columns: [1, 1] });
    expect(notices).toMatchObject([{ text: expect.stringContaining('was stopped') }]);
    await enter(book, 1, 'after');
    await shows(book, 1, 'after');
  });

  it('is replaced when a formula hangs, and does not compute it again', async () => {
    const book = start(SCRIPT, { formula: 1_000, task: 60_000 });
    await book.ready;
    await enter(book, 1, '=REGEXMATCH(REPT("a",60)&"!","^(a+)+$")');
    await eventually(async () =>
      expect((await cellIn(book, 1))?.message).toMatch(/took more than 1 second.*Change it/),
    );
    await enter(book, 2, '=TWICE(4)');
    await shows(book, 2, '8');
  });

  it('says what is wrong with a script that cannot be loaded', async () => {
    await expect(start('function (').ready).rejects.toThrow(SyntaxError);
  });
});
