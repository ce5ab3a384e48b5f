import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { toSaved, Workbook } from '../../../emulator/index.ts';
import { createBookFile } from '../../../preview/book/book-file.ts';
import { lockBook } from '../../../preview/book/book-lock.ts';
import { defaultBookPath } from '../../../preview/book/default-book-path.ts';

let folder: string;
let path: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'maps-in-sheets-'));
  path = join(folder, 'books', 'book.json');
});

afterEach(() => rmSync(folder, { recursive: true }));

const bookWith = (text: string): Workbook => new Workbook({ sheets: [{ name: 'Sheet1', rows: [[text]] }] });
const sample = (): Workbook => bookWith('sample');
const textIn = (workbook: Workbook): unknown => workbook.shown(workbook.sheet(), 1, 1);
const open = () => createBookFile(path).open(sample);
const save = (text: string): void => createBookFile(path).save(toSaved(bookWith(text)));
const write = (text: string): void => {
  mkdirSync(join(folder, 'books'), { recursive: true });
  writeFileSync(path, text);
};

describe('the file of a book', () => {
  it('begins with the sample, and returns what was saved', () => {
    expect(textIn(open().workbook)).toBe('sample');
    save('mine');
    const { workbook, notices } = open();
    expect([textIn(workbook), notices]).toEqual(['mine', []]);
    expect(readdirSync(join(folder, 'books')).filter((name) => name.endsWith('.tmp'))).toEqual([]);
  });

  it.each([
    ['damaged', '{"format":'],
    ['damaged', 'null'],
    ['damaged', '{"name":"package"}'],
    ['newer', JSON.stringify({ ...toSaved(new Workbook()), version: 99 })],
  ])('moves a %s file aside and says so, and begins with the sample: %s', (word, text) => {
    write(text);
    const { workbook, notices } = open();
    expect(textIn(workbook)).toBe('sample');
    const [aside = ''] = readdirSync(join(folder, 'books')).filter((name) => name.includes(word));
    expect(readFileSync(join(folder, 'books', aside), 'utf8')).toBe(text);
    expect(notices).toEqual([expect.stringContaining(aside)]);
    save('after');
    expect(readFileSync(join(folder, 'books', aside), 'utf8')).toBe(text);
  });

  it('stays the file that a link leads to', () => {
    write('{}');
    const link = join(folder, 'link.json');
    symlinkSync(path, link);
    createBookFile(link).save(toSaved(bookWith('through the link')));
    expect(textIn(open().workbook)).toBe('through the link');
  });

  it('opens the last good copy in place of a damaged file', () => {
    save('good');
    save('later');
    open();
    write('{"cut off');
    const { workbook, notices } = open();
    expect(textIn(workbook)).toBe('later');
    expect(notices[0]).toMatch(/last good copy/);
  });

  it('leaves the file as it was if saving fails, and says why', () => {
    save('good');
    const file = createBookFile(path);
    mkdirSync(`${path}.${process.pid}.tmp`);
    expect(() => file.save(toSaved(bookWith('lost')))).toThrow(/could not be saved/);
    expect(textIn(open().workbook)).toBe('good');
  });

  it('belongs to one local sheet at a time', () => {
    const unlock = lockBook(path);
    writeFileSync(`${path}.lock`, String(process.ppid));
    expect(() => lockBook(path)).toThrow(
      /is open in another local sheet \(process \d+\).*delete .*book\.json\.lock\.$/,
    );
    writeFileSync(`${path}.lock`, '99999999');
    lockBook(path);
    unlock();
    expect(existsSync(`${path}.lock`)).toBe(false);
  });

  it('is refused in one line where there can be no such file', () => {
    write('a file, not a folder');
    const inFile = join(path, 'book.json');
    expect(() => lockBook(folder)).toThrow(
      `${folder} is a folder. Give --book a file, such as ${join(folder, 'book.json')}.`,
    );
    expect(() => lockBook(inFile)).toThrow(`The spreadsheet can't be saved in ${inFile}. Give --book another file. (`);
  });

  it.each([
    ['linux', { XDG_DATA_HOME: '/data' }, '/data/maps-in-sheets/local-sheet.json'],
    ['linux', {}, '.local/share/maps-in-sheets/local-sheet.json'],
    ['darwin', {}, 'Library/Application Support/maps-in-sheets/local-sheet.json'],
    ['win32', { APPDATA: 'C:\\Data' }, 'C:\\Data/maps-in-sheets/local-sheet.json'],
  ] as const)('is where programs of %s keep their data', (platform, environment, expected) => {
    expect(defaultBookPath(false, platform, environment).replaceAll('\\', '/')).toContain(
      expected.replaceAll('\\', '/'),
    );
  });

  it('is another one for the answers of Google', () => {
    expect(defaultBookPath(true)).not.toBe(defaultBookPath(false));
  });
});
