import { writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import vm from 'node:vm';
import { afterAll, afterEach, expect } from 'vitest';

/** Which marked functions the tests of a file ran, and how long the file took. */
export interface Hits {
  test: string;
  milliseconds: number;
  functions: string[];
}

// Runs before each test file, in a process of its own.
const began = Date.now();
const functions = new Set<string>();

/** Marks are reported to a member of `Math`, since tests check the names of the global object. */
function listen(math: Math): void {
  Object.assign(math, { hit_: (mark: string) => functions.add(mark) });
}

// Each execution of the bundle has a context of its own.
const { createContext } = vm;
vm.createContext = (...options) => {
  const context = createContext(...options);
  listen(vm.runInContext('Math', context));
  return context;
};
listen(Math);

let passes = true;
afterEach(({ task }) => {
  if (task.result?.state === 'fail') passes = false;
});

afterAll(() => {
  // Tests that fail anyway say nothing about a fault.
  if (!passes) return;
  const test = relative('.', expect.getState().testPath ?? '');
  const hits: Hits = { test, milliseconds: Date.now() - began, functions: [...functions] };
  writeFileSync(join(process.env.HITS as string, `${process.pid}-${began}.json`), JSON.stringify(hits));
});
