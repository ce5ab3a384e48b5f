import { expect, it, vi } from 'vitest';
import { script } from '../../../src/addon/pages/call-script.ts';

/** A `google.script.run` whose one function gets these handlers and the arguments. */
function stubScript(
  run: (succeed: (result: unknown) => void, fail: (error: unknown) => void, args: unknown[]) => void,
) {
  const runnerWith = (succeed = (_: unknown) => {}, fail = (_: unknown) => {}): object => ({
    withSuccessHandler: (handler: typeof succeed) => runnerWith(handler, fail),
    withFailureHandler: (handler: typeof fail) => runnerWith(succeed, handler),
    runForMapsSidebar: (...args: unknown[]) => run(succeed, fail, args),
  });
  vi.stubGlobal('google', { script: { run: runnerWith() } });
}

it('passes the name and the arguments, and returns what the script returns', async () => {
  stubScript((succeed, _, args) => succeed(args));
  await expect(script.showCell(7, 'B2', 'text')).resolves.toEqual(['showCell', 7, 'B2', 'text']);
});

it('fails with the words of the script, without the name of an error', async () => {
  stubScript((_, fail) => fail({ message: 'Exception: Select a cell.' }));
  await expect(script.readSelection()).rejects.toThrow(/^Select a cell\.$/);
});

it.each([undefined, null, {}, { message: 5 }, { message: '' }, { message: 'TypeError: ' }])(
  'fails with words of its own if the script gives %j',
  async (error) => {
    stubScript((_, fail) => fail(error));
    await expect(script.readSelection()).rejects.toThrow(
      'Google Sheets did not answer. Check your connection and try again.',
    );
  },
);
