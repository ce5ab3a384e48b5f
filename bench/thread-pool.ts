import { fileURLToPath } from 'node:url';
import { MessageChannel, Worker } from 'node:worker_threads';
import { build } from 'esbuild';
import { openThreadChannel, type ThreadChannel } from './thread-channel.ts';
import type { FromThread, ToThread } from './thread-messages.ts';

export type ExecutionThread = ThreadChannel<ToThread, FromThread>;

/** Threads that each compute a cell. Only one of them runs at any time, so the order of events is always the same. */
export type ThreadPool = Awaited<ReturnType<typeof startThreadPool>>;

/** Starts threads. */
export async function startThreadPool(count: number) {
  const code = await bundleThread();
  const workers: Worker[] = [];
  const threads = Array.from({ length: count }, () => {
    const { port1, port2 } = new MessageChannel();
    const turn = new Int32Array(new SharedArrayBuffer(4));
    const workerData = { port: port2, turn, end: 1 };
    workers.push(new Worker(code, { eval: true, execArgv: [], workerData, transferList: [port2] }));
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

/** The thread's program as one text, since compiling TypeScript in thirty threads would take longer than the bench. */
async function bundleThread(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL('./execution-thread.ts', import.meta.url))],
    bundle: true,
    write: false,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    // The one file that the emulator reads from its own folder.
    define: { 'import.meta.url': JSON.stringify(new URL('../emulator/realm.ts', import.meta.url).href) },
  });
  return outputFiles[0]?.text ?? '';
}
