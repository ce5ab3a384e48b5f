import { writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import vm from 'node:vm';
import { afterAll, afterEach, expect } from 'vitest';

/** Which marked branches the tests of a file ran, and how long the file took. */
export interface Hits {
  test: string;
  milliseconds: number;
  branches: string[];
}

// This file runs before each test file of a process. They share the modules, whose own code thus runs only once; but
// the bundle is loaded for each execution.
const shared = globalThis as { branches_?: Set<string> };
shared.branches_ ??= startRecording();
const branches = shared.branches_;
branches.clear();
const began = Date.now();

function startRecording(): Set<string> {
  const recorded = new Set<string>();
  // Marks are reported to a member of `Math`, since tests check the names of the global object.
  const listen = (math: Math): void => {
    Object.assign(math, { hit_: (mark: string) => recorded.add(mark) });
  };
  // Each execution of the bundle has a context of its own.
  const { createContext } = vm;
  vm.createContext = (...options) => {
    const context = createContext(...options);
    listen(vm.runInContext('Math', context));
    return context;
  };
  listen(Math);
  return recorded;
}

let passes = true;
afterEach(({ task }) => {
  if (task.result?.state === 'fail') passes = false;
});

afterAll(() => {
  // Tests that fail anyway say nothing about a fault.
  if (!passes) return;
  const test = relative('.', expect.getState().testPath ?? '');
  const hits: Hits = { test, milliseconds: Date.now() - began, branches: [...branches] };
  writeFileSync(join(process.env.HITS as string, `${test.replace(/\W/g, '-')}.json`), JSON.stringify(hits));
});
