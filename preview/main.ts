/** Starts the local sheet: `npm start`, with options after `--`. */
import { readFile } from 'node:fs/promises';
import type { Server } from 'node:http';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import open from 'open';
import { attribution } from '../demo-maps/attribution.ts';
import { readFunctionHelp } from '../emulator/browser.ts';
import { type BookHost, createBookHost } from './book/book-host.ts';
import { lockBook } from './book/book-lock.ts';
import { bundleThread } from './book/bundle-thread.ts';
import { defaultBookPath } from './book/default-book-path.ts';
import { bundlePage } from './bundle-page.ts';
import { type CommandLine, HELP, readCommandLine } from './command-line.ts';
import { createForward } from './google/forward-to-google.ts';
import { readGoogleKey } from './google/read-google-key.ts';
import { listen } from './listen.ts';
import { createLocalSheetServer } from './server.ts';

const SCRIPT_PATH = fileURLToPath(new URL('../build/Code.js', import.meta.url));

try {
  const commandLine = readCommandLine(process.argv.slice(2));
  if (commandLine.help) console.log(HELP);
  else await start(commandLine);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}

async function start(commandLine: CommandLine): Promise<void> {
  const functions = readFunctionHelp(await readFile(SCRIPT_PATH, 'utf8'));
  const [page, program] = await Promise.all([bundlePage(), bundleThread()]);
  const key = readGoogleKey(commandLine.googleKeyFile);
  const bookPath = resolve(commandLine.book ?? defaultBookPath(key !== undefined));
  const unlock = lockBook(bookPath);
  process.once('exit', unlock);
  const book = createBookHost({
    program,
    scriptPath: SCRIPT_PATH,
    bookPath,
    onProgress: (text) => console.log(text),
    ...(key !== undefined && { forward: createForward({ key }) }),
  });
  const server = createLocalSheetServer({ page, functions, book });
  stopOnSignal(server, book);
  const address = await listen(server, commandLine.port);
  await book.ready;
  console.log(attribution);
  if (key !== undefined)
    console.log('Formulas ask Google Maps Platform with your key, and Google bills these requests.');
  console.log(`The spreadsheet is saved in ${bookPath}`);
  console.log(`Maps in Sheets runs at ${address} (Ctrl+C stops it)`);
  if (commandLine.open) await showInBrowser(address);
}

/** Ends the process with success, including connections of open pages. */
function stopOnSignal(server: Server, book: BookHost): void {
  const stop = async (): Promise<void> => {
    server.close();
    server.closeAllConnections();
    await book.close();
    process.exit(0);
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, stop);
}

async function showInBrowser(address: string): Promise<void> {
  try {
    const browser = await open(address);
    browser.once('error', () => {});
  } catch {
    // A machine without a browser still has the address on its screen.
  }
}
