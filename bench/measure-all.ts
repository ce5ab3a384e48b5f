import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { cpus } from 'node:os';
import { fileURLToPath } from 'node:url';
import type { Job } from './measure.ts';
import type { Figure } from './table.ts';

const PROGRAM = fileURLToPath(new URL('./measuring-process.ts', import.meta.url));

/**
 * Measures jobs, several at a time if the machine has enough processors, and returns the figures in the order of the
 * jobs.
 */
export async function measureAll(jobs: readonly Job[]): Promise<Figure[]> {
  const waiting = [...jobs.keys()];
  const figures: Figure[][] = [];
  const atOnce = Math.max(1, ...jobs.map(({ costs }) => costs.executionsAtOnce));
  async function work(): Promise<void> {
    const child = fork(PROGRAM, [String(atOnce)]);
    const ended = failAtEnd(child);
    // The process also ends when everything is measured.
    ended.catch(() => {});
    try {
      for (let index = waiting.shift(); index !== undefined; index = waiting.shift()) {
        child.send(jobs[index] as Job);
        const [answer] = await Promise.race([once(child, 'message'), ended]);
        figures[index] = answer as Figure[];
      }
    } finally {
      child.kill();
    }
  }
  await Promise.all(Array.from({ length: Math.min(cpus().length, 4, jobs.length) }, work));
  return figures.flat();
}

async function failAtEnd(child: ChildProcess): Promise<never> {
  await once(child, 'exit');
  throw new Error('A measuring process ended before it could answer.');
}
