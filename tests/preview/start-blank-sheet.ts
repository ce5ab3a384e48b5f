import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { toSaved, Workbook } from '../../emulator/index.ts';
import { type StartedCommand, startLocalSheet } from '../../scripts/start-local-sheet.ts';

/** Starts the local sheet on a free port with a blank book, since computing the sample takes as long as the start. */
export function startBlankSheet(): StartedCommand {
  const book = join(mkdtempSync(join(tmpdir(), 'maps-in-sheets-')), 'book.json');
  writeFileSync(book, JSON.stringify(toSaved(new Workbook())));
  return startLocalSheet(['--port', '0', '--no-open', '--book', book]);
}
