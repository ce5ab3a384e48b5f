import { Worker } from 'node:worker_threads';
import type { MenuState } from '../emulator/user-interface.ts';
import type { Answer, Call } from './protocol.ts';
import type { ScriptCall, ScriptOutcome } from './script/script-protocol.ts';

export interface WorkerTask {
  id: number;
  task: { calls: Call[] } | { script: ScriptCall };
}

export type WorkerReport =
  | { progress: string }
  | { menus: MenuState[] }
  | { id: number; answer: Answer | ScriptOutcome }
  | { id: number; failure: string };

/** Runs the functions of one script. */
export interface Calculator {
  /** Resolves with the script's menus when it can run; rejects where the script or its maps cannot be loaded. */
  readonly ready: Promise<MenuState[]>;
  /** Runs a batch of custom functions. */
  run(calls: Call[]): Promise<Answer>;
  /** Runs a function on the cells of the page. */
  runScript(call: ScriptCall): Promise<ScriptOutcome>;
  close(): Promise<void>;
}

export interface CalculatorOptions {
  /** Where the built script lies. */
  scriptPath: string;
  /** Hears what is being prepared while the first start takes its time. */
  onProgress: (text: string) => void;
}

interface Waiting {
  resolve: (answer: Answer | ScriptOutcome) => void;
  reject: (error: unknown) => void;
}

// Node 20 does not start a thread from a TypeScript file, so the thread starts with this line and imports the file.
const WORKER_ENTRY = `import(${JSON.stringify(import.meta.resolve('tsx/esm/api'))})
  .then(({ tsImport }) => tsImport('./calculator-worker.ts', ${JSON.stringify(import.meta.url)}))`;

/** Starts a worker with the emulator, and another one should it ever end. */
export function createCalculator({ scriptPath, onProgress }: CalculatorOptions): Calculator {
  const waiting = new Map<number, Waiting>();
  const { promise: ready, resolve: setReady, reject: setFailed } = deferred<MenuState[]>();
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
    if ('menus' in report) setReady(report.menus);
    if ('answer' in report) take(report.id)?.resolve(report.answer);
    if ('failure' in report) take(report.id)?.reject(new Error(report.failure));
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

  function send(task: WorkerTask['task']): Promise<Answer | ScriptOutcome> {
    if (hasEnded(worker)) worker = startWorker();
    tasks += 1;
    const id = tasks;
    return new Promise((resolve, reject) => {
      waiting.set(id, { resolve, reject });
      worker.postMessage({ id, task } satisfies WorkerTask);
    });
  }

  return {
    ready,
    run: (calls) => send({ calls }) as Promise<Answer>,
    runScript: (script) => send({ script }) as Promise<ScriptOutcome>,
    close: async () => {
      await worker.terminate();
    },
  };
}

// Node gives a thread this number once it has ended.
const hasEnded = (worker: Worker): boolean => worker.threadId === -1;

function deferred<T>(): { promise: Promise<T>; resolve: (value: T) => void; reject: (error: unknown) => void } {
  let resolve = (_value: T): void => {};
  let reject = (_error: unknown): void => {};
  const promise = new Promise<T>((onResolve, onReject) => {
    resolve = onResolve;
    reject = onReject;
  });
  // Whoever waits hears of a failure; where nobody does, it must not end the process.
  promise.catch(() => {});
  return { promise, resolve, reject };
}
