import { parseArgs } from 'node:util';
import { KEY_VARIABLE } from './google/read-google-key.ts';

/** Always the same, so that the address can be kept. */
const DEFAULT_PORT = 5175;

export const HELP = `Opens a local spreadsheet in which the formulas of build/Code.js run, without Google unless you give a key.

Usage: npm start -- [options]

  --book <file>     save the spreadsheet in this file instead of the usual one
  --google-key-file <file>
                    ask Google, with the Google Maps Platform key in this file; Google bills
                    the requests. The key can also be in the environment variable
                    ${KEY_VARIABLE}
  --port <number>   listen on this port (default ${DEFAULT_PORT}; 0 takes a free one)
  --no-open         do not open the browser
  --help            show this help`;

/** What the command line of `npm start` asks for. */
export type CommandLine = ReturnType<typeof readCommandLine>;

/**
 * Reads the options of `npm start`.
 * @throws Error with one line that says what is wrong
 */
export function readCommandLine(args: string[]) {
  const { values } = parseArgs({
    args,
    options: {
      book: { type: 'string' },
      'google-key-file': { type: 'string' },
      port: { type: 'string' },
      'no-open': { type: 'boolean' },
      help: { type: 'boolean', short: 'h' },
    },
  });
  const { book, 'google-key-file': googleKeyFile, 'no-open': noOpen = false, help = false } = values;
  const { port = String(DEFAULT_PORT) } = values;
  if (!/^\d{1,5}$/.test(port) || Number(port) > 65_535) {
    throw new Error(`"${port}" is not a port. Use a number from 0 to 65535.`);
  }
  if (book === '') throw new Error('--book needs the name of a file, for example: npm start -- --book trips.json');
  if (googleKeyFile === '') {
    throw new Error('--google-key-file needs the name of a file, for example: npm start -- --google-key-file key.txt');
  }
  return { book, googleKeyFile, port: Number(port), open: !noOpen, help };
}
