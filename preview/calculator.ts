import { Worker } from 'node:worker_threads';
import type { Answer, Call } from './protocol.ts';

export interface WorkerTask {
  id: number;
  calls: Call[];
}

export type WorkerReport = { progress: string } | { ready: true } | { id: number; answer: Answer };

/** Runs batches of custom functions of one script. */
export interface Calculator {
  /** Resolves when the first answer can be given; rejects where the script or its maps cannot be loaded. */
  readonly ready: Promise<void>;
  run(calls: Call[]): Promise<Answer>;
  close(): Promise<void>;
}

export interface CalculatorOptions {
  /** Where the built script lies. */
  scriptPath: string;
  /** Hears what is being prepared while the first start takes its time. */
  onProgress: (text: string) => void;
}

interface Waiting {
  resolve: (answer: Answer) => void;
  reject: (error: unknown) => void;
}

// Node 20 does not start a thread from a TypeScript file, so the thread starts with this line and imports the file.
const WORKER_ENTRY = `import(${JSON.stringify(import.meta.resolve('tsx/esm/api'))})
  .then(({ tsImport }) => tsImport('./calculator-worker.ts', ${JSON.stringify(import.meta.url)}))`;

/** Starts a worker with the emulator, and another one should it ever end. */
export function createCalculator({ scriptPath, onProgress }: CalculatorOptions): Calculator {
  const waiting = new Map<number, Waiting>();
  const { promise: ready, resolve: setReady, reject: setFailed } = deferred();
  let tasks = 0;
  let worker = startWorker();

  function startWorker(): Worker {
    const started = new Worker(WORKER_ENTRY, { eval: true, execArgv: [], workerData: { scriptPath } });
    started.on('message', hear);
    started.on('error', failAll);
    started.on('exit', () => failAll(new Error('The calculation ended before it could answer.')));
    return started;
  }

  function hear(report: WorkerReport): void {
    if ('progress' in report) onProgress(report.progress);
    if ('ready' in report) setReady();
    if ('answer' in report) take(report.id)?.resolve(report.answer);
  }

  function take(id: number): Waiting | undefined {
    const entry = waiting.get(id);
    waiting.delete(id);
    return entry;
  }

  function failAll(error: unknown): void {
    setFailed(error);
    for (const id of [...waiting.keys()]) take(id)?.reject(error);
  }

  return {
    ready,
    run: (calls) => {
      if (hasEnded(worker)) worker = startWorker();
      tasks += 1;
      const id = tasks;
      return new Promise((resolve, reject) => {
        waiting.set(id, { resolve, reject });
        worker.postMessage({ id, calls } satisfies WorkerTask);
      });
    },
    close: async () => {
      await worker.terminate();
    },
  };
}

// Node gives a thread this number once it has ended.
const hasEnded = (worker: Worker): boolean => worker.threadId === -1;

function deferred(): { promise: Promise<void>; resolve: () => void; reject: (error: unknown) => void } {
  let resolve = (): void => {};
  let reject = (_error: unknown): void => {};
  const promise = new Promise<void>((onResolve, onReject) => {
    resolve = onResolve;
    reject = onReject;
  });
  // Whoever waits hears of a failure; where nobody does, it must not end the process.
  promise.catch(() => {});
  return { promise, resolve, reject };
}
