import { spawnSync } from 'node:child_process';
import { expect, it } from 'vitest';

/** A process that watches itself and then runs a script. */
function runWatched(script: string) {
  const watchdog = new URL('./watchdog.js', import.meta.url).href;
  const program = `
    import { Worker } from 'node:worker_threads';
    const watch = new Worker(new URL('${watchdog}'), { workerData: 0.5, execArgv: [] });
    watch.unref();
    watch.postMessage('A loop');
    ${script}`;
  return spawnSync(process.execPath, ['--input-type=module', '--eval', program], { encoding: 'utf8', timeout: 60_000 });
}

it('ends a process that hangs, and names its test', () => {
  const { signal, stderr } = runWatched('for (;;);');
  expect({ signal, stderr }).toEqual({ signal: 'SIGKILL', stderr: 'A loop: does not end.\n' });
});

it('does not end a process that gives signs of life', () => {
  const { status, stderr } = runWatched(`
    const end = Date.now() + 1000;
    while (Date.now() < end) watch.postMessage('A loop');`);
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
});
