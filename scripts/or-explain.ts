/** The result of reading a command line. If that throws, prints the message in one line and ends the process. */
export function orExplain<T>(read: () => T): T {
  try {
    return read();
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    console.error(`${message.replace(/\.$/, '')}. The option --help lists all options.`);
    process.exit(1);
  }
}
