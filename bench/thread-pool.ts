import { MessageChannel, Worker } from 'node:worker_threads';
import { bundleProgram } from '../scripts/bundle-program.ts';
import { openThreadChannel, type ThreadChannel } from './thread-channel.ts';
import type { FromThread, ToThread } from './thread-messages.ts';

export type ExecutionThread = ThreadChannel<ToThread, FromThread>;

/** Threads that each compute a cell. Only one of them runs at any time, so the order of events is always the same. */
export type ThreadPool = Awaited<ReturnType<typeof startThreadPool>>;

/** Starts threads. */
export async function startThreadPool(count: number) {
  const program = await bundleProgram(new URL('./execution-thread.ts', import.meta.url));
  const workers: Worker[] = [];
  const threads = Array.from({ length: count }, () => {
    const { port1, port2 } = new MessageChannel();
    const turn = new Int32Array(new SharedArrayBuffer(4));
    const workerData = { port: port2, turn, end: 1 };
    workers.push(new Worker(program, { eval: true, execArgv: [], workerData, transferList: [port2] }));
    port1.unref();
    return openThreadChannel<ToThread, FromThread>({ port: port1, turn, end: 0 });
  });
  return {
    threads,
    async close(): Promise<void> {
      await Promise.all(workers.map((worker) => worker.terminate()));
    },
  };
}
