import { writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import vm from 'node:vm';
import { afterAll, afterEach, beforeAll, expect } from 'vitest';

/** Which marked branches the tests of a file ran, and how long the file took. */
export interface Hits {
  test: string;
  milliseconds: number;
  branches: string[];
}

/** What the test files of a process share. This file runs before each of them. */
interface Recorder {
  branches: Set<string>;
  /** What ran while modules were loaded, once for all test files. */
  atLoading: Set<string>;
  isLoading: boolean;
}

const shared = globalThis as { recorder_?: Recorder };
shared.recorder_ ??= startRecorder();
const recorder = shared.recorder_;

function startRecorder(): Recorder {
  const started: Recorder = { branches: new Set(), atLoading: new Set(), isLoading: true };
  // Marks are reported to a member of `Math`, since tests check the names of the global object.
  const listen = (math: Math): void => {
    Object.assign(math, {
      hit_: (mark: string) => (started.isLoading ? started.atLoading : started.branches).add(mark),
    });
  };
  // Each execution of the bundle has a context of its own.
  const { createContext } = vm;
  vm.createContext = (...options) => {
    const context = createContext(...options);
    listen(vm.runInContext('Math', context));
    return context;
  };
  listen(Math);
  return started;
}

const began = Date.now();
recorder.isLoading = true;
recorder.branches.clear();
beforeAll(() => {
  recorder.isLoading = false;
});

let passes = true;
afterEach(({ task }) => {
  if (task.result?.state === 'fail') passes = false;
});

afterAll(() => {
  // Tests that fail anyway say nothing about a fault.
  if (!passes) return;
  const test = relative('.', expect.getState().testPath ?? '');
  const branches = [...recorder.branches, ...recorder.atLoading];
  const hits: Hits = { test, milliseconds: Date.now() - began, branches: [...new Set(branches)] };
  writeFileSync(join(process.env.HITS as string, `${test.replace(/\W/g, '-')}.json`), JSON.stringify(hits));
});
