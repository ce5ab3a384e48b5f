import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, describe, expect, it } from 'vitest';
import { type Calculator, createCalculator } from '../../preview/calculator.ts';

const BUNDLE = fileURLToPath(new URL('../../build/Code.js', import.meta.url));
const START_MS = 60_000;

let calculator: Calculator | undefined;

afterEach(() => calculator?.close());

function start(scriptPath: string): Calculator {
  calculator = createCalculator({ scriptPath, onProgress: () => {} });
  return calculator;
}

describe('the calculator', { timeout: START_MS }, () => {
  it('runs calls in order on the streets of Montevideo, and counts the calls of Maps', async () => {
    const { outcomes, mapsCalls } = await start(BUNDLE).run([
      { name: 'WALKING_DISTANCE', args: ['Palacio Salvo, Montevideo', 'Teatro Solís, Montevideo', 'm'] },
      { name: 'GOOGLEMAPS_DISTANCE', args: ['a', 'b', 'driveing'] },
      { name: 'DRIVING_DISTANCE', args: [[['x'], [null]], 'x'] },
    ]);
    expect(outcomes).toEqual([
      { value: expect.any(Number) },
      {
        error: { code: '#ERROR!', message: expect.stringMatching(/"driveing" is not a travel mode.*\(line \d+\)\.$/) },
      },
      { value: [[0], ['']] },
    ]);
    expect(mapsCalls).toEqual({ used: 1, limit: 1000 });
  });

  it('answers an unknown function by an error of its cell', async () => {
    const { outcomes } = await start(BUNDLE).run([{ name: 'NO_SUCH_FUNCTION', args: [] }]);
    expect(outcomes).toEqual([{ error: { code: expect.stringMatching(/^#/), message: expect.any(String) } }]);
  });

  it('tells the menus that the script builds', async () => {
    const [menu] = await start(BUNDLE).ready;
    expect(menu).toMatchObject({
      isAddOn: true,
      items: expect.arrayContaining([expect.objectContaining({ label: 'Open sidebar' })]),
    });
  });

  it('says so when a run failed for what the sheets hold, and goes on', async () => {
    const running = start(BUNDLE);
    const call = { from: 'menu' as const, functionName: 'onOpen', args: [], answers: [] };
    const workbook = { sheets: [{ cells: { A1: 1 } }], activeId: 0 };
    await expect(running.runScript({ ...call, workbook: workbook as never })).rejects.toThrow();
    expect((await running.run([])).outcomes).toEqual([]);
  });

  it('starts again after its thread has ended', async () => {
    const restarted = start(BUNDLE);
    await restarted.ready;
    await restarted.close();
    expect((await restarted.run([])).outcomes).toEqual([]);
  });

  it('says what is wrong with a script that cannot be loaded', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'maps-in-sheets-'));
    writeFileSync(join(folder, 'Code.js'), 'function (');
    await expect(start(join(folder, 'Code.js')).ready).rejects.toThrow(SyntaxError);
    rmSync(folder, { recursive: true });
  });
});
