import { createInterface } from 'node:readline/promises';
import { DeployFailure } from './deploy-failure.ts';

const FLAG = '--replace';

/** Asks before a push deletes files that we did not make. Without a terminal, only a flag of the command allows it. */
export async function confirmReplacing(
  foreign: readonly string[],
  flags: readonly string[] = process.argv,
  hasTerminal = process.stdin.isTTY && process.stdout.isTTY,
): Promise<void> {
  if (foreign.length === 0 || flags.includes(FLAG)) return;
  const warning = `the script contains ${foreign.join(', ')}, which a push deletes`;
  if (hasTerminal) {
    const terminal = createInterface({ input: process.stdin, output: process.stdout });
    const answer = await terminal.question(`Careful: ${warning}. Delete and push? [y/N] `);
    terminal.close();
    if (/^y(es)?$/i.test(answer.trim())) return;
    throw new DeployFailure('Not pushed, as you chose.');
  }
  throw new DeployFailure(
    `Not pushed: ${warning}. To keep them, paste build/Code.js into a new file there instead. To lose them, add "-- ${FLAG}" to the command.`,
  );
}
