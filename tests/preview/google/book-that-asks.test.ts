import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { type BookHost, type BookHostOptions, createBookHost } from '../../../preview/book/book-host.ts';
import { bundleThread } from '../../../preview/book/bundle-thread.ts';
import { createForward } from '../../../preview/google/forward-to-google.ts';
import { STAND_IN_KEY } from '../../../preview/google/keys.ts';
import { eventually } from '../../support/eventually.ts';
import { startStandIn } from './stand-in.ts';

const KEY = 'AIza-secret-key';
// A script that asks for two routes side by side, and shows all responses.
const SCRIPT = `
  /** @customfunction */
  function ASK(own) {
    const key = own || PropertiesService.getScriptProperties().getProperty('MAPS_API_KEY');
    const headers = { 'X-Goog-Api-Key': key, 'X-Goog-FieldMask': 'routes.distanceMeters' };
    const trip = { origin: { address: 'Lima, Peru' }, destination: { address: 'Cusco, Peru' } };
    const request = { url: 'https://routes.googleapis.com/directions/v2:computeRoutes', method: 'post', headers,
      payload: JSON.stringify(trip), muteHttpExceptions: true };
    const answers = UrlFetchApp.fetchAll([request, request]);
    console.log(answers[0].getContentText());
    return key + ' ' + answers.map((answer) => answer.getResponseCode() + ' ' + answer.getContentText()).join(' ');
  }`;

const program = await bundleThread();
const folder = mkdtempSync(join(tmpdir(), 'maps-in-sheets-'));
writeFileSync(join(folder, 'Code.js'), SCRIPT);

let host: BookHost | undefined;
afterEach(() => host?.close());

/** Opens a book with one formula, and returns its computed text, and everything of the book that can be seen. */
async function compute(formula: string, options: Partial<BookHostOptions> = {}) {
  const progress: string[] = [];
  const bookFolder = mkdtempSync(join(folder, 'book-'));
  const bookPath = join(bookFolder, 'book.json');
  const book = createBookHost({
    program,
    scriptPath: join(folder, 'Code.js'),
    bookPath,
    onProgress: (text) => progress.push(text),
    ...options,
  });
  host = book;
  await book.ready;
  await book.command({ type: 'add-sheet' });
  const { sheets } = await book.view({ rows: [1, 1], columns: [1, 1] });
  const sheet = sheets.at(-1)?.id ?? 0;
  await book.command({ type: 'enter', sheet, row: 1, column: 1, text: formula });
  const look = () => book.view({ sheet, rows: [1, 1], columns: [1, 1] });
  await eventually(async () => expect((await look()).cells[0]?.kind).toMatch(/text|error/), 40_000);
  const view = await look();
  await book.close();
  const files = readdirSync(bookFolder).map((name) => readFileSync(join(bookFolder, name), 'utf8'));
  return { view, text: view.cells[0]?.text ?? '', seen: JSON.stringify([view, progress, files]) };
}

describe('a book that asks Google', { timeout: 60_000 }, () => {
  it('sends what its script fetches with the key, which neither the script nor the page nor the file ever holds', async () => {
    const standIn = await startStandIn();
    try {
      const { view, text, seen } = await compute('=ASK()', {
        forward: createForward({ key: KEY, serverOf: standIn.serverOf }),
      });
      expect(standIn.heard.map(({ key, fieldMask }) => [key, fieldMask])).toEqual(
        Array(2).fill([KEY, 'routes.distanceMeters']),
      );
      expect(text).toMatch(new RegExp(`^${STAND_IN_KEY} 200 .*computeRoutes.* 200 .*computeRoutes`));
      expect(seen).toContain(STAND_IN_KEY);
      expect(seen).not.toContain(KEY);
      expect([view.asksGoogle, view.mapsCalls.withKey]).toEqual([true, 2]);
    } finally {
      standIn.close();
    }
  });

  it('asks the practice services without Google, with a practice key', async () => {
    const { view, text } = await compute('=ASK("practice-key")');
    expect(text).toMatch(/^practice-key 200 .*"distanceMeters": \d+.* 200 /s);
    expect(view.asksGoogle).toBe(false);
  });
});
