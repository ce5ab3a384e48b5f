/**
 * Runs clasp again and again in one process, since it takes seconds to load: for each message its main module runs anew, and
 * what that one imports is kept. The parent sends one message at a time.
 */
import { fileURLToPath } from 'node:url';

const clasp = import.meta.resolve('@google/clasp');
const exit = process.exit;
let runs = 0;
let printed = { stdout: '', stderr: '' };
let isRunning = false;

for (const stream of /** @type {const} */ (['stdout', 'stderr'])) {
  process[stream].write = (/** @type {unknown} */ text) => {
    printed[stream] += text;
    return true;
  };
}

process.on('message', async (/** @type {{ args: string[], cwd: string, env: Record<string, string> }} */ run) => {
  isRunning = true;
  printed = { stdout: '', stderr: '' };
  process.exitCode = 0;
  process.chdir(run.cwd);
  Object.assign(process.env, run.env);
  process.argv = [process.execPath, fileURLToPath(clasp), ...run.args];
  await import(`${clasp}?run=${++runs}`);
  finish();
});
// The help of a command ends the process.
process.exit = (code) => {
  finish(code ?? process.exitCode);
  throw new Error('exit');
};
process.on('disconnect', () => exit());

function finish(exitCode = process.exitCode) {
  if (isRunning) process.send?.({ exitCode, ...printed });
  isRunning = false;
}
