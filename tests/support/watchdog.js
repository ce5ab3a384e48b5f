// Ends the process when its main thread has sent no sign of life for long, and says in which test. Runs in a thread of its own.
import { writeSync } from 'node:fs';
import { parentPort, workerData } from 'node:worker_threads';

let test = 'A test file';
let timer = setTimeout(end, workerData * 1000);

parentPort?.on('message', (/** @type {string | undefined} */ name) => {
  test = name ?? test;
  clearTimeout(timer);
  timer = setTimeout(end, workerData * 1000);
});

function end() {
  writeSync(2, `${test}: does not end.\n`);
  process.kill(process.pid, 'SIGKILL');
}
