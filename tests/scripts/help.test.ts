import { readFileSync } from 'node:fs';
import { afterEach, expect, test, vi } from 'vitest';

const { scripts } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));

// npm passes options to the last command of a script. The help of npm start has a test of its own.
const commands = Object.entries<string>(scripts).flatMap(([name, line]) => {
  const file = /tsx (\S+)$/.exec(line)?.[1];
  return file === undefined || name === 'start' ? [] : [{ name, file }];
});

const { argv } = process;
afterEach(() => {
  process.argv = argv;
});

test('all commands of this project are found', () => {
  expect(commands.map(({ name }) => name)).toEqual(
    expect.arrayContaining(['push', 'deploy', 'contract:key', 'pictures']),
  );
});

test.each(commands)('npm run $name -- --help says how to use it, and does nothing else', async ({ name, file }) => {
  const ended = new Error('ended');
  vi.spyOn(process, 'exit').mockImplementation(() => {
    throw ended;
  });
  const log = vi.spyOn(console, 'log').mockReturnValue();
  process.argv = ['node', file, '--help'];
  await import(/* @vite-ignore */ `../../${file}`).catch((error) => expect(error).toBe(ended));
  expect(log).toHaveBeenCalledOnce();
  expect(log.mock.lastCall?.[0]).toContain(`npm run ${name}`);
});
