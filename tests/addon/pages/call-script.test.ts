import { expect, it, vi } from 'vitest';
import { script } from '../../../src/addon/pages/call-script.ts';

/** A `google.script.run` with these functions. */
function stubScript(functions: Record<string, (succeed: (result: unknown) => void) => void>): void {
  const runnerWith = (succeed: (result: unknown) => void): object => ({
    withSuccessHandler: runnerWith,
    withFailureHandler: () => runnerWith(succeed),
    ...Object.fromEntries(Object.entries(functions).map(([name, run]) => [name, () => run(succeed)])),
  });
  vi.stubGlobal('google', { script: { run: runnerWith(() => {}) } });
}

it('returns what the script returns', async () => {
  stubScript({ readMapsSelection: (succeed) => succeed('Sheet1!A2:A5') });
  await expect(script.readSelection()).resolves.toBe('Sheet1!A2:A5');
});

it('fails if the script lacks the function, so that no button waits for ever', async () => {
  stubScript({});
  await expect(script.readSelection()).rejects.toThrow(
    'The script has no function readMapsSelection. Close this sidebar and open it again.',
  );
});
