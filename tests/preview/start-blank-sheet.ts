import { writeFileSync } from 'node:fs';
import { toSaved, Workbook } from '../../emulator/index.ts';
import { newBook, type StartedCommand, startLocalSheet, withBook } from '../../scripts/start-local-sheet.ts';

/** Starts the local sheet on a free port with a blank book, since computing the sample takes as long as the start. */
export function startBlankSheet(): StartedCommand {
  const book = newBook();
  writeFileSync(book, JSON.stringify(toSaved(new Workbook())));
  return startLocalSheet(withBook(book));
}
