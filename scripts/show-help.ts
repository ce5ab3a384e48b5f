/** Prints the help of a script and ends it, if the command line asks for help. */
export function showHelp(help: string, args: readonly string[] = process.argv.slice(2)): void {
  if (!args.includes('--help') && !args.includes('-h')) return;
  console.log(help);
  process.exit(0);
}
