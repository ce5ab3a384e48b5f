import { Worker } from 'node:worker_threads';
import { beforeEach, expect } from 'vitest';

const SECONDS = 120;

// One watch for each process, which runs many files.
const shared = globalThis as { watch_?: Worker };
shared.watch_ ??= startWatch();

/** Ends the process if one test keeps it busy for too long, which no timer of its own thread can do. */
function startWatch(): Worker {
  const worker = new Worker(new URL('./watchdog.js', import.meta.url), { workerData: SECONDS, execArgv: [] });
  worker.unref();
  setInterval(() => worker.postMessage(undefined), 5000).unref();
  return worker;
}

// Between tests that wait for nothing, timers have no turn.
beforeEach(() => shared.watch_?.postMessage(expect.getState().currentTestName));
