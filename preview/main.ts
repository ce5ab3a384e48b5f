/** Starts the local sheet: `npm start`, with options after `--`. */
import { readFile } from 'node:fs/promises';
import type { Server } from 'node:http';
import { fileURLToPath } from 'node:url';
import open from 'open';
import { attribution } from '../demo-maps/attribution.ts';
import { readFunctionHelp } from '../scripts/function-help.ts';
import { bundlePage } from './bundle-page.ts';
import { type Calculator, createCalculator } from './calculator.ts';
import { type CommandLine, HELP, readCommandLine } from './command-line.ts';
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
  const page = await bundlePage();
  const calculator = createCalculator({ scriptPath: SCRIPT_PATH, onProgress: (text) => console.log(text) });
  const server = createLocalSheetServer({ page, functions, calculator });
  stopOnSignal(server, calculator);
  const address = await listen(server, commandLine.port);
  await calculator.ready;
  console.log(attribution);
  console.log(`Maps in Sheets runs at ${address} (Ctrl+C stops it)`);
  if (commandLine.open) await showInBrowser(address);
}

/** Ends the process with success, connections of open pages included. */
function stopOnSignal(server: Server, calculator: Calculator): void {
  const stop = async (): Promise<void> => {
    server.close();
    server.closeAllConnections();
    await calculator.close();
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
