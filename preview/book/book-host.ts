import { Worker } from 'node:worker_threads';
import type { MenuState } from '../../emulator/index.ts';
import { answerWaiting } from '../google/ask-and-wait.ts';
import type { Forward } from '../google/forward-to-google.ts';
import type { ScriptCall } from '../script/script-call.ts';
import { BookError } from './book-error.ts';
import type { Notice, View } from './protocol.ts';
import { createPulse } from './pulse.ts';
import type { Command, JumpRequest, ViewRequest } from './requests.ts';
import type { Tasks, WorkerReport, WorkerStart, WorkerTask } from './worker-messages.ts';

/** A book in its own thread, which is replaced if it ends or hangs. */
export type BookHost = ReturnType<typeof createBookHost>;

export interface BookHostOptions {
  /** What the thread runs: `bundleThread()`. */
  program: string;
  /** The paths of the built script and of the book. */
  scriptPath: string;
  bookPath: string;
  /** Forwards the script's requests to Google; without it the practice services answer. */
  forward?: Forward;
  /** Called with what is being prepared during the first start. */
  onProgress: (text: string) => void;
  /** How long a formula and a task may occupy the thread, in milliseconds. */
  limits?: { formula: number; task: number };
}

// Google's limits, 30 seconds for a formula and six minutes for a script, stop by themselves. These limits are for
// anything else that could hang.
const LIMITS = { formula: 45_000, task: 400_000 };
const LOOK_EVERY_MS = 250;
const UNSAVED = 0;

interface Waiting {
  task: WorkerTask;
  resolve: (answer: never) => void;
  reject: (error: unknown) => void;
}

/** Opens a book in a thread. */
export function createBookHost({ program, onProgress, forward, limits = LIMITS, ...paths }: BookHostOptions) {
  const waiting = new Map<number, Waiting>();
  const listeners = new Set<(version: string) => void>();
  const asksGoogle = forward !== undefined;
  const { promise: ready, resolve: setReady, reject: setFailed } = deferred<MenuState[]>();
  let notices: Notice[] = [];
  let noticeCount = 0;
  let tasks = 0;
  let starts = 0;
  let isOpen = false;
  let pulse = createPulse();
  let worker = startWorker();
  const watchdog = watch();

  function startWorker(blamed?: WorkerStart['blamed']): Worker {
    starts += 1;
    pulse = createPulse();
    const workerData: WorkerStart = {
      ...paths,
      memory: pulse.memory,
      asksGoogle,
      start: starts,
      ...(blamed && { blamed }),
    };
    const started = new Worker(program, { eval: true, execArgv: [], workerData });
    started.on('message', hear);
    started.on('error', failAll);
    started.on('exit', () => {
      const message = 'The local sheet stopped before it could answer. The spreadsheet is as it was last saved.';
      if (waiting.size > 0 && isOpen) notify(message);
      failAll(new BookError(message));
    });
    return started;
  }

  function hear(report: WorkerReport): void {
    if ('progress' in report) onProgress(report.progress);
    if ('menus' in report) {
      isOpen = true;
      setReady(report.menus);
    }
    if ('version' in report) tell(report.version);
    if ('notice' in report) notify(report.notice);
    if ('unsaved' in report) setUnsaved(report.unsaved);
    if ('waiting' in report && forward) void answerWaiting(report.waiting, forward);
    if ('answer' in report) take(report.id)?.resolve(report.answer as never);
    if ('refusal' in report) take(report.id)?.reject(new BookError(report.refusal));
    if ('failure' in report) take(report.id)?.reject(new Error(report.failure));
  }

  function tell(version: string): void {
    for (const listener of listeners) listener(version);
  }

  function notify(text: string): void {
    noticeCount += 1;
    notices = [...notices, { id: noticeCount, text }];
    tell(`notice ${noticeCount}`);
  }

  /** One notice is shown as long as the book can't be saved. */
  function setUnsaved(text: string | null): void {
    const others = notices.filter(({ id }) => id !== UNSAVED);
    if (text === null && others.length === notices.length) return;
    notices = text === null ? others : [...others, { id: UNSAVED, text }];
    tell(`unsaved ${text}`);
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

  function ask<Name extends keyof Tasks>(
    name: Name,
    request: Parameters<Tasks[Name]>[0],
  ): Promise<ReturnType<Tasks[Name]>> {
    if (hasEnded(worker)) worker = startWorker();
    tasks += 1;
    const task: WorkerTask = { id: tasks, name, request };
    return new Promise((resolve, reject) => {
      waiting.set(task.id, { task, resolve, reject });
      worker.postMessage(task);
    });
  }

  /** Replaces a thread that spends too long on one formula or task. */
  function watch(): NodeJS.Timeout {
    let [beat, work, beatSince, workSince] = [-1, -1, 0, 0];
    const look = (): void => {
      const state = pulse.read();
      const now = performance.now();
      if (state.beat !== beat) [beat, beatSince] = [state.beat, now];
      if (state.work !== work) [work, workSince] = [state.work, now];
      if (!state.isBusy) return;
      const isFormulaSlow = state.cell !== undefined && now - beatSince > limits.formula && !isScriptRunning();
      if (isFormulaSlow || now - workSince > limits.task) replace(state.cell);
    };
    return setInterval(look, LOOK_EVERY_MS).unref();
  }

  const isScriptRunning = (): boolean => [...waiting.values()].some(({ task }) => task.name === 'runScript');

  function replace(cell: ReturnType<typeof pulse.read>['cell']): void {
    const hung = worker;
    hung.removeAllListeners();
    const seconds = Math.round((isScriptRunning() ? limits.task : limits.formula) / 1_000);
    const what = isScriptRunning() ? 'The script' : 'A formula';
    const message = `${what} took more than ${seconds} seconds and was stopped. The spreadsheet is as it was last saved.`;
    const isBlamed = cell !== undefined && !isScriptRunning();
    worker = startWorker(
      isBlamed
        ? {
            ...cell,
            message: `This formula took more than ${seconds} seconds and was stopped. Change it to try again.`,
          }
        : undefined,
    );
    notify(message);
    const running = [...waiting.values()].find(({ task }) => task.name !== 'view');
    if (running && !isBlamed) take(running.task.id)?.reject(new BookError(message));
    // The new thread does the tasks that were waiting.
    for (const { task } of waiting.values()) worker.postMessage(task);
    void hung.terminate();
  }

  return {
    /** Resolves with the script's menus when it can run; rejects if the script, its maps or the file can't be opened. */
    ready,
    view: async (request: ViewRequest): Promise<View> => ({ ...(await ask('view', request)), notices, asksGoogle }),
    jump: (request: JumpRequest) => ask('jump', request),
    command: (command: Command) => ask('command', command),
    runScript: (call: ScriptCall) => ask('runScript', call),
    /** Removes a notice that was read. */
    dismiss: (notice: number): void => {
      notices = notices.filter(({ id }) => id !== notice);
      tell(`dismissed ${notice}`);
    },
    /** Calls back whenever pages have something new to draw; returns a function that ends that. */
    onChange: (listener: (version: string) => void): (() => void) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    /** Saves, and ends the thread. */
    close: async (): Promise<void> => {
      clearInterval(watchdog);
      if (!hasEnded(worker) && !pulse.read().isBusy) await ask('save', null).catch(() => {});
      await worker.terminate();
    },
  };
}

// Node.js gives a thread this number when it has ended.
const hasEnded = (worker: Worker): boolean => worker.threadId === -1;

function deferred<T>(): { promise: Promise<T>; resolve: (value: T) => void; reject: (error: unknown) => void } {
  let resolve = (_value: T): void => {};
  let reject = (_error: unknown): void => {};
  const promise = new Promise<T>((onResolve, onReject) => {
    resolve = onResolve;
    reject = onReject;
  });
  // A failure is reported to those who wait. If nobody does, it must not end the process.
  promise.catch(() => {});
  return { promise, resolve, reject };
}
