import { join } from 'node:path';
import { bundleContract } from '../../scripts/contract/bundle-contract.ts';
import { createBookHost } from '../book/book-host.ts';
import { bundleThread } from '../book/bundle-thread.ts';
import type { Forward } from './forward-to-google.ts';

const LAST = 100;
const COLUMNS = 6;

/** Runs the contract's questions for a key in a local sheet that asks Google, and returns the rows of the report. */
export async function askWithKey(folder: string, forward: Forward): Promise<string[][]> {
  await bundleContract(folder);
  const host = createBookHost({
    program: await bundleThread(),
    scriptPath: join(folder, 'Code.js'),
    bookPath: join(folder, 'book.json'),
    onProgress: () => {},
    forward,
  });
  try {
    await host.ready;
    const { sheet } = await host.view({ rows: [1, 1], columns: [1, 1] });
    const selected = { area: { row: 1, column: 1, rows: 1, columns: 1 }, row: 1, column: 1 };
    const outcome = await host.runScript({
      from: 'menu',
      functionName: 'checkWithKey',
      args: [],
      answers: [],
      sheet,
      selected,
    });
    if ('error' in outcome && outcome.error) throw new Error(outcome.error);
    const { sheets } = await host.view({ rows: [1, 1], columns: [1, 1] });
    const report = sheets.find(({ name }) => name === 'Contract')?.id ?? sheet;
    const { cells } = await host.view({ sheet: report, rows: [1, LAST], columns: [1, COLUMNS] });
    const rows: string[][] = [];
    for (const { row, column, text } of cells) {
      const line = rows[row - 1] ?? Array(COLUMNS).fill('');
      line[column - 1] = text;
      rows[row - 1] = line;
    }
    return rows;
  } finally {
    await host.close();
  }
}
