import { expect, test, vi } from 'vitest';
import { readBenchOptions } from '../../bench/command-line.ts';
import { orExplain } from '../../scripts/or-explain.ts';

test.each([
  [['--nope'], "Unknown option '--nope'. The option --help lists all options."],
  [['--jitter', 'x'], '--jitter takes a number, not "x". The option --help lists all options.'],
])('%j ends a command with one line', (args, line) => {
  const exit = vi.spyOn(process, 'exit').mockReturnValue(undefined as never);
  const print = vi.spyOn(console, 'error').mockReturnValue();
  orExplain(() => readBenchOptions(args));
  expect(print.mock.calls).toEqual([[line]]);
  expect(exit).toHaveBeenCalledExactlyOnceWith(1);
});

test('right options are returned', () => {
  expect(orExplain(() => readBenchOptions(['--only', 'W1,W2'])).workloads).toEqual(['W1', 'W2']);
});
