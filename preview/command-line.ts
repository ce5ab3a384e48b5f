import { parseArgs } from 'node:util';

/** One that is always the same, because a browser keeps what was typed for one address and port. */
const DEFAULT_PORT = 5175;

export const HELP = `Opens a local spreadsheet in which the formulas of build/Code.js run, without Google.

Usage: npm start -- [options]

  --port <number>   listen on this port (default ${DEFAULT_PORT}; 0 takes a free one)
  --no-open         do not open the browser
  --help            show this help`;

export interface CommandLine {
  port: number;
  open: boolean;
  help: boolean;
}

/**
 * Reads the options of `npm start`.
 * @throws Error with one line that says what is wrong
 */
export function readCommandLine(args: string[]): CommandLine {
  const { values } = parseArgs({
    args,
    options: {
      port: { type: 'string' },
      'no-open': { type: 'boolean' },
      help: { type: 'boolean', short: 'h' },
    },
  });
  const { port = String(DEFAULT_PORT), 'no-open': noOpen = false, help = false } = values;
  if (!/^\d{1,5}$/.test(port) || Number(port) > 65_535) {
    throw new Error(`"${port}" is not a port. Use a number from 0 to 65535.`);
  }
  return { port: Number(port), open: !noOpen, help };
}
