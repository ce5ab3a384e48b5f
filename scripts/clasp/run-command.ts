import { DeployFailure } from './deploy-failure.ts';

/** Runs a command to its end; a failure is printed and leaves a non-zero exit code. */
export async function runCommand(command: () => Promise<void>): Promise<void> {
  try {
    await command();
  } catch (error) {
    // A failure of ours is one line for the reader. Anything else is a fault of this program, and shows its stack.
    console.error(error instanceof DeployFailure ? error.message : error);
    process.exitCode = 1;
  }
}
