import { once } from 'node:events';
import { createServer } from 'node:net';
import { describe, expect, it } from 'vitest';
import { startLocalSheet } from '../../scripts/start-local-sheet.ts';
import { startBlankSheet } from './start-blank-sheet.ts';

// The first start reads the streets of a whole city.
const START_MS = 60_000;

describe('npm start', { timeout: START_MS }, () => {
  it('says in one line that the port is in use, and ends with 1', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    const { port } = other.address() as { port: number };
    const { exit, output } = startLocalSheet(['--port', String(port), '--no-open']);
    expect(await exit).toBe(1);
    expect(output()).toBe(`Port ${port} is in use. Choose another one, for example: npm start -- --port 5180\n`);
    other.close();
  });

  it('says in one line what is wrong with an option, and ends with 1', async () => {
    const { exit, output } = startLocalSheet(['--port', 'abc']);
    expect(await exit).toBe(1);
    expect(output()).toMatch(/^"abc" is not a port.*\n$/);
  });

  it('shows its options with --help', async () => {
    const { exit, output } = startLocalSheet(['--help']);
    expect(await exit).toBe(0);
    expect(output()).toMatch(/--port[\s\S]*--no-open/);
  });

  it.skipIf(process.platform === 'win32')(
    'stops on Ctrl+C with success (Windows cannot send it to a process)',
    async () => {
      const started = startBlankSheet();
      const address = await started.address;
      await fetch(address);
      started.process.kill('SIGINT');
      expect(await started.exit).toBe(0);
      await expect(fetch(address)).rejects.toThrow();
    },
  );
});
