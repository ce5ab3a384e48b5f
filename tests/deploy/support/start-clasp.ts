import { type ChildProcess, fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { ClaspOutcome } from '../../../scripts/clasp/run-clasp.ts';

/** Where clasp runs, and the differences from the environment of the tests. */
export interface ClaspPlace {
  readonly cwd: string;
  readonly env: Readonly<Record<string, string>>;
}

let host: ChildProcess | undefined;
let last: Promise<unknown> = Promise.resolve();

/** Runs the installed clasp in a process that all tests share, after whatever already runs there. */
export function startClasp(args: readonly string[], place: ClaspPlace): Promise<ClaspOutcome> {
  const outcome = last.then(() => run(args, place));
  last = outcome.catch(() => {});
  return outcome;
}

function run(args: readonly string[], place: ClaspPlace): Promise<ClaspOutcome> {
  host ??= startHost();
  const running = host;
  return new Promise((resolve, reject) => {
    const fail = () => reject(new Error('The process that runs clasp ended.'));
    running.once('exit', fail);
    running.once('message', (outcome: ClaspOutcome) => {
      running.off('exit', fail);
      resolve(outcome);
    });
    running.send({ args, ...place });
  });
}

function startHost(): ChildProcess {
  const started = fork(fileURLToPath(new URL('./clasp-host.mjs', import.meta.url)), {
    execArgv: ['--import', fileURLToPath(new URL('./redirect-google.mjs', import.meta.url))],
  });
  // It ends with the tests, which do not wait for it.
  started.unref();
  started.channel?.unref();
  return started;
}
